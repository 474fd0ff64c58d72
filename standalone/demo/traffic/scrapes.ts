import type { DemoDocument, PlacedUnit } from './placed_unit';
import type { TrafficUnit } from './traffic_unit';
import type { UnitLine } from './unit_line';

/** How often the proxies are scraped. */
export const SCRAPE_MS = 30_000;

/** Envoy's own bounds of durations, as far as the capture reaches. */
const BOUNDS = [0.5, 1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

/** On every page of every proxy in the capture, whatever happened. */
const CERTIFICATE_DAYS = 3_649;
const BREAKERS = ['cx_open', 'rq_open', 'rq_pending_open'].map((name) => `envoy_cluster_circuit_breakers_default_${name}`);
const closed = Object.fromEntries(BREAKERS.map((name) => [name, 0]));
const hostsOf = (cluster: string) => (cluster.includes('_backend_') ? 2 : 1);

/** What a line tells of its proxy's counters. */
interface Told {
  workload: string;
  mesh: string;
  zone: string;
  instance: string;
  cluster: string;
  status: number;
  flags: string;
  duration: number;
  attempts: number;
  /** A request to the proxy's own application. */
  isOwn: boolean;
}

interface Counters {
  told: Told;
  completed: number;
  attempts: number;
  connections: number;
  connectFailures: number;
  failed: number;
  upTo: number[];
}

/** The counters of all proxies, as their lines move them: they begin at 0 with each run of the demo, as a proxy's do when it starts. */
export class Scrapes {
  private readonly counters = new Map<string, Counters>();
  private readonly told = new Map<UnitLine, Told | undefined>();
  private scraped: number | undefined;
  /** When the first line arrived: the proxies run since then. */
  private began: number | undefined;

  /** Samples of every full half minute up to `by`; lines in the order of their arrival, none of them earlier than `since`. */
  *follow(lines: ReadonlyArray<{ placed: PlacedUnit; line: UnitLine }>, since: number, by: number): Generator<DemoDocument> {
    let next = (this.scraped ?? Math.floor(since / SCRAPE_MS) * SCRAPE_MS) + SCRAPE_MS;
    for (const { placed, line } of lines) {
      const arrival = placed.start + line.arrival;
      this.began ??= arrival;
      for (; next < arrival; next += SCRAPE_MS) yield* this.scrape(next);
      const told = this.readLine(placed.unit, line);
      if (told) this.count(told);
    }
    for (; next <= by; next += SCRAPE_MS) yield* this.scrape(next);
    this.scraped = next - SCRAPE_MS;
  }

  private readLine(unit: TrafficUnit, line: UnitLine): Told | undefined {
    if (!this.told.has(line)) this.told.set(line, tellLine(unit, line));
    return this.told.get(line);
  }

  private count(told: Told): void {
    const key = `${told.instance} ${told.cluster}`;
    const counters = this.counters.get(key) ?? {
      ...{ told, completed: 0, attempts: 0, connections: 0, connectFailures: 0, failed: 0 },
      upTo: BOUNDS.map(() => 0),
    };
    this.counters.set(key, counters);
    if (told.status === 0) {
      counters.connections += 1;
      return;
    }
    // One connection carries many requests.
    counters.connections = Math.max(1, counters.connections);
    counters.completed += 1;
    counters.attempts += told.attempts;
    if (told.status >= 500) counters.failed += 1;
    if (told.flags.includes('UF')) counters.connectFailures += 1;
    BOUNDS.forEach((bound, place) => {
      if (told.duration <= bound) counters.upTo[place] = (counters.upTo[place] ?? 0) + 1;
    });
  }

  private *scrape(at: number): Generator<DemoDocument> {
    let place = 0;
    const toSample = ({ workload, mesh, zone, instance }: Told, { labels, metrics }: Values): DemoDocument => {
      const all = { kuma_workload: workload, mesh, zone, instance, job: 'kuma-dataplanes', ...labels };
      const source = { '@timestamp': new Date(at).toISOString(), generated: true, prometheus: { labels: all, metrics } };
      return { kind: 'sample', id: `m${at.toString(36)}.${(place++).toString(36)}`, start: at, source: JSON.stringify(source) };
    };
    const proxies = new Map<string, Told>();
    for (const counters of this.counters.values()) {
      const { told } = counters;
      proxies.set(told.instance, told);
      for (const { labels, metrics } of samplesOf(counters))
        yield toSample(told, { labels: { envoy_cluster_name: told.cluster, ...labels }, metrics });
    }
    const uptime = Math.round((at - (this.began ?? at)) / 1_000);
    for (const told of proxies.values()) {
      const metrics = { envoy_server_uptime: uptime, envoy_server_days_until_first_cert_expiring: CERTIFICATE_DAYS };
      yield toSample(told, { labels: {}, metrics });
    }
  }
}

interface Values {
  labels: Record<string, string>;
  metrics: Record<string, number>;
}

/** As Metricbeat writes them: one document for each set of labels. */
function* samplesOf({ told, completed, attempts, connections, connectFailures, failed, upTo }: Counters): Generator<Values> {
  const cluster = 'envoy_cluster_upstream';
  const isHttp = completed > 0;
  const hosts = hostsOf(told.cluster);
  yield {
    labels: {},
    metrics: {
      ...closed,
      envoy_cluster_membership_total: hosts,
      envoy_cluster_membership_healthy: hosts,
      [`${cluster}_cx_active`]: isHttp ? hosts : 0,
      [`${cluster}_cx_total`]: connections,
      [`${cluster}_rq_total`]: isHttp ? attempts : connections,
      ...(connectFailures > 0 ? { [`${cluster}_cx_connect_fail`]: connectFailures } : {}),
      ...(isHttp ? { [`${cluster}_rq_completed`]: completed } : {}),
      ...(attempts > completed ? { [`${cluster}_rq_retry`]: attempts - completed } : {}),
    },
  };
  // How long its own application took is asked of nobody.
  if (!isHttp || told.isOwn) return;
  if (failed > 0) yield { labels: { envoy_response_code_class: '5' }, metrics: { [`${cluster}_rq_xx`]: failed } };
  for (const [place, count] of upTo.entries()) {
    yield { labels: { le: String(BOUNDS[place]) }, metrics: { [`${cluster}_rq_time_bucket`]: count } };
  }
  yield { labels: { le: '+Inf' }, metrics: { [`${cluster}_rq_time_bucket`]: completed } };
}

/** Undefined for a line that names no cluster. */
function tellLine(unit: TrafficUnit, line: UnitLine): Told | undefined {
  const read = (of: UnitLine) => JSON.parse(`{${of.rest}}`) as Record<string, string | number | undefined>;
  const { direction, source_address: address, upstream_cluster: cluster, ...rest } = read(line);
  if (cluster === undefined) return undefined;
  const isOwn = direction === 'INBOUND';
  const others = unit.lines.map(read);
  const sent = others.filter((other) => other.direction === 'OUTBOUND' && other.destination === rest.destination).length;
  const name = (kri: string | number | undefined) => String(kri).split('_')[5] ?? '';
  const received = others.filter((other) => other.direction === 'INBOUND' && name(other.workload) === rest.destination).length;
  return {
    workload: isOwn ? name(rest.workload) : String(rest.source),
    mesh: String(rest.mesh),
    zone: String(rest.zone),
    instance: `${String(address).replace(/:\d+$/, '')}:5670`,
    cluster: String(cluster),
    status: Number(rest.response_code ?? 0),
    flags: String(rest.response_flags ?? ''),
    duration: Number(rest.duration_millis),
    // Where a service is asked once, each further line of its own is one more attempt.
    attempts: sent === 1 && !isOwn ? Math.max(1, received) : 1,
    isOwn,
  };
}
