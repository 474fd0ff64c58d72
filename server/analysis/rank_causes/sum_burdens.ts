import { burden, deviationOf } from './call_network';
import type { CallNetwork } from './call_network';
import type { CauseMetric } from './cause_graph';

/**
 * What each service added, by its place. A service of which nothing is known (it writes no telemetry) is looked through: it added what
 * its callees added.
 */
export function sumBurdens(network: CallNetwork, metric: CauseMetric): number[] {
  const sums: number[] = [];
  const sumOf = (index: number): number => {
    const known = sums[index];
    if (known !== undefined) return known;
    const service = network.services[index];
    const deviation = deviationOf(service, metric);
    // In a circle of unknown services, the one met first adds nothing to itself.
    sums[index] = burden(deviation, service?.requests);
    if (!deviation) {
      const calls = network.outgoing[index] ?? [];
      sums[index] = calls.reduce((total, { to, share }) => total + sumOf(to) * share, 0);
    }
    return sums[index] ?? 0;
  };
  return network.services.map((_, index) => sumOf(index));
}
