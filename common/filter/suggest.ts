import { fieldOf, isFigure } from './fields';
import { FIGURE_FIELDS, HEALTH, TEXT_FIELDS } from './filter_ast';
import { readTokens } from './read_tokens';

/** Texts that may stand at a place, and what of the present text they replace. */
export interface Suggestions {
  from: number;
  to: number;
  options: string[];
}

/** What there is to choose from. */
export interface Known {
  meshes: string[];
  zones: string[];
  namespaces: string[];
  names: string[];
}

const MOST = 8;
const PROTOCOLS = ['http', 'tcp'];

/** How a filter may go on at the caret. Nothing where anything may stand. */
export function suggest(text: string, caret: number, known: Known): Suggestions {
  const before = readTokens(text.slice(0, caret));
  const last = before[before.length - 1];
  const typing = last?.kind === 'word' && !last.quoted && last.end === caret ? last : undefined;
  const [operator, field] = (typing ? before.slice(0, -1) : before).slice(-2).reverse();
  const from = typing?.at ?? caret;
  const options = choices(operator, field, known).filter((option) =>
    option.toLowerCase().startsWith((typing?.text ?? '').toLowerCase()),
  );
  return { from, to: caret, options: options.filter((option) => option !== typing?.text).slice(0, MOST) };
}

type Piece = ReturnType<typeof readTokens>[number] | undefined;

function choices(last: Piece, beforeThat: Piece, known: Known): string[] {
  if (last?.kind === 'comparison') return beforeThat ? valuesOf(beforeThat.text, known) : [];
  const field = last?.kind === 'word' && !last.quoted && beforeThat?.kind !== 'comparison' ? fieldOf(last.text) : undefined;
  if (field) return isFigure(field) ? ['>', '<', '>=', '<='] : ['=', '!=', ':'];
  const isValue = last?.kind === 'close' || (last?.kind === 'word' && beforeThat?.kind === 'comparison');
  if (isValue) return ['and', 'or'];
  return [...FIGURE_FIELDS, ...TEXT_FIELDS, 'not'];
}

function valuesOf(word: string, { meshes, zones, namespaces, names }: Known): string[] {
  switch (fieldOf(word)) {
    case 'mesh':
      return meshes.map(quoted);
    case 'zone':
      return zones.map(quoted);
    case 'namespace':
      return namespaces.map(quoted);
    case 'name':
      return names.map(quoted);
    case 'protocol':
      return PROTOCOLS;
    case 'health':
      return [...HEALTH];
    default:
      return [];
  }
}

const quoted = (value: string) => (/^[^\s()<>=!:"\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`);
