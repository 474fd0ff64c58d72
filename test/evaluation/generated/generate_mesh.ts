import type { Random } from '../../bench/random';

export interface GeneratedService {
  name: string;
  /** Of its own, without what it waits for. */
  milliseconds: number;
  /** Spread of a step's figure, as a share of it. */
  noise: number;
  /** How its own time grows with load: 0 not at all. */
  crowding: number;
  /** Share of requests that fail by themselves. */
  failing: number;
}

export interface GeneratedCall {
  from: number;
  to: number;
  perRequest: number;
  /** waits: one after the other. async: the caller does not wait. */
  mode: 'waits' | 'async';
  /** Failures are tried once more. */
  retried: boolean;
  networkMs: number;
}

export interface GeneratedMesh {
  services: GeneratedService[];
  calls: GeneratedCall[];
  /** The services that people call, with requests a step. */
  entries: Array<{ service: number; requests: number }>;
}

/** Calls go from a lower to a higher place only; every service is reached. Names say nothing about the place. */
export function generateMesh(random: Random, size: number): GeneratedMesh {
  const between = (low: number, high: number) => low + (high - low) * random.next();
  const services = Array.from({ length: size }, (): GeneratedService => ({
    name: `s-${random.hex(8)}`,
    milliseconds: 10 ** between(-0.3, 2),
    noise: between(0.02, 0.12),
    crowding: between(0, 0.3),
    failing: random.next() < 0.5 ? 0 : between(0, 0.005),
  }));
  const entries = [0, 1].map((service) => ({ service, requests: 10 ** between(2, 3.5) }));
  const calls = new Map<string, GeneratedCall>();
  const connect = (from: number, to: number) =>
    calls.set(`${from} ${to}`, {
      from,
      to,
      perRequest: 10 ** between(-0.7, 0.3),
      mode: random.next() < 0.1 ? 'async' : 'waits',
      retried: random.next() < 0.2,
      networkMs: between(0.3, 3),
    });
  for (let to = 2; to < size; to++) connect(random.below(Math.min(to, Math.max(2, Math.ceil(to * 0.7)))), to);
  for (let extra = 0; extra < size / 2; extra++) {
    const to = 2 + random.below(size - 2);
    connect(random.below(to), to);
  }
  return { services, calls: [...calls.values()], entries };
}

/** How often a service is waited for per request of another: what a millisecond there costs here. */
export function visitsFrom({ services, calls }: GeneratedMesh, entry: number): number[] {
  const visits = services.map((_, service): number => (service === entry ? 1 : 0));
  for (const [service] of services.entries()) {
    for (const { from, to, perRequest, mode } of calls) {
      if (from === service && mode === 'waits') visits[to] = (visits[to] ?? 0) + (visits[service] ?? 0) * perRequest;
    }
  }
  return visits;
}
