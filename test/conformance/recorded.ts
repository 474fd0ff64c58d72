import type { AccessLogLine } from '../../common/domain/edge_detail';
import type { Span } from '../../common/domain/trace';
import { decodeSpan as decodeEcsSpan } from '../../server/sources/ecs_traces/decode';
import { FIELD as ECS_LINE } from '../../server/sources/ecs_access_log/fields';
import { FIELD as JSON_LINE } from '../../server/sources/kuma_access_log_json/fields';
import { decode } from '../../server/sources/kuma_lines/decode';
import type { LineFields } from '../../server/sources/kuma_lines/line_fields';
import { parseText } from '../../server/sources/kuma_text/parse_text';
import { FIELD as OTEL_LINE } from '../../server/sources/otel_access_log/fields';
import { decodeSpan as decodeOtelSpan } from '../../server/sources/otel_traces/decode';
import { aCorpus } from '../builders/a_corpus';
import { aBulkBody } from '../builders/a_trace_corpus';
import { readTextCorpus } from '../pipelines/read_text_corpus';

/** Every recorded format, by the name of its golden output, with what decodes one of its documents. */
export interface Recorded<Decoded> {
  name: string;
  documents(): unknown[];
  decode(source: unknown): Decoded;
}

const lines = (name: string, fields: LineFields, documents: () => unknown[]): Recorded<AccessLogLine> => ({
  name,
  documents,
  decode: (source) => decode({ index: 'recorded', id: '1', source }, fields),
});
/** A fifth of the large corpora is enough, the same requests in each of them: those whose start has milliseconds that five divides. */
const isOfTheFifth = (text: unknown) => Number(/\.(\d{3})Z/.exec(String(text))?.[1]) % 5 === 0;
const fifth = (name: string) => () =>
  aCorpus('kuma_access_log_json', name).filter(({ start_time: start }) => isOfTheFifth(start));
/** What the ingest pipeline makes of a line of text. */
const parsedText = (texts: () => Array<{ message: string }>) => () =>
  texts().map(({ message }) => parseText(message)?.fields ?? {});

export const RECORDED_LINES: ReadonlyArray<Recorded<AccessLogLine>> = [
  lines('classic_json', JSON_LINE, () => aCorpus('kuma_access_log_json', 'classic-json')),
  lines('quoted_json', JSON_LINE, fifth('quoted-json')),
  lines('typed_json', JSON_LINE, fifth('typed-json')),
  lines('rich_json', JSON_LINE, fifth('rich-json')),
  lines('rich_json_mtls', JSON_LINE, () => aCorpus('kuma_access_log_json', 'rich-json-mtls')),
  lines(
    'text',
    JSON_LINE,
    parsedText(() => readTextCorpus('kuma3').filter(({ message }) => isOfTheFifth(message))),
  ),
  lines(
    'text_classic',
    JSON_LINE,
    parsedText(() => readTextCorpus('classic')),
  ),
  lines('otel_access_log', OTEL_LINE, () => aCorpus('otel_access_log', 'kuma3')),
  lines('otel_access_log_mtls', OTEL_LINE, () => aCorpus('otel_access_log', 'kuma3-mtls')),
  lines('ecs_access_log', ECS_LINE, () => aCorpus('ecs_access_log', 'kuma3')),
  lines('collector_logs_otel', OTEL_LINE, () => aCorpus('collector', 'logs_otel')),
  lines('collector_logs_ecs', ECS_LINE, () => aCorpus('collector', 'logs_ecs')),
  ...['text', 'json', 'text_classic', 'json_classic', 'text_by_logstash', 'json_by_logstash', 'spoilt'].map((name) =>
    lines(`logstash_${name}`, JSON_LINE, () => aCorpus('logstash', name)),
  ),
  ...['text', 'json', 'text_classic', 'json_classic'].map((name) =>
    lines(`filebeat_${name}`, JSON_LINE, () => aCorpus('filebeat', name)),
  ),
];

const spans = (name: string, decodeSpan: typeof decodeOtelSpan, documents: () => unknown[]): Recorded<Span | undefined> => ({
  name,
  documents,
  decode: (source) => decodeSpan({ index: 'recorded', id: '1', source }),
});
const bulk = (path: string) => () => aBulkBody(path).map(({ document }) => document);

export const RECORDED_SPANS: ReadonlyArray<Recorded<Span | undefined>> = [
  spans('otel_traces_classic', decodeOtelSpan, bulk('otel_traces/classic-bulk.ndjson.gz')),
  spans('otel_traces_native', decodeOtelSpan, bulk('otel_traces/native-bulk.ndjson.gz')),
  spans('ecs_traces_zipkin', decodeEcsSpan, bulk('ecs_traces/zipkin-bulk.ndjson.gz')),
  spans('collector_spans_otel', decodeOtelSpan, () => aCorpus('collector', 'spans_otel')),
  spans('collector_spans_ecs', decodeEcsSpan, () => aCorpus('collector', 'spans_ecs')),
];
