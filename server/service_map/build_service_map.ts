import type { ServiceMapRequest } from '../../common/contract/service_map';
import type { Coverage, CoverageNote, SourceCoverage } from '../../common/domain/coverage';
import type { ServiceMap } from '../../common/domain/service_map';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { Logger, RequestContext } from '../context';
import { findReader } from '../detection/find_reader';
import { createSearchRunner } from '../queries/search_runner';
import { toExcluded } from '../queries/to_excluded';
import { toElapsed } from '../queries/to_elapsed';
import type { AccessLogReader } from '../sources/source';
import type { CollectedTraffic } from './collect_traffic';
import { collectTraffic } from './collect_traffic';
import { allEnrichers } from './enrichers/all_enrichers';
import type { Enricher, MapDraft } from './enrichers/enricher';
import { filterMap, toFacets } from './filter_map';
import { toCoverageNotes } from './to_coverage_notes';
import { toMapDraft } from './to_map_draft';

export interface ServiceMapDependencies {
  logger: Logger;
  now: () => number;
  enrichers?: readonly Enricher[];
}

/** The whole map of a window: at most three searches, whatever the number of services. */
export async function buildServiceMap(
  request: ServiceMapRequest,
  context: RequestContext,
  { logger, now, enrichers = allEnrichers }: ServiceMapDependencies,
): Promise<ServiceMap> {
  const started = now();
  const requested = { from: request.from, to: request.to };
  const range = toElapsed(requested, now());
  const runner = createSearchRunner(context);
  const indices = context.settings.accessLogIndices;
  const reader = await findReader(context, requested, runner);
  if (!reader) {
    const source: SourceCoverage = { id: 'kuma_access_log_json', indices, state: 'absent', lines: 0 };
    const coverage = { sources: [source], searches: 0, took: milliseconds(now() - started), notes: runner.notes() };
    return emptyMap(request, range, coverage);
  }
  const exclude = toExcluded(request.hide, reader);
  const traffic = await collectTraffic({ indices, range: requested, exclude }, reader, runner);
  const draft = toMapDraft(traffic, range);
  const failures = enrich(draft, enrichers, logger);
  const services = [...draft.services.values()].sort((a, b) => compare(a.id, b.id));
  const edges = [...draft.edges.values()].sort((a, b) => compare(a.id, b.id));
  return {
    range,
    ...filterMap(services, edges, request),
    hidden: request.hide,
    facets: toFacets(services),
    total: { services: services.length, edges: edges.length },
    coverage: {
      sources: [toSourceCoverage(reader, indices, traffic)],
      searches: runner.count(),
      took: milliseconds(now() - started),
      notes: [...runner.notes(), ...toCoverageNotes(request, reader, traffic), ...failures],
    },
  };
}

/** A failing enricher leaves the map without its knowledge, and the coverage says which. */
function enrich(draft: MapDraft, enrichers: readonly Enricher[], logger: Logger): CoverageNote[] {
  const failures: CoverageNote[] = [];
  for (const enricher of enrichers) {
    const { name } = enricher;
    try {
      enricher.enrich(draft);
    } catch (error) {
      const message = error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
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

function emptyMap({ hide }: ServiceMapRequest, range: ServiceMap['range'], coverage: Coverage): ServiceMap {
  return {
    range,
    services: [],
    edges: [],
    hidden: hide,
    facets: { meshes: [], zones: [], namespaces: [] },
    total: { services: 0, edges: 0 },
    coverage,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
