import type { TrafficFigures } from '../../common/domain/edge';
import type { Benchmark } from './benchmark';
import { loadGeneratedIndex } from './generated_index';
import type { TrafficShape } from './generated_lines';
import { MESH, generateLines } from './generated_lines';
import { createMeasuredApp } from './measured_app';
import { WINDOWS, windowOf } from './windows';

/** Durations of all its lines have to fit into memory, to be sorted. */
const MOST_REQUESTS = 1_000_000;
const PERCENTS = [50, 95, 99] as const;
const TOLERANCE = { share: 0.02, milliseconds: 1 };

/** Whether the quick answer is the right one: every figure of every edge against what was generated, counted here. */
export const accuracy: Benchmark = {
  name: 'accuracy',
  title: 'The map against the generated lines',
  async run({ elasticsearch, options, say }) {
    const client = await elasticsearch();
    const shape = { ...MESH, requests: Math.min(options.requests, MOST_REQUESTS), inbound: options.inbound };
    const app = createMeasuredApp(client, await loadGeneratedIndex(client, shape, 'template', say));
    const rows = [];
    for (const { name, length } of WINDOWS) {
      const range = windowOf(length, 0);
      const truth = countLines(shape, range.from, range.to);
      const { body } = await app.serviceMap(range);
      const deviations = body.edges.flatMap(({ parts, caller }) =>
        compare(caller, truth.get((parts[0] ?? []).slice(0, 2).join('→'))),
      );
      const counts = deviations.filter(({ figure }) => figure === 'count');
      const latencies = deviations.filter(({ figure }) => figure !== 'count');
      rows.push([
        name,
        `${body.edges.length} of ${truth.size}`,
        counts.filter(({ off }) => off !== 0).length,
        latencies.length,
        latencies.filter(({ isNear }) => !isNear).length,
        100 * Math.max(0, ...latencies.filter(({ isNear }) => isNear).map(({ off }) => off)),
        100 * Math.max(0, ...latencies.map(({ off }) => off)),
      ]);
    }
    const columns = ['window', 'edges', 'wrong counts', 'percentiles', 'off by more', 'most within %', 'most at all %'];
    return {
      tables: [
        {
          title: `Every edge: counts must be equal, p50, p95, p99 within ${100 * TOLERANCE.share} % or ${TOLERANCE.milliseconds} ms of the requests at that rank`,
          columns,
          rows,
        },
      ],
      remarks: [],
    };
  },
};

interface Truth {
  lines: number;
  failed: number;
  bytesSent: number;
  durations: number[];
}

function countLines(shape: TrafficShape, from: number, to: number): Map<string, Truth> {
  const truth = new Map<string, Truth>();
  for (const line of generateLines(shape)) {
    const start = Date.parse(line.start_time);
    if (start < from || start >= to || line.direction === 'INBOUND') continue;
    const id = `${line.source}→${line.destination}`;
    const edge = truth.get(id) ?? { lines: 0, failed: 0, bytesSent: 0, durations: [] };
    truth.set(id, edge);
    edge.lines += 1;
    edge.bytesSent += Number(line.bytes_sent);
    const isUnreached = line.response_flags !== '-';
    if (isUnreached || Number(line.response_code) >= 500) edge.failed += 1;
    if (!isUnreached) edge.durations.push(line.duration_millis);
  }
  for (const { durations } of truth.values()) durations.sort((a, b) => a - b);
  return truth;
}

function compare(figures: TrafficFigures, truth: Truth | undefined) {
  if (!truth) return [{ figure: 'count', off: 1, isNear: false }];
  const { lines, failed, bytesSent, durations } = truth;
  const counts: Array<[number, number]> = [
    [figures.lines, lines],
    [figures.answered, durations.length],
    [figures.errors?.count ?? -1, failed],
    [figures.bytesSent ?? -1, bytesSent],
  ];
  return [
    ...counts.map(([found, expected]) => ({ figure: 'count', off: found - expected, isNear: found === expected })),
    ...PERCENTS.map((percent) => {
      const [low, high] = ranked(durations, percent);
      const found = figures.latency?.[`p${percent}`] ?? Number.NaN;
      const off = Math.max(0, low - found, found - high);
      const isNear = off <= Math.max(TOLERANCE.milliseconds, TOLERANCE.share * (found < low ? low : high));
      return { figure: `p${percent}`, off: off / Math.max(1, found < low ? low : high), isNear };
    }),
  ];
}

/** The two requests between which the percentile lies: which of them it is, or what between them, is a matter of definition. */
function ranked(sorted: readonly number[], percent: number): [number, number] {
  const rank = (percent / 100) * sorted.length;
  const at = (place: number) => sorted[Math.min(Math.max(place, 1), sorted.length) - 1] ?? Number.NaN;
  return [at(Math.floor(rank)), at(Math.floor(rank) + 1)];
}
