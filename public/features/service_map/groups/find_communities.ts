import type { ServiceId } from '../../../../common/domain/service';

interface Call {
  source: ServiceId;
  destination: ServiceId;
}

const ROUNDS = 12;

/**
 * Services that mostly call each other, found by labels that spread along calls: each service takes the label that most of its neighbours
 * have. Pure and independent of traffic, so that the same topology has the same communities.
 * @param services sorted by id
 * @returns for each service the member with the most neighbours of its community, which names it
 */
export function findCommunities(services: ServiceId[], calls: Call[]): Map<ServiceId, ServiceId> {
  const indexOf = new Map(services.map((id, index) => [id, index]));
  const neighbours: number[][] = services.map(() => []);
  for (const { source, destination } of calls) {
    const [from, to] = [indexOf.get(source), indexOf.get(destination)];
    if (from === undefined || to === undefined || from === to) continue;
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const degree = neighbours.map((list) => list.length);
  const label = services.map((_, index) => index);
  // Quiet services decide first: labels of hubs, which everybody calls, do not flood the map.
  const turn = services.map((_, index) => index).sort((a, b) => (degree[a] ?? 0) - (degree[b] ?? 0) || a - b);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const node of turn) {
      const best = strongest(neighbours[node] ?? [], label, degree, label[node] ?? node);
      if (best !== label[node]) changed = true;
      label[node] = best;
    }
    if (!changed) break;
  }

  const head = new Map<number, number>();
  label.forEach((community, node) => {
    const known = head.get(community);
    if (known === undefined || (degree[node] ?? 0) > (degree[known] ?? 0)) head.set(community, node);
  });
  const found = new Map<ServiceId, ServiceId>();
  services.forEach((id, node) => {
    const named = services[head.get(label[node] ?? node) ?? node];
    if (named !== undefined) found.set(id, named);
  });
  return found;
}

/** A neighbour counts the less the more neighbours it has itself. Ties keep the label there is, else the lowest. */
function strongest(neighbours: number[], label: number[], degree: number[], own: number): number {
  const votes = new Map<number, number>();
  for (const neighbour of neighbours) {
    const community = label[neighbour] ?? neighbour;
    votes.set(community, (votes.get(community) ?? 0) + 1 / Math.sqrt(degree[neighbour] ?? 1));
  }
  let [best, most] = [own, votes.get(own) ?? 0];
  for (const [community, weight] of votes) {
    if (weight > most + 1e-9 || (Math.abs(weight - most) <= 1e-9 && best !== own && community < best))
      [best, most] = [community, weight];
  }
  return best;
}
