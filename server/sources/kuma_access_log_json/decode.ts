import type { AccessLogLine } from '../../../common/domain/edge_detail';
import { bytes, epochMs, milliseconds } from '../../../common/domain/units';
import { ABSENT, FIELD } from './fields';

/** A stored document as a line. Whatever is absent, `-`, or of a type that cannot be is left out. */
export function decode(document: { index: string; id: string; source: unknown }): AccessLogLine {
  const raw = typeof document.source === 'object' && document.source !== null ? (document.source as Record<string, unknown>) : {};
  const text = (field: string) => toText(raw[field]);
  const number = (field: string) => toNumber(raw[field]);
  const duration = number(FIELD.duration);
  const received = number(FIELD.bytesReceived);
  const sent = number(FIELD.bytesSent);
  const start = toTime(raw[FIELD.startTime]) ?? toTime(raw[FIELD.arrival]);
  const direction = text(FIELD.direction)?.toLowerCase();
  const flags = text(FIELD.flags)?.split(',').filter(Boolean);
  return withoutUndefined({
    index: document.index,
    documentId: document.id,
    start: start === undefined ? undefined : epochMs(start),
    source: text(FIELD.source),
    destination: text(FIELD.destination),
    sourceAddress: text(FIELD.sourceAddress),
    destinationAddress: text(FIELD.destinationAddress),
    duration: duration === undefined ? undefined : milliseconds(duration),
    bytesReceived: received === undefined ? undefined : bytes(received),
    bytesSent: sent === undefined ? undefined : bytes(sent),
    mesh: text(FIELD.mesh),
    zone: text(FIELD.zone),
    workload: text(FIELD.workload),
    direction: direction === 'inbound' || direction === 'outbound' ? direction : undefined,
    upstreamCluster: text(FIELD.upstreamCluster),
    method: text(FIELD.method),
    path: text(FIELD.path),
    protocol: text(FIELD.protocol),
    status: number(FIELD.status),
    flags,
    requestId: text(FIELD.requestId),
    traceId: text(FIELD.traceId),
    peer: text(FIELD.peer),
    tlsVersion: text(FIELD.tlsVersion),
    userAgent: text(FIELD.userAgent),
  });
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' && value !== ABSENT ? value : undefined;
}

function toNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** The last instant that a Date can hold. */
const LAST_INSTANT = 8.64e15;

function toTime(value: unknown): number | undefined {
  const time = typeof value === 'number' ? value : typeof value === 'string' ? parseTime(value) : Number.NaN;
  return Math.abs(time) <= LAST_INSTANT ? time : undefined;
}

/** As Elasticsearch reads a date: ISO 8601, in UTC when it names no zone, or milliseconds since 1970. */
function parseTime(text: string): number {
  if (/^\d{5,16}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return Number.NaN;
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
}

function withoutUndefined(line: { [Key in keyof AccessLogLine]: AccessLogLine[Key] | undefined }): AccessLogLine {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as unknown as AccessLogLine;
}
