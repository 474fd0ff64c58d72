import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import type { Span } from '../../common/domain/trace';
import { traceId } from '../../common/domain/trace';
import { epochMs, milliseconds } from '../../common/domain/units';

let count = 0;

const aNamed = (name: string): ServiceIdentity => ({ id: name as ServiceId, kind: 'service', name });

/** A span of service `a`, begun at 0, 10 ms long; its document is its own. */
export function aSpan({
  service = 'a',
  peer,
  start = 0,
  duration = 10,
  ...more
}: Partial<Omit<Span, 'service' | 'peer' | 'start' | 'duration'>> & {
  service?: string;
  peer?: string;
  start?: number;
  duration?: number;
} = {}): Span {
  count += 1;
  return {
    source: 'otel_traces',
    document: { index: 'traces', id: String(count).padStart(9, '0') },
    traceId: traceId('1'),
    spanId: `s${count}`,
    kind: 'internal',
    name: 'work',
    service: aNamed(service),
    start: epochMs(start),
    duration: milliseconds(duration),
    isProxy: false,
    failed: false,
    raw: { service },
    attributes: {},
    ...(peer === undefined ? {} : { peer: aNamed(peer) }),
    ...more,
  };
}
