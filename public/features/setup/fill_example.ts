export interface ExampleValues {
  /** As parseElasticsearchUrl gives it; undefined: the placeholder stays. */
  url: string | undefined;
  /** As isMeshName takes it. */
  mesh: string;
}

const PLACEHOLDER = /\$\{(?:env:)?ELASTICSEARCH_URL\}/g;

/** Letters that mean nothing to YAML, Logstash's language or a shell: an address is made of these alone, or it is refused. */
const SAFE_URL = /^https?:\/\/(?:[a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\])(?::\d{1,5})?(?:\/[a-zA-Z0-9._~/-]*)?$/;

/** An address that can be put into any of the files as it is; undefined: it is none, or it holds what does not belong there (a password, a query, quotes). */
export function parseElasticsearchUrl(text: string): string | undefined {
  const trimmed = text.trim().replace(/\/+$/, '');
  return trimmed.length <= 300 && SAFE_URL.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** A name as Kubernetes and Kuma allow it. */
export const isMeshName = (text: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text);

/** A file with a user's own values. Replaced by functions, so that no `$&` of a value means anything; the mesh is quoted, so that `true` and `1` stay names. */
export function fillExample(text: string, { url, mesh }: ExampleValues): string {
  const withUrl = url === undefined ? text : text.replace(PLACEHOLDER, () => url);
  if (mesh === 'default' || !isMeshName(mesh)) return withUrl;
  const quoted = JSON.stringify(mesh);
  return withUrl
    .replace(/(\bmesh: )default\b/g, (_, begin: string) => `${begin}${quoted}`)
    .replace(/(^type: Mesh\nname: )default$/gm, (_, begin: string) => `${begin}${quoted}`)
    .replace(/(^kind: Mesh\nmetadata:\n {2}name: )default$/gm, (_, begin: string) => `${begin}${quoted}`);
}

/** Names of what has to be in the environment for a file to work: `${NAME}` or `${env:NAME}`. */
export function neededVariables(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{(?:env:)?([A-Z][A-Z0-9_]*)\}/g)].map(([, name]) => name ?? ''))];
}
