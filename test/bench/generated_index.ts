import type { Client } from '@elastic/elasticsearch';
import { accessLogTemplate } from '../../server/install/access_log_template';
import type { TrafficShape } from './generated_lines';
import { GENERATOR_VERSION, generateLines, toQuoted } from './generated_lines';

/** template: mapping and settings as we install them. none: whatever Elasticsearch makes of quoted values by itself. */
export type Preparation = 'template' | 'none';

const CONCURRENCY = 2;
const FLUSH_BYTES = 4_000_000;
const PROGRESS_EVERY = 500_000;
const SEGMENTS = 5;

/** Outside every pattern that the product reads or prepares, so that a cluster in use is not disturbed. */
export const nameOfIndex = ({ requests, services, edges, inbound }: TrafficShape, preparation: Preparation) =>
  `mesh-bench-${GENERATOR_VERSION}-${preparation}-${services}-${edges}-${requests}${inbound ? '-inbound' : ''}`;

/** The index with this traffic: loaded once, found again by its name on the next run. */
export async function loadGeneratedIndex(
  client: Client,
  shape: TrafficShape,
  preparation: Preparation,
  say: (message: string) => void,
): Promise<string> {
  const index = nameOfIndex(shape, preparation);
  if (await isComplete(client, index)) return index;
  await client.indices.delete({ index, ignore_unavailable: true });
  const { settings, mappings } = accessLogTemplate.template;
  const { 'index.sort.field': sort, ...others } = settings;
  await client.indices.create({
    index,
    ...(preparation === 'template'
      ? { settings: { ...others, 'index.sort.field': [...sort] }, mappings }
      : { settings: { 'index.number_of_shards': 1, 'index.number_of_replicas': 0 } }),
  });
  await fill(client, index, shape, preparation, say);
  return index;
}

async function fill(
  client: Client,
  index: string,
  shape: TrafficShape,
  preparation: Preparation,
  say: (message: string) => void,
): Promise<void> {
  const started = Date.now();
  let sent = 0;
  // Async, because the client takes no plain generator.
  async function* documents() {
    for (const line of generateLines(shape)) {
      sent += 1;
      if (sent % PROGRESS_EVERY === 0) say(`  ${index}: ${sent.toLocaleString('en')} lines`);
      yield JSON.stringify(preparation === 'template' ? line : toQuoted(line));
    }
  }
  const { failed, successful } = await client.helpers.bulk({
    datasource: documents(),
    onDocument: () => ({ index: { _index: index } }),
    concurrency: CONCURRENCY,
    flushBytes: FLUSH_BYTES,
    refreshOnCompletion: index,
  });
  if (failed > 0) throw new Error(`${failed} of ${sent} lines were refused by ${index}.`);
  const seconds = (Date.now() - started) / 1000;
  say(`  ${index}: ${successful.toLocaleString('en')} lines in ${seconds.toFixed(0)} s`);
  // Few segments, as on a day that is no longer written; left alone, their number would be a matter of chance.
  await client.indices.forcemerge({ index, max_num_segments: SEGMENTS });
  // Written last: an index without it was interrupted and is loaded again.
  await client.indices.putMapping({ index, _meta: { lines: successful } });
}

async function isComplete(client: Client, index: string): Promise<boolean> {
  if (!(await client.indices.exists({ index }))) return false;
  const mapping = await client.indices.getMapping({ index });
  const { count } = await client.count({ index });
  return mapping[index]?.mappings._meta?.lines === count;
}
