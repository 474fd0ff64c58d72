import { once } from 'node:events';
import { Client } from '@elastic/elasticsearch';
import { METRIC_TEMPLATE_NAME, metricTemplate } from '../../server/install/metric_template';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { aCorpus } from '../builders/a_corpus';
import { recordedSamples, toDocuments } from '../builders/a_metric_corpus';
import { elasticsearchUrl } from '../elasticsearch/elasticsearch_url';
import { indexLines, withArrival } from '../elasticsearch/index_lines';
import { loadRunTraces } from '../elasticsearch/load_traces';
import { spawnScript } from '../elasticsearch/spawn_script';

const at = (time: string) => `2026-11-22T${time}.000Z`;

/** What happened in the captured run, cut to what a test needs: all lines and spans of these stretches are there, and nothing around them. */
export const CAPTURED = {
  /** Payments is slow; inventory fails, which retries hide. */
  slow: { from: at('10:05:50'), to: at('10:06:40') },
  /** The application of payments is dead, its proxy lives. */
  deadApplication: { from: at('10:11:58'), to: at('10:12:10') },
  /** The proxy of payments is dead. */
  deadProxy: { from: at('10:12:54'), to: at('10:13:06') },
  /** The proxies' counters were read at its beginning and at its end. */
  scraped: { from: at('10:03:50'), to: at('10:07:40') },
};
export type CapturedStretch = keyof typeof CAPTURED;

const INDICES = { lines: 'kuma-access-log-captured', spans: 'traces-captured.otel-default', samples: 'metrics-captured' };

export interface ServedCapture {
  /** The address of the page, in the time range of a stretch. */
  urlOf(stretch: CapturedStretch, more?: Record<string, string>): string;
  close(): Promise<void>;
}

/** The demo's page over a few seconds of the captured run, whenever the test runs: what the living demo holds depends on the minute. */
export async function serveCapture(): Promise<ServedCapture> {
  const client = new Client({ node: elasticsearchUrl() });
  await deleteIndices(client);
  const stretches = [CAPTURED.slow, CAPTURED.deadApplication, CAPTURED.deadProxy];
  const isCaptured = (time: unknown) => stretches.some(({ from, to }) => String(time) >= from && String(time) < to);
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.putIndexTemplate({
    name: `${METRIC_TEMPLATE_NAME}-captured`,
    ...metricTemplate,
    index_patterns: [`${INDICES.samples}*`],
    priority: 301,
  });
  const lines = aCorpus('kuma_access_log_json', 'rich-json').filter(({ start_time }) => isCaptured(start_time));
  await indexLines(client, INDICES.lines, lines.map(withArrival));
  await loadRunTraces(client, INDICES.spans, ...stretches.map(({ from, to }): [string, string] => [from, to]));
  const samples = recordedSamples('kuma3').filter(({ at: time }) => time <= CAPTURED.scraped.to);
  await indexLines(client, INDICES.samples, toDocuments(samples, 'otel', 'kuma3'));

  const { child, url } = await spawnScript('standalone/server/serve_preview.ts', [pageFolder()], {
    ELASTICSEARCH_URL: elasticsearchUrl(),
    MESH_OBSERVABILITY_ACCESS_LOG_INDICES: INDICES.lines,
    MESH_OBSERVABILITY_TRACE_INDICES: INDICES.spans,
    MESH_OBSERVABILITY_METRIC_INDICES: INDICES.samples,
  });
  return {
    urlOf(stretch, more = {}) {
      const { from, to } = CAPTURED[stretch];
      return `${url}/?${new URLSearchParams({ rangeFrom: from, rangeTo: to, paused: 'true', ...more }).toString()}`;
    },
    async close() {
      child.stdin?.end();
      if (child.exitCode === null) await once(child, 'exit');
      await deleteIndices(client);
      await client.close();
    },
  };
}

const deleteIndices = (client: Client) => client.indices.delete({ index: Object.values(INDICES), ignore_unavailable: true });

export function pageFolder(): string {
  const folder = process.env.MESH_OBSERVABILITY_PAGE;
  if (!folder) throw new Error('No page is bundled: run these tests by jest with --selectProjects browser.');
  return folder;
}
