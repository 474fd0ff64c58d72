import type { Grammar } from './grammar';
import { GRAMMARS, WORDS } from './grammar';
import { toRegularExpression } from './to_regular_expression';

const EXPRESSIONS = Object.entries(GRAMMARS).map(
  ([grammar, expression]) => [grammar as Grammar, toRegularExpression(expression, WORDS)] as const,
);

/** A line longer than this is not looked at: paths and user agents have an end, and so has patience. */
const LONGEST = 16_384;

/** A line in Kuma's default text format: its grammar and fields by name, all of them text. What is absent or `-` is left out. undefined: none. */
export function parseText(text: string): { grammar: Grammar; fields: Record<string, string> } | undefined {
  if (!text.startsWith('[') || text.length > LONGEST) return undefined;
  for (const [grammar, expression] of EXPRESSIONS) {
    const groups = expression.exec(text)?.groups;
    if (groups) return { grammar, fields: withoutUndefined(groups) };
  }
  return undefined;
}

const withoutUndefined = (groups: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined)) as Record<string, string>;
