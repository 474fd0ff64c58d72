import { traceId } from '../../../common/domain/trace';
import { epochMs } from '../../../common/domain/units';
import { flatten } from '../kuma_spans/flatten';
import { readInstant } from '../kuma_spans/span_times';
import type { DecodedEvent, StoredDocument } from '../trace_source';

export interface LineNames {
  time: string;
  traceId: string;
  /** The first that a line has. */
  spanIds: readonly string[];
  texts: readonly string[];
  level: string;
  service: string;
  /** A document that has one of these is something else. */
  others: readonly string[];
}

/** A stored document as a line of an application's log; undefined where it tells no trace or no time. */
export function decodeLine({ index, id, source }: StoredDocument, names: LineNames): DecodedEvent | undefined {
  const values = flatten(source);
  const first = (candidates: readonly string[]) =>
    candidates.map((name) => values.get(name)).find((value) => value !== undefined);
  const trace = values.get(names.traceId);
  const at = readInstant(values.get(names.time));
  if (!trace || at === undefined || names.others.some((name) => values.has(name))) return undefined;
  const [spanId, service, level] = [first(names.spanIds)?.toLowerCase(), values.get(names.service), values.get(names.level)];
  return {
    kind: 'log',
    traceId: traceId(trace),
    at: epochMs(at),
    text: first(names.texts) ?? '',
    document: { index, id },
    ...(spanId ? { spanId } : {}),
    ...(service ? { service } : {}),
    ...(level ? { level } : {}),
  };
}
