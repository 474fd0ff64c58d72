import type { AccessLogLine } from '../../../common/domain/edge_detail';
import { bytes, epochMs, milliseconds } from '../../../common/domain/units';
import type { LineFields } from './line_fields';
import { ABSENT } from './line_values';
import { valueAt } from './value_at';

/** A stored document as a line. Whatever is absent, `-`, or of a type that cannot be is left out. */
export function decode(document: { index: string; id: string; source: unknown }, fields: LineFields): AccessLogLine {
  const value = (field: string) => valueAt(document.source, field);
  const text = (field: string) => toText(value(field));
  const number = (field: string) => toNumber(value(field));
  const duration = number(fields.duration);
  const received = number(fields.bytesReceived);
  const sent = number(fields.bytesSent);
  const upstreamTime = number(fields.upstreamTime);
  const start = toTime(value(fields.startTime)) ?? toTime(value(fields.arrival));
  const direction = text(fields.direction)?.toLowerCase();
  const flags = text(fields.flags)?.split(',').filter(Boolean);
  return withoutUndefined({
    index: document.index,
    documentId: document.id,
    start: start === undefined ? undefined : epochMs(start),
    source: text(fields.source),
    destination: text(fields.destination),
    sourceAddress: text(fields.sourceAddress),
    destinationAddress: text(fields.destinationAddress),
    duration: duration === undefined ? undefined : milliseconds(duration),
    bytesReceived: received === undefined ? undefined : bytes(received),
    bytesSent: sent === undefined ? undefined : bytes(sent),
    mesh: text(fields.mesh),
    zone: text(fields.zone),
    workload: text(fields.workload),
    direction: direction === 'inbound' || direction === 'outbound' ? direction : undefined,
    upstreamCluster: text(fields.upstreamCluster),
    method: text(fields.method),
    path: text(fields.path),
    protocol: text(fields.protocol),
    status: number(fields.status),
    flags,
    requestId: text(fields.requestId),
    traceId: text(fields.traceId),
    peer: text(fields.peer),
    tlsVersion: text(fields.tlsVersion),
    userAgent: text(fields.userAgent),
    upstreamTime: upstreamTime === undefined ? undefined : milliseconds(upstreamTime),
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

/** As Elasticsearch reads a date: ISO 8601, in UTC when it names no zone, or milliseconds since 1970, which the Collector writes with decimals. */
function parseTime(text: string): number {
  if (/^\d{5,16}(\.\d+)?$/.test(text)) return Math.floor(Number(text));
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return Number.NaN;
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
}

function withoutUndefined(line: { [Key in keyof AccessLogLine]: AccessLogLine[Key] | undefined }): AccessLogLine {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as unknown as AccessLogLine;
}
