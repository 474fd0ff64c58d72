import { traceId } from '../../../common/domain/trace';
import { epochMs } from '../../../common/domain/units';
import type { DecodedEvent, StoredDocument } from '../trace_source';
import { readInstant } from './span_times';

/** What a dialect found in a document that is no span. */
export interface RawEvent {
  document: Pick<StoredDocument, 'index' | 'id'>;
  traceId: string | undefined;
  spanId: string | undefined;
  service: string | undefined;
  time: string | undefined;
  level: string | undefined;
  kind: DecodedEvent['kind'];
  text: string;
  name: string | undefined;
}

/** Undefined without what makes an event: a trace and a time. */
export function toEvent({ document, kind, text, name, service, level, ...raw }: RawEvent): DecodedEvent | undefined {
  const at = readInstant(raw.time);
  if (!raw.traceId || at === undefined) return undefined;
  const spanId = raw.spanId?.toLowerCase();
  return {
    kind,
    traceId: traceId(raw.traceId),
    at: epochMs(at),
    text,
    document: { index: document.index, id: document.id },
    ...(name ? { name } : {}),
    ...(spanId ? { spanId } : {}),
    ...(service ? { service } : {}),
    ...(level ? { level } : {}),
  };
}
