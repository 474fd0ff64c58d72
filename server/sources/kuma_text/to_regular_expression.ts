/** `%{WORD}` and `%{WORD:field}`; a word may hold others. */
const REFERENCE = /%\{(\w+)(?::(\w+))?\}/g;

/** A grok expression as JavaScript's own: a capture is a group of the same name. Throws on a word that nobody defined, or that holds itself. */
export function toRegularExpression(expression: string, words: Readonly<Record<string, string>>): RegExp {
  return new RegExp(expand(expression, words, []));
}

function expand(expression: string, words: Readonly<Record<string, string>>, within: readonly string[]): string {
  return expression.replace(REFERENCE, (_, word: string, field?: string) => {
    const definition = words[word];
    if (definition === undefined || within.includes(word)) throw new Error(`No definition of %{${word}}.`);
    const inner = expand(definition, words, [...within, word]);
    return field === undefined ? `(?:${inner})` : `(?<${field}>${inner})`;
  });
}
