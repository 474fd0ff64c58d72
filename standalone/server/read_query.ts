/** Query parameters as Kibana hands them over: text, or a list of texts where a name is repeated; undefined when there are none. */
export function readQuery(params: URLSearchParams): Record<string, string | string[]> | undefined {
  const names = [...new Set(params.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
