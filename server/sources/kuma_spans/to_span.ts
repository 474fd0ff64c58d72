import type { Span, SpanKind } from '../../../common/domain/trace';
import { traceId } from '../../../common/domain/trace';
import { epochMs, milliseconds } from '../../../common/domain/units';
import { ATTRIBUTE } from './attribute_names';
import { toPeer, toWriter } from './span_ends';

/** What a dialect found in a document, before anybody asks what Kuma means by it. */
export interface RawSpan extends Pick<Span, 'source' | 'document'> {
  traceId: string | undefined;
  spanId: string | undefined;
  parentId: string | undefined;
  kind: string | undefined;
  name: string | undefined;
  service: string | undefined;
  start: number | undefined;
  duration: number | undefined;
  /** The dialect's own opinion: an error status, a failed outcome. */
  failed: boolean;
  attributes: ReadonlyMap<string, string>;
}

const KINDS: readonly SpanKind[] = ['client', 'server', 'producer', 'consumer', 'internal'];

/** Undefined without what makes a span: ids and a start. */
export function toSpan(raw: RawSpan): Span | undefined {
  if (!raw.traceId || !raw.spanId || raw.start === undefined) return undefined;
  const read = (names: readonly string[]) =>
    names.map((name) => raw.attributes.get(name)).find((value) => value && value !== '-');
  const status = toStatus(read(ATTRIBUTE.status));
  const flags = read(ATTRIBUTE.flags)?.split(',').filter(Boolean);
  const path = toPath(read(ATTRIBUTE.url));
  const cluster = read(ATTRIBUTE.cluster);
  const workload = read(ATTRIBUTE.workload);
  const mesh = read(ATTRIBUTE.mesh);
  const kind = KINDS.find((known) => known === raw.kind?.toLowerCase()) ?? 'internal';
  const peer = kind === 'client' ? toPeer(cluster, mesh) : undefined;
  const optional = {
    parentId: toParent(raw),
    peer,
    duration: raw.duration === undefined ? undefined : milliseconds(raw.duration),
    status,
    flags: flags?.length ? flags : undefined,
    method: read(ATTRIBUTE.method),
    path,
    requestId: read(ATTRIBUTE.requestId),
    instance: read(ATTRIBUTE.instance),
  };
  return {
    source: raw.source,
    document: raw.document,
    traceId: traceId(raw.traceId),
    spanId: raw.spanId.toLowerCase(),
    kind,
    name: raw.name ?? '',
    service: toWriter(raw.service, workload, mesh),
    start: epochMs(raw.start),
    isProxy: read(ATTRIBUTE.component) === 'proxy',
    // A tracer that calls 404 an error does not make the call a failed one.
    failed: status === undefined ? raw.failed : status >= 500,
    raw: withoutUndefined({ service: raw.service, workload, cluster }),
    attributes: Object.fromEntries(raw.attributes),
    ...withoutUndefined(optional),
  };
}

/** A span that names itself as its parent has none. */
function toParent({ spanId, parentId }: RawSpan): string | undefined {
  const parent = parentId?.toLowerCase();
  return !parent || /^0+$/.test(parent) || parent === spanId?.toLowerCase() ? undefined : parent;
}

function toStatus(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{3}$/.test(text) ? Number(text) : undefined;
}

/** Path and query of an address; a path as it is. */
function toPath(url: string | undefined): string | undefined {
  const path = url?.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  return path === '' ? '/' : path;
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
