export interface ExampleValues {
  /** As parseElasticsearchUrl gives it; undefined: the placeholder stays. */
  url: string | undefined;
  /** As isMeshName takes it. */
  mesh: string;
  /** As isHostName takes it: where proxies send to. Left out: what the file says. */
  receiver?: string;
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

/** A host's name or its IPv4 address: what Kuma takes before a port. */
export const isHostName = (text: string): boolean =>
  text.length <= 253 && /^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/.test(text);

/** Where a file sends to while nobody says otherwise. */
export const HERE = '127.0.0.1';

/** What is to be put in has the shape of no address, so that nobody's host is asked while it is forgotten. */
export const PLACE = '<https://elasticsearch:9200>';

/** Keys go over TLS only: Logstash refuses one otherwise. Without an address TLS is presumed, as Elasticsearch 8 is set up with it. */
export const needsKey = ({ url }: Pick<ExampleValues, 'url'>): boolean => url?.startsWith('http:') !== true;

/** A file with a user's own values. Replaced by functions, so that no `$&` of a value means anything; the mesh is quoted, so that `true` and `1` stay names. */
export function fillExample(text: string, { url, mesh, receiver }: ExampleValues): string {
  const withKey = needsKey({ url })
    ? text.replace(/^( *)# (api_key => .*ELASTICSEARCH_API_KEY.*)$/gm, (_, space: string, key: string) => `${space}${key}`)
    : text.replace(/^ *(?:# )?api_key\b.*ELASTICSEARCH_API_KEY.*\n/gm, '');
  const withUrl = url === undefined ? withKey : withKey.replace(PLACEHOLDER, () => url);
  const withReceiver = receiver === undefined ? withUrl : withUrl.replaceAll(HERE, () => receiver);
  if (mesh === 'default' || !isMeshName(mesh)) return withReceiver;
  const quoted = JSON.stringify(mesh);
  return withReceiver
    .replace(/(\bmesh: )default\b/g, (_, begin: string) => `${begin}${quoted}`)
    .replace(/(^type: Mesh\nname: )default$/gm, (_, begin: string) => `${begin}${quoted}`)
    .replace(/(^kind: Mesh\nmetadata:\n {2}name: )default$/gm, (_, begin: string) => `${begin}${quoted}`);
}

/** Names of what has to be in the environment for a file to work: `${NAME}` or `${env:NAME}`. What stands in a comment is not needed. */
export function neededVariables(text: string): string[] {
  const said = text.replace(/^ *#.*$/gm, '');
  return [...new Set([...said.matchAll(/\$\{(?:env:)?([A-Z][A-Z0-9_]*)\}/g)].map(([, name]) => name ?? ''))];
}
