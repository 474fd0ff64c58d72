/** What no index name may hold; a blank is only looked over between patterns. */
const FORBIDDEN = /[\\/?"<>|#\s]/;

/** What is wrong with a comma-separated list of index patterns, as a sentence; undefined when Elasticsearch would take it. */
export function problemOfIndexPattern(written: string): string | undefined {
  const patterns = written
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean);
  for (const pattern of patterns) {
    const shown = JSON.stringify(pattern.slice(0, 100));
    const [bad] = FORBIDDEN.exec(pattern) ?? [];
    if (bad !== undefined) return `${shown} holds ${JSON.stringify(bad)}, which no index name may: separate patterns by commas.`;
    if (pattern !== pattern.toLowerCase()) return `${shown} holds upper-case letters: names of indices are lower-case.`;
    if (pattern.split(':').length > 2) return `${shown} names more than one remote cluster: write cluster:pattern.`;
  }
  if (patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('-')))
    return 'Every pattern excludes (-…), so none is left: name what is to be read first.';
  return undefined;
}
