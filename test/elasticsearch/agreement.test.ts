import { Client } from '@elastic/elasticsearch';
import type { SignalFigures } from '../../common/domain/edge_signals';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { METRIC_TEMPLATE_NAME, metricTemplate } from '../../server/install/metric_template';
import { aCorpus } from '../builders/a_corpus';
import { recordedSamples, toDocuments } from '../builders/a_metric_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';
import { loadThroughTemplate } from './load_through_template';
import { loadRunTraces } from './load_traces';

/**
 * The captured mesh from access logs, metrics and traces, beside what was counted from the recorded lines without any of our code.
 * Windows lie between two scrapes, so that the counters are about them and nothing else (the first scrape is older than the lines that were
 * kept). Printed as a table.
 */
const WINDOWS = [
  { name: 'payments slow, then recovered', from: '2026-11-22T10:07:32.000Z', to: '2026-11-22T10:11:03.000Z' },
  { name: 'errors without retries, payments dead', from: '2026-11-22T10:11:03.000Z', to: '2026-11-22T10:14:35.000Z' },
];
const METRICS = 'metrics-agreement';
const TRACES = 'traces-agreement';

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

interface Truth {
  lines: number;
  p95: number;
}

/** Lines that ended in the window, which is when Envoy counts; p95 by nearest rank, of those that reached an upstream. */
function countLines(from: string, to: string): Map<string, Truth> {
  const durations = new Map<string, { lines: number; answered: number[] }>();
  for (const line of aCorpus('kuma_access_log_json', 'rich-json')) {
    const end = Date.parse(String(line.start_time)) + Number(line.duration_millis);
    if (line.direction !== 'OUTBOUND' || end < Date.parse(from) || end >= Date.parse(to)) continue;
    const edge = `${String(line.source)}→${String(line.destination)}`;
    const known = durations.get(edge) ?? { lines: 0, answered: [] };
    known.lines += 1;
    if (line.destination_address !== null) known.answered.push(Number(line.duration_millis));
    durations.set(edge, known);
  }
  return new Map(
    [...durations].map(([edge, { lines, answered }]) => {
      const sorted = answered.sort((a, b) => a - b);
      return [edge, { lines, p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN }];
    }),
  );
}

describe('agreement of logs, metrics and traces with the truth', () => {
  let logs: string;

  beforeAll(async () => {
    logs = await loadThroughTemplate(client, 'rich-json');
    await client.indices.putIndexTemplate({
      name: `${METRIC_TEMPLATE_NAME}-agreement`,
      ...metricTemplate,
      index_patterns: [`${METRICS}*`],
      priority: 300,
    });
    await client.indices.delete({ index: METRICS, ignore_unavailable: true });
    await indexLines(client, METRICS, toDocuments(recordedSamples('kuma3'), 'metricbeat collector', 'kuma3'));
    await loadRunTraces(client, TRACES, ['2026-11-22T10:07:30.000Z', '2026-11-22T10:14:36.000Z']);
  }, 240_000);

  it.each(WINDOWS)('$name', async ({ name, from, to }) => {
    const app = createApp({ logger: quiet, now: Date.now });
    const context = aRequestContext(client, logs);
    const settings = { ...context.settings, metricIndices: METRICS, traceIndices: TRACES };
    // The window ends with the scrape, not before it.
    const until = new Date(Date.parse(to) + 1).toISOString();
    const { status, body } = await app.respond('serviceMap', { from, to: until }, { ...context, settings });
    expect(status).toBe(200);
    const map = body as ServiceMap;
    const truth = countLines(from, to);
    const nameOf = (id: string) => map.services.find((service) => service.id === id)?.name ?? '';
    const seconds = (Date.parse(to) - Date.parse(from)) / 1_000;
    const rows = map.edges.map((edge) => {
      const edgeName = `${nameOf(edge.source)}→${nameOf(edge.destination)}`;
      const by = (signal: SignalFigures['signal']) => edge.signals?.figures.find((figures) => figures.signal === signal);
      return {
        edge: edgeName,
        truth: truth.get(edgeName),
        logs: by('logs'),
        metrics: by('metrics'),
        traces: by('traces'),
        edges: edge,
      };
    });
    print(name, seconds, rows);
    expect(rows.map(({ edge }) => edge).sort()).toEqual([...truth.keys()].sort());
    expect(map.coverage.searches).toBeLessThanOrEqual(6);
    for (const { edge, truth: counted, metrics, logs: lines, traces, edges } of rows) {
      const rate = (counted?.lines ?? 0) / seconds;
      expect([edge, Math.abs((metrics?.rate ?? 0) / rate - 1) <= 0.05]).toEqual([edge, true]);
      expect([edge, Math.abs((lines?.rate ?? 0) / rate - 1) <= 0.05]).toEqual([edge, true]);
      // Connections have no spans; of the others all were traced.
      if (edges.protocol === 'tcp') expect(traces).toBeUndefined();
      else expect([edge, Math.abs((traces?.rate ?? 0) / rate - 1) <= 0.05]).toEqual([edge, true]);
      if (metrics?.p95Within && counted) {
        const { from: least, to: most = Infinity } = metrics.p95Within;
        expect([edge, counted.p95 >= least * 0.8 && counted.p95 <= most * 1.2]).toEqual([edge, true]);
      }
      expect([edge, edges.signals?.differences.filter(({ isExpected }) => !isExpected)]).toEqual([edge, []]);
    }
  });
});

type Row = { edge: string; truth: Truth | undefined } & Record<'logs' | 'metrics' | 'traces', SignalFigures | undefined>;

/** Past jest's own reporter, which would put its place in the code over each line. */
function print(name: string, seconds: number, rows: readonly Row[]): void {
  const cell = (figures: SignalFigures | undefined) =>
    `${figures?.rate?.toFixed(2) ?? '–'} / ${figures?.p95?.toFixed(0) ?? '–'}`.padStart(14);
  const lines = rows.map(
    ({ edge, truth, logs, metrics, traces }) =>
      `${edge.padEnd(22)}${`${((truth?.lines ?? 0) / seconds).toFixed(2)} / ${String(truth?.p95 ?? '–')}`.padStart(14)}${[logs, metrics, traces].map(cell).join('')}`,
  );
  const head = `${'requests/s / p95 ms'.padEnd(22)}${['truth', 'logs', 'metrics', 'traces'].map((word) => word.padStart(14)).join('')}`;
  process.stdout.write(`\n${name}\n${head}\n${lines.join('\n')}\n`);
}
