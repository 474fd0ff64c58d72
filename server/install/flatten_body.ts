import { createHash } from 'node:crypto';

/**
 * A body as a flat list of path and text. Elasticsearch gives bodies back in another form than it got them: settings nested and as text (`"1"` for 1,
 * `index.sort.field` as parts), defaults added, dates of change beside them. What is left here is the same before and after.
 */
export function flattenBody(body: unknown): Map<string, string> {
  const flat = new Map<string, string>();
  flattenInto(flat, body, '');
  return flat;
}

/** Tells one body from another after it went through Elasticsearch: 32 hex digits. Its own place in `_meta` does not count. */
export function digestOf(body: unknown): string {
  const lines = [...flattenBody(body)].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 32);
}

/** Said by Elasticsearch about the object, or by us about its body: no part of it. */
const ABOUT = /^((modified|created)_date(_millis)?|in_use_by|_meta\.digest)$/;

/** What Elasticsearch adds where nothing was said; any other value in these places was somebody's. */
const DEFAULTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['composed_of', ['[]']],
  ['ignore_missing_component_templates', ['[]', 'null']],
  ['allow_auto_create', ['null']],
  ['deprecated', ['null', 'false']],
  ['data_stream.hidden', ['false']],
  ['data_stream.allow_custom_routing', ['false']],
  ['data_stream.failure_store', ['null', 'false']],
]);

/** Without anything in it, it says nothing. Everywhere else an empty object does: `data_stream`, a processor, a phase's action. */
const SILENT_WHEN_EMPTY = /^(_meta|template(\.(settings|mappings|aliases))?)?$/;

function flattenInto(flat: Map<string, string>, value: unknown, path: string): void {
  if (value === undefined || ABOUT.test(path)) return;
  const entries = entriesOf(value, path);
  if (entries === undefined || entries.length === 0) {
    const text = entries === undefined ? textOf(value) : Array.isArray(value) ? '[]' : '{}';
    if (DEFAULTS.get(path)?.includes(text) || (text === '{}' && SILENT_WHEN_EMPTY.test(path))) return;
    flat.set(path, text);
    return;
  }
  const before = flat.size;
  for (const [inner, each] of entries) flattenInto(flat, each, inner);
  // All that was in it were defaults: it is as good as empty.
  if (flat.size === before && !SILENT_WHEN_EMPTY.test(path)) flat.set(path, '{}');
}

/** What is in it, by path; undefined for plain values. */
function entriesOf(value: unknown, path: string): Array<[path: string, value: unknown]> | undefined {
  if (Array.isArray(value)) return value.map((each, place) => [`${path}[${place}]`, each as unknown]);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).map(([key, each]) => [withIndexPrefix(path === '' ? key : `${path}.${key}`), each as unknown]);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** `settings.number_of_shards` and `settings.index.number_of_shards` are one setting. */
const withIndexPrefix = (path: string) => path.replace(/^((?:template\.)?settings\.)(?!index(\.|$))/, '$1index.');
