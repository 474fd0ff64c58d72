import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { Span } from '../../common/domain/trace';

/** What a decoder made of all documents of a corpus, small enough to be read. Missing is missing. */
export interface LineSummary {
  documents: number;
  /** Documents without what makes a line of an edge. */
  others: number;
  inbound: number;
  outbound: Record<string, { lines: number; failed: number; answered: number; p50?: number; p95?: number }>;
  meshes: string[];
  first?: string;
  last?: string;
  /** How many lines say this at all. */
  says: Record<string, number>;
}

const FLAGS_UNREACHED = new Set(['UH', 'UF', 'UO', 'NR', 'NC']);

export function summariseLines(lines: readonly AccessLogLine[]): LineSummary {
  const whole = lines.filter(({ source, destination, duration }) => source && destination && duration !== undefined);
  const outbound = whole.filter(({ source }) => source !== 'unknown');
  const starts = whole.flatMap(({ start }) => start ?? []).sort((a, b) => a - b);
  return {
    documents: lines.length,
    others: lines.length - whole.length,
    inbound: whole.length - outbound.length,
    outbound: byKey(outbound, ({ source, destination }) => `${source}→${destination}`, edgeOf),
    meshes: [...new Set(whole.flatMap(({ mesh }) => mesh ?? []))].sort(),
    ...(starts.length > 0 ? { first: iso(starts[0]), last: iso(starts.at(-1)) } : {}),
    says: Object.fromEntries(
      [...new Set(whole.flatMap((line) => Object.keys(line)))]
        .sort()
        .map((name) => [name, whole.filter((line) => name in line).length]),
    ),
  };
}

function edgeOf(lines: readonly AccessLogLine[]) {
  const answered = lines.filter(({ flags = [], destinationAddress, bytesSent }) =>
    // Formats without an address cannot tell.
    bytesSent === undefined ? true : destinationAddress !== undefined && !flags.some((flag) => FLAGS_UNREACHED.has(flag)),
  );
  const took = answered.flatMap(({ duration }) => duration ?? []).sort((a, b) => a - b);
  return {
    lines: lines.length,
    failed: lines.filter(({ status = 0 }) => status >= 500).length,
    answered: answered.length,
    ...(took.length > 0 ? { p50: nearestRank(took, 0.5), p95: nearestRank(took, 0.95) } : {}),
  };
}

export interface SpanSummary {
  documents: number;
  spans: number;
  traces: number;
  kinds: Record<string, number>;
  /** Client spans by edge. */
  calls: Record<string, { spans: number; failed: number; withDuration: number }>;
  proxies: number;
  meshes: string[];
}

export function summariseSpans(decoded: ReadonlyArray<Span | undefined>): SpanSummary {
  const spans = decoded.filter((span) => span !== undefined);
  const calls = spans.filter(({ kind, peer }) => kind === 'client' && peer);
  return {
    documents: decoded.length,
    spans: spans.length,
    traces: new Set(spans.map(({ traceId }) => traceId)).size,
    kinds: byKey(
      spans,
      ({ kind }) => kind,
      (of) => of.length,
    ),
    calls: byKey(
      calls,
      ({ service, peer }) => `${service.name}→${peer?.name}`,
      (of) => ({
        spans: of.length,
        failed: of.filter(({ failed }) => failed).length,
        withDuration: of.filter(({ duration }) => duration !== undefined).length,
      }),
    ),
    proxies: spans.filter(({ isProxy }) => isProxy).length,
    meshes: [...new Set(spans.flatMap(({ service }) => service.mesh ?? []))].sort(),
  };
}

function byKey<Item, Result>(items: readonly Item[], key: (item: Item) => string, toResult: (of: Item[]) => Result) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, toResult(of)]));
}

const nearestRank = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
const iso = (at: number | undefined) => new Date(at ?? 0).toISOString();
