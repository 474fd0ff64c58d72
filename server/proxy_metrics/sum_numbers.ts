import type { Breaker, ProxyCount, ProxyNumbers, ProxyState } from '../../common/domain/proxy_numbers';
import { BREAKERS, PROXY_COUNTS, PROXY_STATES } from '../../common/domain/proxy_numbers';
import type { TimeRange } from '../../common/domain/time_range';
import { milliseconds, perSecond } from '../../common/domain/units';
import { countIncrease } from '../analysis/count_increase';
import type { ProxySeries } from '../queries/proxy_series';

/** A series and what is known of the proxy that wrote it. */
export interface KnownSeries {
  series: ProxySeries;
  instance?: string;
  since?: number;
}

/** Hosts are seen by each proxy, not shared out among them. */
const SEEN_BY_ALL: readonly ProxyState[] = ['hosts', 'healthyHosts'];

type Numbers = Pick<ProxyNumbers, 'counts' | 'states' | 'breakers' | 'certificateDays' | 'youngest'>;

/** Of all proxies together. */
export function sumNumbers(all: readonly KnownSeries[], range: TimeRange): Numbers {
  const steps = all.flatMap(({ series }) => series.steps);
  const seconds = (Math.max(...steps.map(({ last }) => last)) - Math.min(...steps.map(({ first }) => first))) / 1_000;
  const certificateDays = lowest(all, 'certificateDays');
  const uptime = lowest(all, 'uptime');
  return {
    counts: seconds > 0 ? defined(PROXY_COUNTS, (name) => sumCount(all, name, range, seconds)) : {},
    states: defined(PROXY_STATES, (name) => sumState(all, name)),
    breakers: defined(BREAKERS, (name) => sumBreaker(all, name)),
    ...(certificateDays === undefined ? {} : { certificateDays }),
    ...(uptime === undefined ? {} : { youngest: milliseconds(uptime * 1_000) }),
  };
}

function sumCount(all: readonly KnownSeries[], name: ProxyCount, range: TimeRange, seconds: number) {
  const increases = all.flatMap(({ series, since }) => {
    if (!series.steps.some(({ seen }) => seen[name])) return [];
    const steps = series.steps.map(({ seen, samples }) => ({
      isSampled: samples > 0,
      ...(seen[name] ? { seen: seen[name] } : {}),
    }));
    return countIncrease(steps, since !== undefined && since >= range.from) ?? [];
  });
  if (increases.length === 0) return undefined;
  const by = increases.reduce((sum, each) => sum + each.by, 0);
  return { by, rate: perSecond(by / seconds), isAtLeast: increases.some(({ restarts }) => restarts > 0) };
}

function sumState(all: readonly KnownSeries[], name: ProxyState) {
  const known = all.filter(({ series }) => lastSeen(series, name) !== undefined);
  if (known.length === 0) return undefined;
  const add = (values: number[]) =>
    SEEN_BY_ALL.includes(name) ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
  return {
    last: add(known.map(({ series }) => lastSeen(series, name)?.max ?? 0)),
    highest: add(known.map(({ series }) => Math.max(...series.steps.map(({ seen }) => seen[name]?.max ?? 0)))),
  };
}

function sumBreaker(all: readonly KnownSeries[], name: Breaker) {
  const known = all.filter(({ series }) => lastSeen(series, name) !== undefined);
  if (known.length === 0) return undefined;
  const count = (isOpen: (series: ProxySeries) => boolean) => known.filter(({ series }) => isOpen(series)).length;
  return {
    // The last step may hold a sample with it open and one with it closed: then it is closed again, or was just opened.
    openNow: count((series) => (lastSeen(series, name)?.min ?? 0) >= 1),
    openOnce: count((series) => series.steps.some(({ seen }) => (seen[name]?.max ?? 0) >= 1)),
  };
}

const lastSeen = ({ steps }: ProxySeries, name: string) => steps.flatMap(({ seen }) => seen[name] ?? []).at(-1);

function lowest(all: readonly KnownSeries[], name: string): number | undefined {
  const values = all.flatMap(({ series }) => lastSeen(series, name)?.min ?? []);
  return values.length === 0 ? undefined : Math.min(...values);
}

function defined<Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name) => Value | undefined,
): Partial<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, read(name)]).filter(([, value]) => value !== undefined)) as Partial<
    Record<Name, Value>
  >;
}
