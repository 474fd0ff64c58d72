import type { CauseCall, CauseGraph, CauseService, Deviation } from '../../server/analysis/rank_causes/cause_graph';
import { rankCauses } from '../../server/analysis/rank_causes/rank_causes';
import type { Benchmark } from './benchmark';
import { createRandom } from './random';
import type { Random } from './random';

const SIZES = [
  { services: 200, calls: 1_000 },
  { services: 2_000, calls: 10_000 },
];
const SYMPTOMS = 40;
const REPEATED = 7;

/** How long it takes to rank the causes of forty symptoms in a large mesh where a third of everything deviates. */
export const ranking: Benchmark = {
  name: 'ranking',
  title: 'Likely causes in large meshes',
  run() {
    const rows = SIZES.map(({ services, calls }) => {
      const graph = aLargeGraph(services, calls);
      const times = Array.from({ length: REPEATED }, () => {
        const begun = process.cpuUsage();
        rankCauses(graph);
        const { user, system } = process.cpuUsage(begun);
        return (user + system) / 1000;
      });
      const sorted = [...times].sort((a, b) => a - b);
      return [services, calls, SYMPTOMS, times[0] ?? 0, sorted[Math.floor(REPEATED / 2)] ?? 0];
    });
    const columns = ['services', 'calls', 'symptoms', 'first, CPU ms', 'median, CPU ms'];
    return Promise.resolve({ tables: [{ title: 'Ranking', columns, rows }], remarks: [] });
  },
};

function aLargeGraph(count: number, callCount: number): CauseGraph {
  const random = createRandom(7);
  const services = Array.from({ length: count }, (_, index): CauseService => ({
    id: `service-${index}`,
    requests: 10 + random.below(10_000),
    latency: aDeviation(random, 50),
    failures: aDeviation(random, 0.1),
  }));
  const calls = Array.from({ length: callCount }, (): CauseCall => {
    const caller = random.below(count - 1);
    // Now and then a call back up, so that there are circles.
    const callee = random.next() < 0.02 ? random.below(count) : caller + 1 + random.below(count - caller - 1);
    return {
      caller: `service-${caller}`,
      callee: `service-${callee}`,
      requests: random.below(5_000),
      latency: aDeviation(random, 50),
      gap: aDeviation(random, 5),
    };
  });
  const symptoms = Array.from({ length: SYMPTOMS }, () => ({
    service: `service-${random.below(Math.ceil(count / 10))}`,
    metric: 'latency' as const,
  }));
  return { services, calls, symptoms };
}

function aDeviation(random: Random, usual: number): Deviation {
  const excess = random.next() < 0.33 ? usual * random.next() * 10 : 0;
  return { usual, actual: usual + excess, excess, strength: (10 * excess) / usual };
}
