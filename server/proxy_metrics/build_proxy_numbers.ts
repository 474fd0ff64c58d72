import type { ProxyNumbersRequest } from '../../common/contract/proxy_numbers';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import type { ServiceIdentity } from '../../common/domain/service';
import { milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { findMetricReader } from '../detection/find_metric_reader';
import { createJoiner } from '../detection/join_identities';
import type { ProxySection, ProxySeries } from '../queries/proxy_series';
import { buildProxySeries, readProxySeries } from '../queries/proxy_series';
import { createSearchRunner } from '../queries/search_runner';
import type { MetricReader, SeriesIdentity } from '../sources/metric_source';
import { NOTHING } from '../sources/predicate';
import { toService } from '../sources/to_service';
import type { KnownSeries } from './sum_numbers';
import { sumNumbers } from './sum_numbers';

/** Envoy's own numbers of an edge or of a service: one search, and none where the cluster has no metrics. */
export async function buildProxyNumbers(
  request: ProxyNumbersRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<ProxyNumbers> {
  const started = now();
  const range = { from: request.from, to: request.to };
  const indices = context.settings.metricIndices ?? '';
  const runner = createSearchRunner(context);
  const reader = await findMetricReader(context, runner, range);
  const answer = (rest: Partial<ProxyNumbers>): ProxyNumbers => ({
    range,
    counts: {},
    states: {},
    breakers: {},
    ...rest,
    coverage: {
      ...(reader ? { source: reader.id } : {}),
      indices,
      searches: runner.count(),
      took: milliseconds(now() - started),
      notes: runner.notes(),
    },
  });
  if (!reader) return answer({ lack: 'no_metrics' });
  const sections = toSections(request, reader);
  const search = buildProxySeries({ indices, range }, reader, sections);
  if (!search) return answer({ lack: 'nothing_found' });
  const response = await runner.run(search);
  const read = (name: 'cluster' | 'proxy') => {
    const section = sections[name];
    return section ? readProxySeries(response, { indices, range }, name, section) : [];
  };
  const known = withoutCopies([...keepCluster(read('cluster'), request, reader), ...keepProxies(read('proxy'), request, reader)]);
  if (known.length === 0) return answer({ lack: 'nothing_found' });
  if (known.some(isMixed)) return answer({ lack: 'instances_mixed' });
  const numbers = sumNumbers(known, range);
  const instances = new Set(known.flatMap(({ instance, since }) => instance ?? since ?? []));
  const hasOneSample = known.every(({ series }) => series.steps.length === 1 && series.steps[0]?.first === series.steps[0]?.last);
  return answer({
    ...numbers,
    ...(instances.size > 0 ? { proxies: instances.size } : {}),
    ...(hasOneSample ? { lack: 'one_sample' as const } : {}),
  });
}

interface Found extends KnownSeries {
  isCopy: boolean;
}

/** An edge is a cluster of its caller's proxies; a service the cluster of its own application, and its proxies as a whole. */
function toSections(request: ProxyNumbersRequest, reader: MetricReader): { cluster: ProxySection; proxy?: ProxySection } {
  const { counters, gauges } = reader.cluster;
  const key = reader.seriesKey;
  const { source, destination, service } = request;
  if (source !== undefined && destination !== undefined) {
    const is = { all: [reader.writtenBy(toService(source)), reader.towards(toService(destination))] };
    return { cluster: { key, is, fields: { ...counters, ...gauges } } };
  }
  const own = service === undefined ? NOTHING : reader.writtenBy(toService(service));
  // Of its own application a proxy needs no TLS: what is said of TLS is about those who call.
  const local = Object.fromEntries(Object.entries(counters).filter(([name]) => !name.startsWith('tls')));
  return {
    cluster: { key, is: { all: [own, reader.inbound] }, fields: { ...local, ...gauges } },
    proxy: {
      key: reader.proxyKey,
      is: { all: [own, { not: reader.cluster.is }] },
      fields: { ...reader.proxy.counters, ...reader.proxy.gauges },
    },
  };
}

/** Names are looked for without mesh and zone, which not every label says; here they count. */
function keepCluster(all: readonly ProxySeries[], request: ProxyNumbersRequest, reader: MetricReader): Found[] {
  const found = all.map((series) => ({ series, identity: reader.identifySeries(series.key) }));
  const same = createSameness(
    request,
    found.flatMap(({ identity }) => endsOf(identity)),
  );
  return found.flatMap(({ series, identity }) => {
    if (identity.kind !== 'outbound' && identity.kind !== 'inbound') return [];
    const isAsked =
      identity.kind === 'outbound'
        ? same(identity.source, request.source) && same(identity.destination, request.destination)
        : same(identity.service, request.service);
    return isAsked ? [{ series, ...traitsOf(identity), isCopy: identity.isCopy }] : [];
  });
}

function keepProxies(all: readonly ProxySeries[], request: ProxyNumbersRequest, reader: MetricReader): Found[] {
  const found = all.flatMap((series) => {
    const proxy = reader.identifyProxy(series.key);
    return proxy ? [{ series, proxy }] : [];
  });
  const same = createSameness(
    request,
    found.map(({ proxy }) => proxy.service),
  );
  return found
    .filter(({ proxy }) => same(proxy.service, request.service))
    .map(({ series, proxy }) => ({ series, ...traitsOf(proxy), isCopy: proxy.isCopy }));
}

function createSameness({ source, destination, service }: ProxyNumbersRequest, found: readonly ServiceIdentity[]) {
  const asked = [source, destination, service].filter((id) => id !== undefined);
  const join = createJoiner(asked.map(toService), found);
  return (identity: ServiceIdentity, id: ServiceIdentity['id'] | undefined) => id !== undefined && join(identity).id === id;
}

const endsOf = (identity: SeriesIdentity): ServiceIdentity[] =>
  identity.kind === 'outbound' ? [identity.source, identity.destination] : identity.kind === 'inbound' ? [identity.service] : [];

const traitsOf = ({ instance, since }: { instance?: string; since?: number }) => ({
  ...(instance === undefined ? {} : { instance }),
  ...(since === undefined ? {} : { since }),
});

/** Of what Kuma exports twice the better copy. */
function withoutCopies(found: readonly Found[]): Found[] {
  return found.some(({ isCopy }) => !isCopy) ? found.filter(({ isCopy }) => !isCopy) : [...found];
}

/** Counters of proxies that nothing tells apart fall and rise by turns. */
function isMixed({ series, instance, since }: Found): boolean {
  if (instance !== undefined || since !== undefined) return false;
  const names = ['attempts', 'connections', 'completed'];
  return names.some((name) =>
    series.steps.some(({ seen }, place) => {
      const before = series.steps[place - 1]?.seen[name];
      const here = seen[name];
      return before !== undefined && here !== undefined && here.min < before.max;
    }),
  );
}
