/**
 * Whether what a cluster holds is what we put there. Elasticsearch gives bodies back in another form than it got them: settings nested and as text
 * (`"1"` for 1, `index.sort.field` as parts), defaults added, dates of change beside them. So both are compared as flat lists of path and text.
 */
export function isSameBody(ours: unknown, theirs: unknown): boolean {
  const [wanted, found] = [flatten(ours), flatten(theirs)];
  return wanted.size === found.size && [...wanted].every(([path, value]) => found.get(path) === value);
}

/** What Elasticsearch adds by itself. */
const ADDED =
  /^(modified_date|created_date|in_use_by|data_stream\.(hidden|allow_custom_routing|failure_store)|deprecated|allow_auto_create|ignore_missing_component_templates)/;

function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (ADDED.test(path)) return into;
  if (Array.isArray(value)) value.forEach((each, place) => flatten(each, `${path}[${place}]`, into));
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) flatten(each, path === '' ? key : `${path}.${key}`, into);
  else if (value !== undefined) into.set(withIndexPrefix(path), textOf(value));
  return into;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** `settings.number_of_shards` and `settings.index.number_of_shards` are one setting. */
const withIndexPrefix = (path: string) => path.replace(/^((?:template\.)?settings\.)(?!index\.)/, '$1index.');
