import type { Client } from '@elastic/elasticsearch';
import { aCorpus } from '../builders/a_corpus';
import { indexLines, withArrival } from './index_lines';

const STREAM = 'logs-generic-default';
const OTHERS = 'logs-ecs-default';

/**
 * What Logstash 8 writes by default: a data stream whose strings are plain keywords and whose start_time is no date, beside a stream of
 * other documents in which `source` and `destination` are objects. The mappings say what Elasticsearch's own `logs` template says;
 * the bare server has that template neither built in nor complete, so it is put here.
 */
export async function loadLogstashDataStream(client: Client, format: string): Promise<string> {
  await putTemplate(client, STREAM, {});
  await putTemplate(client, OTHERS, {
    source: { properties: { ip: { type: 'ip' } } },
    destination: { properties: { ip: { type: 'ip' } } },
  });
  const stored = await client.count({ index: STREAM, ignore_unavailable: true });
  if (stored.count === 0) {
    const lines = aCorpus('kuma_access_log_json', format).map((line) => ({ ...withArrival(line), '@version': '1' }));
    await indexLines(client, STREAM, lines);
    await indexLines(client, OTHERS, lines.slice(0, 50).map(toOtherDocument));
  }
  return 'logs-*';
}

const toOtherDocument = (line: { '@timestamp': string }) => ({
  '@timestamp': line['@timestamp'],
  message: 'another program',
  source: { ip: '10.0.0.1' },
  destination: { ip: '10.0.0.2' },
});

async function putTemplate(client: Client, stream: string, properties: object): Promise<void> {
  await client.indices.putIndexTemplate({
    name: stream,
    index_patterns: [stream],
    data_stream: {},
    priority: 500,
    template: {
      mappings: {
        date_detection: false,
        dynamic_templates: [{ strings: { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1024 } } }],
        properties: { '@timestamp': { type: 'date' }, ...properties },
      },
    },
  });
}
