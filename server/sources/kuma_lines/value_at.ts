/** A document's value by dotted name, however the shipper nested it: `{"a":{"b.c":1}}` and `{"a.b":{"c":1}}` both have `a.b.c`. */
export function valueAt(document: unknown, name: string): unknown {
  if (typeof document !== 'object' || document === null) return undefined;
  if (Object.hasOwn(document, name)) return (document as Record<string, unknown>)[name];
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const first = name.slice(0, dot);
    if (!Object.hasOwn(document, first)) continue;
    const value = valueAt((document as Record<string, unknown>)[first], name.slice(dot + 1));
    if (value !== undefined) return value;
  }
  return undefined;
}
