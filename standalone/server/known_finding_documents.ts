import type { Client } from '@elastic/elasticsearch';
import { createHash } from 'node:crypto';
import type { KnownFinding } from '../../common/domain/anomaly';
import type { KnownFindings } from '../../server/context';

/** Outside every access-log pattern. */
const INDEX = 'mesh-observability-known-findings';
const MOST = 1_000;

/** What Kibana keeps as saved objects the preview keeps as documents. Everybody is one user here. */
export function createKnownFindingDocuments(client: Client): KnownFindings {
  const idOf = (findingId: string) => createHash('sha256').update(findingId).digest('hex');
  return {
    user: 'preview',
    async list(now) {
      const found = await client.search<KnownFinding>({ index: INDEX, ignore_unavailable: true, size: MOST });
      return found.hits.hits.flatMap(({ _source }) => (_source && _source.until > now ? [_source] : []));
    },
    async put(known) {
      await client.indices.create(
        { index: INDEX, settings: { auto_expand_replicas: '0-1' }, mappings: { dynamic: false } },
        { ignore: [400] },
      );
      await client.index({ index: INDEX, id: idOf(known.findingId), document: known, refresh: true });
    },
    async remove(findingId) {
      await client.delete({ index: INDEX, id: idOf(findingId), refresh: true }, { ignore: [404] });
    },
  };
}
