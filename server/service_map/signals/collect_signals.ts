import type { CoverageNote, SignalCoverage } from '../../../common/domain/coverage';
import type { TimeRange } from '../../../common/domain/time_range';
import type { Logger, RequestContext } from '../../context';
import type { SearchRunner } from '../../queries/search_runner';
import { createSearchRunner } from '../../queries/search_runner';
import { tellError } from '../../queries/tell_error';
import type { CollectedSignal } from './collect_metrics';
import { collectMetrics } from './collect_metrics';
import { collectTracedCalls } from './collect_traced_calls';
import type { SeenEdge } from './seen_edge';

export interface CollectedSignals {
  metrics: SeenEdge[];
  traces: SeenEdge[];
  coverage: SignalCoverage[];
  notes: CoverageNote[];
  searches: number;
}

type Name = SignalCoverage['signal'];

/**
 * Metrics and traces of a window, side by side. A signal that fails costs its own corner of the map, and is named. Nothing is asked
 * where no pattern is configured, and nothing is searched where no index has the fields.
 */
export async function collectSignals(
  window: { range: TimeRange; elapsed: TimeRange },
  context: RequestContext,
  logger: Logger,
): Promise<CollectedSignals> {
  const { metricIndices = '', traceIndices = '' } = context.settings;
  const asked = [
    ...(metricIndices === ''
      ? []
      : [attempt('metrics', metricIndices, (runner) => collectMetrics(window.range, context, runner))]),
    ...(traceIndices === '' ? [] : [attempt('traces', traceIndices, (runner) => collectTracedCalls(window, context, runner))]),
  ];

  async function attempt(signal: Name, indices: string, collect: (runner: SearchRunner) => Promise<CollectedSignal>) {
    const runner = createSearchRunner(context);
    try {
      const { edges, coverage } = await collect(runner);
      return { signal, edges, coverage, notes: runner.notes(), searches: runner.count() };
    } catch (error) {
      // Nobody waits any more.
      if (context.signal.aborted) throw error;
      // A role for access logs alone is nothing that a log should be filled with.
      if (isForbidden(error)) {
        const coverage: SignalCoverage = { signal, ids: [], indices, state: 'absent', edges: 0 };
        const note: CoverageNote = { code: 'signal_not_readable', signal, indices };
        return { signal, edges: [], coverage, notes: [...runner.notes(), note], searches: runner.count() };
      }
      const message = tellError(error);
      logger.warn(`Edges from ${signal} could not be read: ${message}`);
      const coverage: SignalCoverage = { signal, ids: [], indices, state: 'failed', edges: 0, message };
      const note: CoverageNote = { code: 'signal_failed', signal, message };
      return { signal, edges: [], coverage, notes: [...runner.notes(), note], searches: runner.count() };
    }
  }

  const collected = await Promise.all(asked);
  const edgesOf = (name: Name) => collected.filter(({ signal }) => signal === name).flatMap(({ edges }) => edges);
  return {
    metrics: edgesOf('metrics'),
    traces: edgesOf('traces'),
    coverage: collected.map(({ coverage }) => coverage),
    notes: collected.flatMap(({ notes }) => notes),
    searches: collected.reduce((sum, { searches }) => sum + searches, 0),
  };
}

const isForbidden = (error: unknown) => [401, 403].includes((error as { statusCode?: number }).statusCode ?? 0);
