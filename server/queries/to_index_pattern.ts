/**
 * What an administrator wrote as a list of index patterns, as Elasticsearch takes it. Elasticsearch does not know a pattern with a
 * space before it, and reads an empty list as "all indices": empty stays empty here, and must not be asked.
 */
export const toIndexPattern = (written: string): string =>
  written
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean)
    .join(',');
