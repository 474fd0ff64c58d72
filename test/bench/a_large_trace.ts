import type { Span } from '../../common/domain/trace';
import { traceId } from '../../common/domain/trace';
import { epochMs, milliseconds } from '../../common/domain/units';
import { toIdentity } from '../../server/sources/kuma_names/to_identity';
import { createRandom } from './random';

const SERVICES = 12;
/** Calls that each call makes, in turn: wide near the beginning, narrow below. */
const FAN_OUT = [40, 10, 5, 3, 2, 1];
const START = Date.parse('2026-11-22T10:00:00Z');

const serviceOf = (number: number) => toIdentity({ kind: 'service', name: `service-${number % SERVICES}`, mesh: 'default' });

/** So many spans of one request, in Zipkin's manner: each call a client's and a server's span of one id. The same for the same count. */
export function aLargeTrace(count: number): Span[] {
  const { next: random } = createRandom(count);
  const spans: Span[] = [];
  const open: Array<{ parentId: string | undefined; from: number; duration: number; depth: number; service: number }> = [
    { parentId: undefined, from: 0, duration: 60_000, depth: 0, service: 0 },
  ];
  for (let call = open.shift(); call && spans.length < count; call = open.shift()) {
    const { parentId, from, duration, depth, service } = call;
    const spanId = spans.length.toString(16).padStart(16, '0');
    for (const kind of ['client', 'server'] as const) {
      if (spans.length >= count) break;
      const isServer = kind === 'server';
      spans.push({
        source: 'otel_traces',
        document: { index: 'traces', id: String(spans.length) },
        traceId: traceId('1'),
        spanId,
        ...(parentId === undefined ? {} : { parentId }),
        kind,
        name: 'call',
        service: serviceOf(isServer ? service + 1 : service),
        ...(isServer ? {} : { peer: serviceOf(service + 1) }),
        start: epochMs(START + from + (isServer ? 0.4 : 0)),
        duration: milliseconds(isServer ? duration * 0.98 : duration),
        isProxy: true,
        failed: random() < 0.01,
        status: 200,
        method: 'GET',
        path: `/things/${Math.floor(random() * 1_000)}`,
        requestId: `d10f40ae-d4f0-9221-b02a-${spanId.slice(4)}`,
        instance: `default.service-${service}-1`,
        raw: { service: `service-${service}` },
        attributes: {},
      });
    }
    const calls = FAN_OUT[Math.min(depth, FAN_OUT.length - 1)] ?? 1;
    for (let child = 0; child < calls; child += 1) {
      const share = (duration * 0.9) / calls;
      open.push({
        parentId: spanId,
        from: from + 0.5 + child * share,
        duration: share * 0.9,
        depth: depth + 1,
        service: service + 1 + child,
      });
    }
  }
  return spans;
}
