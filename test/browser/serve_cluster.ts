import { once } from 'node:events';
import { Client } from '@elastic/elasticsearch';
import { METRIC_TEMPLATE_NAME, metricTemplate } from '../../server/install/metric_template';
import { aCorpus } from '../builders/a_corpus';
import { recordedSamples, toDocuments } from '../builders/a_metric_corpus';
import { wholeRunDocuments } from '../builders/a_trace_corpus';
import { otherToolsDocuments } from '../builders/other_tools_documents';
import { elasticsearchUrl } from '../elasticsearch/elasticsearch_url';
import { indexLines, withArrival } from '../elasticsearch/index_lines';
import { spawnScript } from '../elasticsearch/spawn_script';
import { readTextCorpus } from '../pipelines/read_text_corpus';

/** Clusters as people come with them, by what the Setup page is shown over; each in indices of its own. */
export const CLUSTERS = ['empty', 'half_right', 'other_tools'] as const;
export type ClusterName = (typeof CLUSTERS)[number];

export interface ServedCluster {
  /** The address of its Setup page. */
  url: string;
  /** Where its access logs go. */
  linesIndex: string;
  close(): Promise<void>;
}

const SECOND = 1_000;

/** The demo's page over a cluster in a state that people have, up to this very minute: what is fresh is told from what has stopped. Tests that run beside each other name their purpose. */
export async function serveCluster(name: ClusterName, purpose = 'cluster'): Promise<ServedCluster> {
  const client = new Client({ node: elasticsearchUrl() });
  const prefix = `setup-${purpose}-${name.replace('_', '-')}`;
  const template = `${METRIC_TEMPLATE_NAME}-${prefix}`;
  const remove = () =>
    Promise.all([
      client.indices.delete({ index: `${prefix}-*`, ignore_unavailable: true, allow_no_indices: true }),
      client.indices.deleteIndexTemplate({ name: template }, { ignore: [404] }),
    ]);
  await client.cluster.putSettings({ persistent: { 'action.destructive_requires_name': false } });
  await remove();
  await client.indices.putIndexTemplate({
    name: template,
    ...metricTemplate,
    index_patterns: [`${prefix}-metrics*`],
    priority: 302,
  });
  if (name === 'half_right') await loadHalfRight(client, prefix);
  if (name === 'other_tools') await loadOtherTools(client, prefix);
  const { child, url } = await spawnScript('standalone/server/serve_preview.ts', [pageFolder()], {
    ELASTICSEARCH_URL: elasticsearchUrl(),
    MESH_OBSERVABILITY_ACCESS_LOG_INDICES: `${prefix}-logs*`,
    MESH_OBSERVABILITY_TRACE_INDICES: `${prefix}-traces*,${prefix}-logs*`,
    MESH_OBSERVABILITY_METRIC_INDICES: `${prefix}-metrics*`,
  });
  return {
    url: `${url}/?page=setup`,
    linesIndex: `${prefix}-logs-json`,
    async close() {
      child.stdin?.end();
      if (child.exitCode === null) await once(child, 'exit');
      await remove();
      await client.close();
    },
  };
}

/**
 * Recorded, brought to now: lines in the custom format, which has no response code; lines in Kuma's text that no pipeline read; metrics as a Collector writes them that
 * did not make histograms delta; one trace of twenty.
 */
async function loadHalfRight(client: Client, prefix: string): Promise<void> {
  const now = Date.now();
  const lines = aCorpus('kuma_access_log_json', 'quoted-json').slice(0, 4_000).map(withArrival);
  const toNow = shift(lines.map(({ '@timestamp': at }) => Date.parse(at)));
  const moved = lines.map((line) => ({
    ...line,
    start_time: toNow(Date.parse(String(line.start_time))),
    '@timestamp': toNow(Date.parse(line['@timestamp'])),
  }));
  await indexLines(client, `${prefix}-logs-json`, moved);
  const texts = readTextCorpus('classic').slice(0, 300);
  await indexLines(
    client,
    `${prefix}-logs-text`,
    texts.map((line, index) => ({ ...line, '@timestamp': new Date(now - index * SECOND).toISOString() })),
  );
  const samples = toDocuments(recordedSamples('kuma3'), 'otel', 'kuma3');
  const samplesToNow = shift(samples.map(({ '@timestamp': at }) => Number(at)));
  await indexLines(
    client,
    `${prefix}-metrics`,
    samples.map((sample) => ({ ...sample, '@timestamp': samplesToNow(Number(sample['@timestamp'])) })),
  );
  const spans = wholeRunDocuments();
  const traces = [...new Set(spans.map(({ trace_id }) => trace_id))];
  const kept = new Set(traces.filter((_, index) => index % 20 === 0).slice(0, 100));
  const sampled = spans.filter(({ trace_id }) => kept.has(trace_id));
  const spansToNow = shift(sampled.map(({ '@timestamp': at }) => Number(at)));
  await indexLines(
    client,
    `${prefix}-traces`,
    sampled.map((span) => ({ ...span, '@timestamp': spansToNow(Number(span['@timestamp'])) })),
  );

  /** Moves times so that the newest is now. */
  function shift(times: readonly number[]): (time: number) => string {
    const by = now - times.reduce((newest, time) => Math.max(newest, time), 0);
    return (time) => new Date(time + by).toISOString();
  }
}

async function loadOtherTools(client: Client, prefix: string): Promise<void> {
  const { metricbeat, filebeat, audit, apm, logs } = otherToolsDocuments(Date.now());
  await indexLines(client, `${prefix}-metrics-metricbeat`, metricbeat);
  await indexLines(client, `${prefix}-logs-filebeat`, filebeat);
  await indexLines(client, `${prefix}-logs-audit`, audit);
  await indexLines(client, `${prefix}-traces-apm`, apm);
  await indexLines(client, `${prefix}-logs-storefront`, logs);
}

function pageFolder(): string {
  const folder = process.env.MESH_OBSERVABILITY_PAGE;
  if (!folder) throw new Error('No page is bundled: run these tests by jest with --selectProjects browser.');
  return folder;
}
