/** How deep and how much of a hostile document is looked at. */
const DEEPEST = 8;
const MOST = 500;

/**
 * A document's values by dotted name, as text: `{"http":{"url":"x"}}` and `{"http.url":"x"}` mean the same. Lists become their first value;
 * an object's own value that exporters keep beside its parts (`upstream_cluster.value`) stays where it is.
 */
export function flatten(source: unknown): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (value: unknown, name: string, depth: number) => {
    if (values.size >= MOST || value === null || value === undefined) return;
    if (Array.isArray(value)) visit(value[0], name, depth);
    else if (typeof value === 'object') {
      if (depth >= DEEPEST) return;
      for (const [key, part] of Object.entries(value)) visit(part, name === '' ? key : `${name}.${key}`, depth + 1);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      values.set(name, String(value));
  };
  visit(source, '', 0);
  return values;
}
