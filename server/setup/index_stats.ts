export interface IndexStats {
  documents: number;
  /** Bytes on disk, without replicas. */
  size: number;
  /** Indices that were counted. */
  count: number;
  /** How many times each document is kept, itself included. */
  copies: number;
}

/** Statistics of a pattern's indices in this cluster; of other clusters none can be had. */
export function buildIndexStats(
  indices: string,
): { method: string; path: string; querystring: Record<string, string> } | undefined {
  const local = indices.split(',').filter((pattern) => !pattern.includes(':'));
  if (!local.some((pattern) => !pattern.startsWith('-'))) return undefined;
  const each = ['primaries.docs.count', 'primaries.store.size_in_bytes', 'total.store.size_in_bytes'];
  return {
    method: 'GET',
    path: `/${local.map(encodeURIComponent).join(',')}/_stats/docs,store`,
    querystring: { filter_path: each.map((field) => `indices.*.${field}`).join(',') },
  };
}

interface Answer {
  indices?: Record<
    string,
    {
      primaries?: { docs?: { count?: number }; store?: { size_in_bytes?: number } };
      total?: { store?: { size_in_bytes?: number } };
    }
  >;
}

/** Of these indices only: a pattern meets others too. */
export function readIndexStats(answer: unknown, wanted: ReadonlySet<string>): IndexStats {
  const stats = { documents: 0, size: 0, count: 0, total: 0 };
  for (const [name, { primaries, total }] of Object.entries((answer as Answer).indices ?? {})) {
    if (!wanted.has(name)) continue;
    stats.documents += primaries?.docs?.count ?? 0;
    stats.size += primaries?.store?.size_in_bytes ?? 0;
    stats.total += total?.store?.size_in_bytes ?? 0;
    stats.count += 1;
  }
  const { total, ...rest } = stats;
  return { ...rest, copies: rest.size > 0 ? Math.max(1, Math.round(total / rest.size)) : 1 };
}
