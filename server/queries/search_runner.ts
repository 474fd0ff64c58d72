import type { estypes } from '@elastic/elasticsearch';
import type { CoverageNote } from '../../common/domain/coverage';
import type { ElasticsearchReader } from './elasticsearch_reader';

export interface SearchRunner {
  run(request: estypes.SearchRequest): Promise<estypes.SearchResponse>;
  /** Keeps a fact that limits the answer and that no search has told. */
  remark(note: CoverageNote): void;
  /** Searches made so far. */
  count(): number;
  /** What made answers partial so far; the same fact once. */
  notes(): CoverageNote[];
}

/** Runs the searches of one request, counts them, and keeps what they say about being incomplete. */
export function createSearchRunner({
  elasticsearch,
  signal,
}: {
  elasticsearch: ElasticsearchReader;
  signal: AbortSignal;
}): SearchRunner {
  let searches = 0;
  const notes = new Map<string, CoverageNote>();
  const remark = (note: CoverageNote) => void notes.set(JSON.stringify(note), note);
  return {
    async run(request) {
      searches += 1;
      const response = await elasticsearch.search(request, { signal });
      readHealth(response).forEach(remark);
      return response;
    },
    remark,
    count: () => searches,
    notes: () => [...notes.values()],
  };
}

function readHealth(response: estypes.SearchResponse): CoverageNote[] {
  const notes: CoverageNote[] = [];
  const { failed, total, failures } = response._shards;
  if (failed > 0)
    notes.push({ code: 'shards_failed', failed, total, reason: (failures?.[0]?.reason.reason ?? 'unknown').slice(0, 300) });
  if (response.timed_out) notes.push({ code: 'timed_out' });
  const clusters = response._clusters;
  if (clusters && clusters.skipped > 0)
    notes.push({ code: 'clusters_skipped', skipped: clusters.skipped, total: clusters.total });
  return notes;
}
