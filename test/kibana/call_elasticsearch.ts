/** One request to the Elasticsearch at an address, which may hold a name and a password. Throws what it answered, if it refused; `absent` stands for a 404. */
export async function callElasticsearch(
  elasticsearch: string,
  method: string,
  path: string,
  body?: string,
  absent?: object,
): Promise<{ errors?: boolean }> {
  const { origin, pathname, username, password } = new URL(elasticsearch);
  const headers: Record<string, string> = {
    'content-type': path.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json',
  };
  if (username) headers.authorization = `Basic ${btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}`;
  const response = await fetch(`${origin}${pathname.replace(/\/$/, '')}${path}`, { method, headers, body });
  if (response.status === 404 && absent) return absent;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  return (await response.json()) as { errors?: boolean };
}
