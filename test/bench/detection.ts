import type { EdgeId } from '../../common/domain/edge';
import { epochMs } from '../../common/domain/units';
import { evaluateSeries } from '../../server/analysis/evaluate_series';
import { toPhases } from '../../server/analysis/to_phases';
import { planWindow } from '../../server/detection/plan_window';
import type { Benchmark, Table } from './benchmark';
import { CALENDAR, DAY, NATURES, START, countFalseAlarms, seriesOf } from './false_alarms';
import { generateEdge } from './seasonal_edge';

const EDGES = 10_000;
const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const EVERY = 5 * MINUTE;

/** What the detector costs, and how often it cries wolf. Needs no Elasticsearch. */
export const detection: Benchmark = {
  name: 'detection',
  title: 'The detector: cost of judging, false alarms of a month',
  run: ({ options, say }) => {
    const cost = measureCost(Math.max(3, options.rounds));
    const alarms: Table = {
      title: 'A month in which nothing is wrong, the last 15 minutes judged every 5 minutes',
      columns: ['edge', 'looks', 'minor', 'major', 'critical', 'major an edge and day'],
      rows: [],
    };
    for (const [place, nature] of NATURES.entries()) {
      say(`  ${nature.name}`);
      const { looks, minor, major, critical, days } = countFalseAlarms(nature, place + 1, { every: EVERY, window: WINDOW });
      alarms.rows.push([nature.name, looks, minor, major, critical, (major / days).toFixed(3)]);
    }
    return Promise.resolve({
      tables: [cost, alarms],
      remarks: [
        'Alarms of the deployed edge are those of the day of its deployment: its latency is 2.5 times what it was from then on.',
      ],
    });
  },
};

export function measureCost(rounds: number): Table {
  const to = START + 35 * DAY + 12 * 60 * MINUTE;
  const series = NATURES.filter(({ step }) => !step).map((nature, place) => {
    return seriesOf(generateEdge(nature, CALENDAR, place + 1), planWindow({ from: epochMs(to - WINDOW), to: epochMs(to) }), to);
  });
  const [first] = series;
  const phases = toPhases(first?.recent ?? [], first?.history ?? []);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (let edge = 0; edge < EDGES; edge++) {
      const each = series[edge % series.length];
      if (each) evaluateSeries({ kind: 'edge', id: `edge ${edge}` as EdgeId }, each, phases);
    }
    const { user, system } = process.cpuUsage(before);
    times.push(Math.round((user + system) / 1_000));
  }
  return {
    title: `${EDGES.toLocaleString('en')} edges judged: window of ${first?.recent.length ?? 0} buckets, ${first?.history.length ?? 0} earlier days`,
    columns: ['round', 'processor ms'],
    rows: times.map((time, round) => [String(round + 1), time]),
  };
}
