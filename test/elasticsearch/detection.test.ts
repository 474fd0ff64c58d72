import { Client } from '@elastic/elasticsearch';
import type { Finding, Findings } from '../../common/domain/anomaly';
import { createApp } from '../../server/app';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import type { CorpusLine } from '../builders/a_corpus';
import { aCorpus } from '../builders/a_corpus';
import { resampled, thinned, toUnits, unitsWithin } from '../builders/some_traffic';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

/**
 * The detector on the recorded mesh, whose troubles are known, twice as dense as the demo has it (one request in 15: with fewer a minute holds too few failures to prove anything on every draw), after a week that is resampled from
 * the recording's quiet stretches. And on troubles that were never recorded.
 */
jest.setTimeout(600_000);

const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EVERY = 15;
const QUIET = [
  [at('10:04:30'), at('10:05:36')],
  [at('10:09:12'), at('10:10:04')],
  [at('10:11:39'), at('10:11:54')],
  [at('10:12:20'), at('10:12:49')],
  [at('10:13:48'), at('10:14:28')],
] as const;
const units = toUnits(aCorpus('kuma_access_log_json', 'rich-json'));
const quiet = unitsWithin(units, QUIET);
const ordinary = (from: number, to: number, seed: number) =>
  resampled(quiet, { seconds: QUIET.reduce((sum, [begin, end]) => sum + end - begin, 0) / 1_000, every: EVERY, from, to, seed });

/** A week before, and today up to `until`. */
function history(until: number): CorpusLine[] {
  const lines: CorpusLine[] = [];
  for (let day = 1; day <= 7; day++) {
    // The detector samples ten minutes of each half hour; what it does not look at need not be there.
    for (let begin = at('08:30:00') - day * DAY; begin < at('13:00:00') - day * DAY; begin += 30 * MINUTE)
      lines.push(...ordinary(begin, begin + 10 * MINUTE, day * 1_000 + begin / MINUTE));
  }
  return [...lines, ...ordinary(until - 2 * HOUR - 20 * MINUTE, until, 5)];
}

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());

async function load(index: string, lines: CorpusLine[]): Promise<void> {
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.indices.delete({ index, ignore_unavailable: true });
  await indexLines(client, index, lines.map(withArrival));
}

const quietly = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function look(index: string, to: number, minutes = 5): Promise<Findings> {
  const app = createApp({ logger: quietly, now: () => to });
  const { status, body } = await app.respond('findings', { from: to - minutes * MINUTE, to }, aRequestContext(client, index));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as Findings;
}

const short = (id: string) =>
  id
    .split('→')
    .map((part) => part.split('/').at(-1) ?? '')
    .join('→');

/** "orders→payments p50" of what is at least minor, whether it lasts or is over. */
const told = ({ findings }: Findings, least = 25) => findings.filter(({ score }) => score >= least).map(nameOf);
const nameOf = ({ subject, metric }: Finding) => `${short(subject.id)} ${metric}`;

describe('the recorded mesh', () => {
  const index = 'kuma-access-log-detected';
  beforeAll(async () => {
    await load(index, [...history(at('10:04:30')), ...thinned(unitsWithin(units, [[at('10:04:30'), at('10:14:28')]]), EVERY, 4)]);
  }, 300_000);

  it.each([
    ['payments is slow', '10:06:38', ['orders→payments p50']],
    ['inventory fails and retries hide it', '10:06:38', ['inventory hidden_errors']],
    ['inventory fails', '10:11:15', ['inventory error_ratio']],
    ["payments' application was dead for 20 seconds", '10:12:30', ['orders→payments error_ratio']],
    ["payments' proxy is dead", '10:13:44', ['orders→payments error_ratio']],
  ])('%s: found within a minute, by its symptom', async (_, time, expected) => {
    expect(told(await look(index, at(time)))).toEqual(expect.arrayContaining(expected));
  });

  it('says how much, what is usual, since when, and on what that stands', async () => {
    const { findings, coverage, history: stoodOn } = await look(index, at('10:08:30'));
    const slow = findings.find((finding) => nameOf(finding) === 'orders→payments p50');
    expect(slow?.actual).toBeGreaterThan(370);
    expect(slow?.usual.high).toBeLessThan(50);
    expect(slow?.severity).toBe('critical');
    // It began at 10:05:38.
    expect(Math.abs((slow?.since ?? 0) - at('10:05:38'))).toBeLessThanOrEqual(60_000);
    expect(stoodOn).toMatchObject({ kind: 'same_hours', days: 7 });
    expect(coverage.searches).toBeLessThanOrEqual(3);
  });

  it.each(['10:05:36', '10:05:00'])('is quiet before the first trouble, at %s', async (time) => {
    expect((await look(index, at(time), 15)).findings.filter(({ score }) => score >= 50).map(nameOf)).toEqual([]);
  });

  it('is quiet in every quarter of an hour of the two hours before', async () => {
    for (let to = at('09:00:00'); to <= at('10:00:00'); to += 5 * MINUTE)
      expect((await look(index, to, 15)).findings.filter(({ score }) => score >= 50).map(nameOf)).toEqual([]);
  });

  it('without any history it still tells what fails, and says what it stands on', async () => {
    const fresh = 'kuma-access-log-fresh';
    await load(fresh, thinned(unitsWithin(units, [[at('10:09:12'), at('10:12:16')]]), EVERY, 1));
    const found = await look(fresh, at('10:12:16'));
    expect(found.history.kind).toBe('rest_of_window');
    expect(found.findings.map(nameOf)).toEqual(expect.arrayContaining(['inventory error_ratio']));
  });
});

describe('troubles that were never recorded', () => {
  const BEGIN = at('11:00:00');
  const END = at('11:06:00');
  const change = (lines: CorpusLine[], edit: (line: CorpusLine) => CorpusLine | undefined): CorpusLine[] =>
    lines.map(edit).filter((line) => line !== undefined);
  const loadChanged = (name: string, edit: (line: CorpusLine) => CorpusLine | undefined) =>
    load(`kuma-access-log-${name}`, [...history(BEGIN), ...change(ordinary(BEGIN, END, 77), edit)]);
  const slower = (line: CorpusLine, by: number): CorpusLine => ({ ...line, duration_millis: Number(line.duration_millis) + by });

  it('one slow instance of two is named', async () => {
    const isSecond = (line: CorpusLine) =>
      line.destination_address === '127.0.2.2:3001' || String(line.destination).includes('backend-2');
    await loadChanged('instance', (line) => (isSecond(line) ? slower(line, 300) : line));
    const { findings } = await look('kuma-access-log-instance', END, 15);
    const slow = findings.filter(({ subject }) => short(subject.id) === 'web→backend');
    expect(slow.map(({ metric }) => metric)).toContain('p95');
    expect(slow.find(({ metric }) => metric === 'p95')?.instance).toEqual({ name: '127.0.2.2:3001', others: 1 });
  });

  it('an edge that goes silent is told, though it is on no map any more', async () => {
    await loadChanged('silent', (line) => (line.source === 'backend' && line.destination === 'redis' ? undefined : line));
    const { findings } = await look('kuma-access-log-silent', END, 5);
    const quietEdge = findings.find((finding) => nameOf(finding) === 'backend→redis rate');
    expect(quietEdge).toMatchObject({ direction: 'lower', actual: 0 });
    expect(quietEdge?.score).toBeGreaterThanOrEqual(50);
  });

  it('a little slower everywhere is no alarm', async () => {
    await loadChanged('little', (line) => slower(line, 2));
    expect((await look('kuma-access-log-little', END, 15)).findings.filter(({ score }) => score >= 50)).toEqual([]);
  });
});
