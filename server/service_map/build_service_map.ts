import type { ServiceMapRequest } from '../../common/contract/service_map';
import type { CoverageNote, SourceCoverage } from '../../common/domain/coverage';
import type { ServiceMap } from '../../common/domain/service_map';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { Logger, RequestContext } from '../context';
import { findReader } from '../detection/find_reader';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import { tellError } from '../queries/tell_error';
import { toExcluded } from '../queries/to_excluded';
import { toElapsed } from '../queries/to_elapsed';
import type { AccessLogReader } from '../sources/source';
import type { CollectedTraffic } from './collect_traffic';
import { collectTraffic, NO_TRAFFIC } from './collect_traffic';
import { allEnrichers } from './enrichers/all_enrichers';
import type { Enricher, MapDraft } from './enrichers/enricher';
import { filterMap, toFacets } from './filter_map';
import type { CollectedSignals } from './signals/collect_signals';
import { collectSignals } from './signals/collect_signals';
import { toCoverageNotes } from './to_coverage_notes';
import { toMapDraft } from './to_map_draft';

export interface ServiceMapDependencies {
  logger: Logger;
  now: () => number;
  enrichers?: readonly Enricher[];
}

/**
 * The whole map of a window, whatever the number of services: at most three searches of access logs; beside them two of metrics and
 * one a dialect of traces, where the cluster has any.
 */
export async function buildServiceMap(
  request: ServiceMapRequest,
  context: RequestContext,
  { logger, now, enrichers = allEnrichers }: ServiceMapDependencies,
): Promise<ServiceMap> {
  const started = now();
  const requested = { from: request.from, to: request.to };
  const range = toElapsed(requested, now());
  const runner = createSearchRunner(context);
  const [logs, signals] = await Promise.all([
    readLogs(request, context, runner),
    collectSignals({ range: requested, elapsed: range }, context, logger),
  ]);
  const draft: MapDraft = { ...toMapDraft(logs?.traffic ?? NO_TRAFFIC, range), signals };
  const failures = enrich(draft, enrichers, logger);
  const services = [...draft.services.values()].sort((a, b) => compare(a.id, b.id));
  const edges = [...draft.edges.values()].sort((a, b) => compare(a.id, b.id));
  const indices = context.settings.accessLogIndices;
  const absent: SourceCoverage = { id: 'kuma_access_log_json', indices, state: 'absent', lines: 0 };
  return {
    range,
    ...filterMap(services, edges, request),
    hidden: request.hide,
    facets: toFacets(services),
    total: { services: services.length, edges: edges.length },
    coverage: {
      sources: [logs ? toSourceCoverage(logs.reader, indices, logs.traffic) : absent],
      ...(signals.coverage.length > 0 ? { signals: signals.coverage } : {}),
      searches: runner.count() + signals.searches,
      took: milliseconds(now() - started),
      notes: [
        ...runner.notes(),
        ...(logs ? toCoverageNotes(request, logs.reader, logs.traffic) : []),
        ...signals.notes,
        ...withoutLogs(logs?.traffic, signals),
        ...failures,
      ],
    },
  };
}

/** Undefined where no index holds access logs. */
async function readLogs(request: ServiceMapRequest, context: RequestContext, runner: SearchRunner) {
  const range = { from: request.from, to: request.to };
  const reader = await findReader(context, range, runner);
  if (!reader) return undefined;
  const indices = context.settings.accessLogIndices;
  const traffic = await collectTraffic({ indices, range, exclude: toExcluded(request.hide, reader) }, reader, runner);
  return { reader, traffic };
}

/** The map stands on other signals alone. */
function withoutLogs(traffic: CollectedTraffic | undefined, { coverage }: CollectedSignals): CoverageNote[] {
  if ((traffic?.edges.size ?? 0) > 0) return [];
  const seen = coverage.filter(({ edges }) => edges > 0).map(({ signal }) => signal);
  return seen.length > 0 ? [{ code: 'without_access_logs', signals: seen }] : [];
}

/** A failing enricher leaves the map without its knowledge, and the coverage says which. */
function enrich(draft: MapDraft, enrichers: readonly Enricher[], logger: Logger): CoverageNote[] {
  const failures: CoverageNote[] = [];
  for (const enricher of enrichers) {
    const { name } = enricher;
    try {
      enricher.enrich(draft);
    } catch (error) {
      const message = tellError(error);
      logger.error(`The enricher "${name}" failed: ${message}`);
      failures.push({ code: 'enricher_failed', enricher: name, message });
    }
  }
  return failures;
}

function toSourceCoverage(reader: AccessLogReader, indices: string, { caller, callee }: CollectedTraffic): SourceCoverage {
  const lines = caller.lines + callee.lines;
  const newest = Math.max(caller.newest ?? 0, callee.newest ?? 0);
  return {
    id: reader.id,
    indices,
    state: lines > 0 ? 'read' : 'quiet',
    lines,
    ...(newest > 0 ? { newest: epochMs(newest) } : {}),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
