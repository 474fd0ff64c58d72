/** The last patch of each minor that `npm run build:all` builds for, by Elasticsearch's releases as of November 2026. */
export const KIBANA_VERSIONS = ['8.12.2', '8.15.5', '8.17.10', '8.19.21', '9.0.8', '9.1.10', '9.2.8', '9.4.9', '9.5.6'] as const;

const OLDEST_MINOR_OF_8 = 12;

/** To the patch, because Kibana installs a zip that names its very version only. Throws a sentence for what is not supported. */
export function parseKibanaVersion(text: string): string {
  const match = /^(\d+)\.(\d+)\.(\d+)(-SNAPSHOT)?$/.exec(text);
  if (!match) throw new Error('Say which Kibana it is for, to the patch: npm run build -- --kibana-version 8.12.2');
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major === 9 || (major === 8 && minor >= OLDEST_MINOR_OF_8)) return text;
  throw new Error(`Kibana ${text} is not supported: 8.12 and later 8.x, and 9.x are.`);
}
