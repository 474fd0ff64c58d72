import type { Coverage } from '../../common/domain/coverage';
import type { BenchContext, Benchmark, Table } from './benchmark';
import { loadGeneratedIndex } from './generated_index';
import type { MeasuredAnswer, MeasuredApp } from './measured_app';
import { createMeasuredApp } from './measured_app';
import { buildReferenceSearch } from './reference_search';
import { median, ratioOf, runRounds } from './rounds';
import { WHOLE_DAY, windowOf } from './windows';

/** Both ends log, callers proven by mTLS: the longest answer that there is. */
const SHAPE = { services: 2_000, edges: 10_000, requests: 300_000, inbound: true };

/** What the largest mesh that is meant to work costs the server: time, memory, and bytes on the wire. */
export const largestAnswer: Benchmark = {
  name: 'largest_answer',
  title: 'The answers about 2,000 services and 10,000 edges',
  async run({ elasticsearch, options, say }: BenchContext) {
    const client = await elasticsearch();
    const index = await loadGeneratedIndex(client, SHAPE, 'template', say);
    const app = createMeasuredApp(client, index);
    const { body: map } = await app.serviceMap(windowOf(WHOLE_DAY, 0));
    const [busiest] = [...map.edges].sort((a, b) => b.caller.lines - a.caller.lines);
    if (!busiest) throw new Error('The map is empty.');
    const keys = map.edges.reduce((sum, { parts }) => sum + parts.length, 0);
    const reference: Question = {
      name: 'plain reference',
      ask: (round) => client.search(buildReferenceSearch(index, { range: windowOf(WHOLE_DAY, round) })),
    };
    const questions: Question[] = [
      { name: 'map', ask: (round) => app.serviceMap(windowOf(WHOLE_DAY, round)) },
      { name: 'replay of the day', ask: (round) => app.trafficFrames(windowOf(WHOLE_DAY, round), keys) },
      { name: 'break-down of the busiest edge', ask: (round) => app.trafficBreakdown(windowOf(WHOLE_DAY, round), busiest.parts) },
    ];
    say(`  ${options.rounds} rounds`);
    const [plain, ...samples] = await runRounds<unknown>(
      [reference, ...questions].map(({ name, ask }) => ({ name, run: ask })),
      options.rounds,
    );
    const table: Table = {
      title: `${SHAPE.requests.toLocaleString('en')} requests in 24 h, logged at both ends`,
      columns: ['answer', 'median ms', 'ratio to plain', 'searches', 'kB', 'kB gzipped', 'heap MB', 'cut'],
      rows: samples.map(({ name, times, last: untyped }) => {
        const last = untyped as Answer;
        return [
          name,
          Math.round(median(times) ?? Number.NaN),
          ratioOf(times, plain?.times ?? []),
          last.body.coverage.searches,
          Math.round(last.bytes / 1_000),
          Math.round(last.gzipped() / 1_000),
          Math.round(last.heap / 1e6),
          last.body.coverage.notes.some(({ code }) => code === 'edges_cut' || code === 'services_cut') ? 'yes' : 'no',
        ];
      }),
    };
    const proven = map.edges.filter(({ callee }) => callee).length;
    return {
      tables: [table],
      remarks: [
        `The plain reference (nested terms with three percentiles, outbound lines) took ${Math.round(median(plain?.times ?? []) ?? Number.NaN)} ms.`,
        `The map has ${map.services.length} services, ${map.edges.length} edges, and the callee's side of ${proven} of them.`,
        `The replay has ${await frameCount(app, keys)} frames of ${keys} keys.`,
      ],
    };
  },
};

type Answer = MeasuredAnswer<{ coverage: Coverage }>;

interface Question {
  name: string;
  ask(round: number): Promise<unknown>;
}

async function frameCount(app: MeasuredApp, keys: number): Promise<number> {
  const { body } = await app.trafficFrames(windowOf(WHOLE_DAY, 0), keys);
  return body.starts.length;
}
