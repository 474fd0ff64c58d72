import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNREADABLE_REASONS } from '../../server/sources/access_log_text';
import { aCorpus } from '../builders/a_corpus';
import { readTruth } from '../elasticsearch/read_truth';
import { RECORDED_LINES, RECORDED_SPANS } from './recorded';
import { summariseLines, summariseSpans } from './summarise';
import type { LineSummary, SpanSummary } from './summarise';

/**
 * One suite over every format of lines and spans: what its decoder makes of all recorded documents is held against a golden output, and, where somebody
 * counted without our code, against that. `GOLDEN=write npx jest test/conformance` writes the outputs anew: read them before you commit them.
 */
const goldenPath = (name: string) => join(__dirname, 'golden', `${name}.json`);
const readGolden = (name: string) => JSON.parse(readFileSync(goldenPath(name), 'utf8')) as unknown;

function expectGolden(name: string, summary: LineSummary | SpanSummary): void {
  if (process.env.GOLDEN === 'write') writeFileSync(goldenPath(name), `${JSON.stringify(summary, undefined, 2)}\n`);
  expect(existsSync(goldenPath(name))).toBe(true);
  expect(summary).toEqual(readGolden(name));
}

/** Made once, when somebody asks. */
function once<Made>(make: () => Made): () => Made {
  let made: { of: Made } | undefined;
  return () => (made ??= { of: make() }).of;
}

const lineSummaries = new Map(
  RECORDED_LINES.map(({ name, documents, decode }) => [name, once(() => summariseLines(documents().map(decode)))]),
);
const spanSummaries = new Map(
  RECORDED_SPANS.map(({ name, documents, decode }) => [name, once(() => summariseSpans(documents().map(decode)))]),
);
const linesOf = (name: string) => lineSummaries.get(name)?.() ?? { documents: 0, outbound: {}, inbound: 0, others: 0 };
interface CountedLines {
  outbound: Record<string, { lines: number; failed: number }>;
  inbound: number;
}
const readCorpusTruth = (corpus: string) =>
  JSON.parse(readFileSync(join(__dirname, '../corpora', corpus, 'truth.json'), 'utf8')) as unknown;
const truthOf = readCorpusTruth('collector') as {
  spans: number;
  traces: number;
  calls: Record<string, { spans: number; failed: number }>;
  lines: CountedLines;
};
type CountedFiles = Record<string, CountedLines & { lines: number }>;
const fedToLogstash = readCorpusTruth('logstash') as CountedFiles;
const readByFilebeat = readCorpusTruth('filebeat') as CountedFiles;
/** Lines and 5xx of each edge, and how many lines the destinations wrote. */
const countsOf = ({ outbound, inbound }: CountedLines): CountedLines => ({
  outbound: Object.fromEntries(Object.entries(outbound).map(([edge, { lines, failed }]) => [edge, { lines, failed }])),
  inbound,
});

describe('lines', () => {
  it.each([...lineSummaries])('%s: as its golden output', (name, summarise) => {
    expectGolden(name, summarise());
  });

  it('classic JSON: as counted without our code', () => {
    const { edges, windows } = readTruth('classic', 'classic-json');
    const { documents = () => [], decode } = RECORDED_LINES.find(({ name }) => name === 'classic_json') ?? {};
    const [from = '', to = ''] = windows.whole ?? [];
    const within = documents().filter((line) => {
      const { start_time: start = '' } = line as { start_time?: string };
      return start >= from && start < to;
    });
    const { outbound } = summariseLines(within.map((line) => decode?.(line) ?? ({} as never)));
    const counted = Object.entries(edges).map(([edge, { whole }]) => [
      edge,
      whole?.lines,
      whole?.answered,
      whole?.p50,
      whole?.p95,
    ]);
    expect(Object.entries(outbound).map(([edge, of]) => [edge, of.lines, of.answered, of.p50, of.p95])).toEqual(
      counted.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });

  it('text and JSON of the same requests say the same of every edge', () => {
    const [text, rich] = [linesOf('text'), linesOf('rich_json')];
    expect(text.outbound).toEqual(rich.outbound);
    expect(text.inbound).toBe(rich.inbound);
  });

  it.each(['collector_logs_otel', 'collector_logs_ecs'])('%s: as the records that were fed', (name) => {
    expect(countsOf(linesOf(name))).toEqual(truthOf.lines);
  });

  it.each([
    ['text', 'text'],
    ['json', 'json'],
    ['text_classic', 'text_classic'],
    ['json_classic', 'json_classic'],
    ['text_by_logstash', 'text'],
    ['json_by_logstash', 'json'],
  ])('logstash_%s: as the lines that were fed', (name, fed) => {
    const truth = fedToLogstash[fed];
    if (!truth) throw new Error(`nobody counted ${fed}`);
    const summary = linesOf(`logstash_${name}`);
    expect(countsOf(summary)).toEqual(countsOf(truth));
    expect(summary).toMatchObject({ documents: truth.lines, others: 0 });
  });

  it('Logstash makes the same of text, whether it reads it or the ingest pipeline', () => {
    expect(linesOf('logstash_text_by_logstash')).toEqual(linesOf('logstash_text'));
  });

  it('spoilt lines that Logstash passed on are read, or kept with the reason', () => {
    const reasons = new Set<unknown>(Object.values(UNREADABLE_REASONS));
    const documents = aCorpus('logstash', 'spoilt');
    expect(documents).toHaveLength(200);
    for (const { source, unreadable, message } of documents)
      expect(unreadable === undefined ? source : reasons.has(unreadable) && message).toBeTruthy();
  });

  it.each(Object.entries(readByFilebeat))('filebeat_%s: as the lines of the file that it read', (name, truth) => {
    const summary = linesOf(`filebeat_${name}`);
    expect(countsOf(summary)).toEqual(countsOf(truth));
    expect(summary).toMatchObject({ documents: truth.lines, others: 0 });
  });
});

describe('spans', () => {
  it.each([...spanSummaries])('%s: as its golden output', (name, summarise) => {
    expectGolden(name, summarise());
  });

  it.each(['collector_spans_otel', 'collector_spans_ecs'])('%s: as the spans that were fed', (name) => {
    const { spans, traces, calls = {} } = spanSummaries.get(name)?.() ?? {};
    expect({ spans, traces }).toEqual({ spans: truthOf.spans, traces: truthOf.traces });
    expect(
      Object.fromEntries(Object.entries(calls).map(([edge, { spans: count, failed }]) => [edge, { spans: count, failed }])),
    ).toEqual(truthOf.calls);
  });
});
