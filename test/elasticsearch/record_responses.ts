/**
 * ELASTICSEARCH_URL=… node --import tsx test/elasticsearch/record_responses.ts
 * Asks a real Elasticsearch again for the answers that unit tests read; to be run after a query has changed. Needs nothing there, leaves nothing.
 */
import { Client } from '@elastic/elasticsearch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessLogTemplate } from '../../server/install/access_log_template';
import { buildFieldCapabilities, readFieldCapabilities } from '../../server/queries/field_capabilities';
import { buildCalleeTraffic, buildCallerTraffic, readTraffic } from '../../server/queries/traffic_by_key';
import { buildTrafficOverTime } from '../../server/queries/traffic_over_time';
import { detectAccessLogs, fieldsToLookUp } from '../../server/sources/detect';
import { recordedLines, recordedRange } from '../builders/recorded_responses';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

const INDEX = 'kuma-access-log-rec';
const FILE = join(__dirname, '../corpora/kuma_access_log_json/responses.json');
const DETAIL = { interval: 10_000, slowest: 3 };

async function main(): Promise<void> {
  const client = new Client({ node: elasticsearchUrl() });
  const { settings, mappings } = accessLogTemplate.template;
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.indices.create({
    index: INDEX,
    settings: { ...settings, 'index.sort.field': [...settings['index.sort.field']] },
    mappings,
  });
  try {
    await indexLines(client, INDEX, recordedLines().map(withArrival));
    const fieldCaps = await client.fieldCaps(buildFieldCapabilities(INDEX, fieldsToLookUp()));
    const { reader } = detectAccessLogs(readFieldCapabilities(fieldCaps));
    if (!reader) throw new Error('The recorded lines are not recognised.');
    const request = { indices: INDEX, range: recordedRange, exclude: [] };
    const caller = await client.search(buildCallerTraffic(request, reader));
    const callee = await client.search(buildCalleeTraffic(request, reader));
    const overTimeParts = readTraffic(caller)
      .rows.slice(0, 1)
      .map(({ key }) => key);
    const detail = { ...request, ...DETAIL, elapsed: recordedRange, side: 'caller' as const, parts: overTimeParts };
    const overTime = await client.search(buildTrafficOverTime(detail, reader));
    const note = 'What Elasticsearch answered about the first 300 lines of rich-json-mtls, indexed through our template.';
    writeFileSync(FILE, `${JSON.stringify({ note, fieldCaps, caller, callee, overTimeParts, overTime })}\n`);
  } finally {
    await client.indices.delete({ index: INDEX });
    await client.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
