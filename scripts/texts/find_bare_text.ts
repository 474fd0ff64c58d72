import ts from 'typescript';

/** Attributes that a person reads or hears. */
const READ = new Set([
  'aria-label',
  'aria-valuetext',
  'alt',
  'content',
  'helpText',
  'label',
  'legend',
  'placeholder',
  'prepend',
  'append',
  'title',
  'tableCaption',
]);

/** Names that are the same in every language. */
const NAMES = new Set([
  'HTTP',
  'TCP',
  'mTLS',
  'TLS',
  'JSON',
  'YAML',
  'CSV',
  'PNG',
  'Kuma',
  'Kibana',
  'Elasticsearch',
  'PagerDuty',
  'Slack',
]);

const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** Text in a page's code that no translation can reach: between tags, or in an attribute that is read. */
export function findBareText(node: ts.Node): string | undefined {
  const text = ts.isJsxText(node) ? node.text : ts.isJsxAttribute(node) ? readAttribute(node) : undefined;
  const words = text?.match(WORD)?.filter((word) => !NAMES.has(word) && !/^p\d+$/.test(word)) ?? [];
  return words.length > 0 ? text?.trim().slice(0, 60) : undefined;
}

function readAttribute({ name, initializer }: ts.JsxAttribute): string | undefined {
  if (!READ.has(name.getText()) || !initializer) return undefined;
  if (ts.isStringLiteral(initializer)) return initializer.text;
  const inner = ts.isJsxExpression(initializer) ? initializer.expression : undefined;
  return inner && ts.isStringLiteralLike(inner) ? inner.text : undefined;
}
