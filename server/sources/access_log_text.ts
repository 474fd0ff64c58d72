import type { UnreadableReason } from '../../common/domain/unparsed_text';
import { FIELD as ECS_FIELD } from './ecs_access_log/fields';
import { FIELD as JSON_FIELD } from './kuma_access_log_json/fields';
import { FIELD as OTEL_FIELD } from './otel_access_log/fields';

/**
 * Access logs that are still text: what others may know of them. They are never read at search time; the ingest pipeline of this name makes fields of
 * them when they are written.
 */
export const ACCESS_LOG_PIPELINE_NAME = 'kuma-access-log';

/** Where the pipeline says why it could not read a line; the line itself stays in `message`. */
export const UNREADABLE_FIELD = 'unreadable';
export const UNREADABLE_REASONS = {
  json: 'not_json',
  text: 'unknown_text',
  fields: 'unknown_json',
  failed: 'pipeline_failed',
} as const satisfies Record<string, UnreadableReason>;

/** A document keeps its text under one of these: shippers and ECS, and the Collector in otel mode. */
export const TEXT_FIELDS = ['message', 'body.text'] as const;

/** A document with one of these is a line that some dialect reads, as text beside it says again. */
export const PARSED: readonly string[] = [JSON_FIELD, OTEL_FIELD, ECS_FIELD].map(({ duration }) => duration);

/** When a document arrived, in every dialect. */
export const ARRIVAL = JSON_FIELD.arrival;

export { GRAMMARS, NUMBERS, WORDS } from './kuma_text/grammar';
export { recogniseText } from './kuma_text/recognise_text';
