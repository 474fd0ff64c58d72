import type { BodyDifference } from '../../common/domain/setup';
import type { Found } from './find_installed';

const NAMED = 3;

/** Why an object is left alone until somebody confirms it, and what would be lost: sentences. */
export function conflictText(found: Found, doing: 'overwriting' | 'removing'): string {
  const { name, version } = found.installable;
  const lost = doing === 'removing' ? ' Removing it loses all of it.' : lossText(found.differences);
  switch (found.state) {
    case 'foreign':
      return `“${name}” is there already and is not ours: somebody else made it.${lost} Confirm ${doing} it, or rename it.`;
    case 'changed':
      return `“${name}” is ours (version ${found.installed ?? 'unknown'}), but somebody has edited it, or it was not put there by us.${lost} Confirm ${doing} it.`;
    case 'other_choice':
      return `“${name}” is ours, but for another choice.${lost} Confirm ${doing} it.`;
    case 'newer':
      return `“${name}” is of version ${found.installed}, newer than ours (${version}).${lost} Confirm going back to ours, or upgrade this plugin.`;
    default:
      return `Whether “${name}” is there cannot be seen: ${found.message ?? ''} Confirm ${doing} it unseen, or have it done by somebody who may look.`;
  }
}

function lossText(differences: Found['differences']): string {
  if (!differences || differences.count === 0) return '';
  const named = differences.shown.slice(0, NAMED).map(differenceText).join('; ');
  const rest = differences.count - Math.min(NAMED, differences.shown.length);
  return ` Overwriting changes ${named}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

/** `path: there → ours`. */
export const differenceText = ({ path, there, ours }: BodyDifference): string =>
  `${path}: ${there ?? '(nothing)'} → ${ours ?? '(nothing)'}`;

/** Undefined: it is still as it was when somebody confirmed it. */
export function staleText({ installable, state }: Found, confirmed: string): string | undefined {
  if (state === confirmed) return undefined;
  return `“${installable.name}” was ${toWords(confirmed)} when it was confirmed, and is ${toWords(state)} now. Nothing was done: look again, and confirm what is there.`;
}

const toWords = (state: string) => state.replaceAll('_', ' ');
