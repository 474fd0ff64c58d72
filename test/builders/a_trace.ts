import type { ServiceId } from '../../common/domain/service';
import type { Trace, TraceSpan } from '../../common/domain/trace';
import { traceId } from '../../common/domain/trace';
import { epochMs, milliseconds } from '../../common/domain/units';

const START = Date.parse('2026-11-22T10:07:00.000Z');

/** A span of service 0, 100 ms long, at the trace's start. */
export function aTraceSpan({
  start = 0,
  duration = 100,
  ...more
}: Partial<Omit<TraceSpan, 'start' | 'duration'>> & { start?: number; duration?: number } = {}): TraceSpan {
  return {
    source: 'otel_traces',
    document: { index: 'traces', id: 's' },
    spanId: 's',
    kind: 'server',
    name: 'work',
    service: 0,
    start: epochMs(START + start),
    duration: milliseconds(duration),
    isProxy: true,
    failed: false,
    depth: 0,
    descendants: 0,
    link: 'child',
    critical: [],
    ...more,
  };
}

const aLine = (id: string, span?: number) => ({
  line: { index: 'kuma-access-log', documentId: id, status: 200, duration: milliseconds(410), path: '/charge', method: 'POST' },
  joinedBy: 'trace_id' as const,
  ...(span === undefined ? {} : { span }),
});

/** orders calls payments, which answers slowly, and then inventory, whose proxy is gone. */
export function aTrace(patch: Partial<Trace> = {}): Trace {
  const service = (name: string, critical: number, failed = 0) => ({
    identity: { id: `default/zone-1//${name}` as ServiceId, kind: 'service' as const, name },
    spans: 1,
    failed,
    critical: milliseconds(critical),
  });
  return {
    id: traceId('b4fc85f24ca2ef7e3acf9a69d5c5ad7d'),
    spans: [
      aTraceSpan({ link: 'root', descendants: 3, duration: 500, critical: [[0, 20]], method: 'POST', path: '/orders' }),
      aTraceSpan({
        depth: 1,
        parent: 0,
        descendants: 1,
        kind: 'client',
        peer: 1,
        start: 20,
        duration: 420,
        critical: [[20, 30]],
        method: 'POST',
        path: '/charge',
        status: 200,
      }),
      aTraceSpan({
        depth: 2,
        parent: 1,
        service: 1,
        start: 25,
        duration: 410,
        critical: [[30, 440]],
        method: 'POST',
        path: '/charge',
        status: 200,
        link: 'shared',
      }),
      aTraceSpan({
        depth: 1,
        parent: 0,
        kind: 'client',
        peer: 2,
        start: 450,
        duration: 1,
        critical: [[440, 500]],
        status: 503,
        flags: ['UH'],
        failed: true,
        method: 'POST',
        path: '/reserve',
      }),
    ],
    services: [service('orders', 90, 1), service('payments', 410), service('inventory', 0)],
    start: epochMs(START),
    duration: milliseconds(500),
    lines: [aLine('out', 1), aLine('in', 2), aLine('lost')],
    events: [],
    notes: [],
    discover: {},
    coverage: { sources: ['otel_traces'], indices: 'traces-*', searches: 2, took: milliseconds(20), notes: [] },
    ...patch,
  };
}
