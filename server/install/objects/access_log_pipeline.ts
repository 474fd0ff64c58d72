import {
  ACCESS_LOG_PIPELINE_NAME,
  GRAMMARS,
  NUMBERS,
  UNREADABLE_FIELD,
  UNREADABLE_REASONS,
  WORDS,
} from '../../sources/access_log_text';
import { accessLogTemplate } from '../access_log_template';
import type { Installable } from '../installable';
import { MANAGED_BY } from '../installable';

const unreadable = (reason: keyof typeof UNREADABLE_REASONS) => [
  { set: { field: UNREADABLE_FIELD, value: UNREADABLE_REASONS[reason] } },
];

const JSON_TARGET = '_line';
/** Without these no page can use it, and the text says more. */
const NO_LINE = 'ctx.source == null || ctx.destination == null || ctx.duration_millis == null';

/** What a JSON line may bring: the template's fields, but for what this pipeline itself or nobody but a demo sets. */
const TAKEN = Object.keys(accessLogTemplate.template.mappings.properties).filter(
  (field) => field !== UNREADABLE_FIELD && field !== 'generated',
);

/**
 * Only plain values of fields of ours: a document with an object where a name belongs, or with a name that Elasticsearch does not allow (an
 * empty one, say), would be refused as a whole. What the document has already stays.
 */
const takeKnownField = (field: string) => {
  const value = `ctx.${JSON_TARGET}?.get('${field}')`;
  return {
    rename: {
      if: `${value} instanceof String || ${value} instanceof Number || ${value} instanceof Boolean`,
      field: `${JSON_TARGET}.${field}`,
      target_field: field,
      ignore_failure: true,
    },
  };
};

/** "12" → 12, so that an index without our template has numbers too. `-` and what is no number stay as they are. */
const toNumber = (field: string) => ({ convert: { field, type: 'long', ignore_missing: true, ignore_failure: true } });

/**
 * What we put into a cluster for access logs that arrive as text, in `message` or, from the Collector, in `body.text`. Reads both default
 * grammars, and JSON that a shipper passed on as text. Documents without a text pass unchanged, so it is safe as an index's default
 * pipeline. A line that it cannot read is kept, with the reason.
 */
export const accessLogPipeline: Installable = {
  kind: 'ingest_pipeline',
  name: ACCESS_LOG_PIPELINE_NAME,
  version: 3,
  body: {
    description: 'Access logs of a Kuma or Kong Mesh service mesh: default text format, or JSON as text, into fields',
    version: 3,
    _meta: { managed_by: MANAGED_BY },
    processors: [
      {
        rename: {
          if: 'ctx.message == null && ctx.body instanceof Map && ctx.body.text instanceof String',
          field: 'body.text',
          target_field: 'message',
        },
      },
      {
        json: {
          if: 'ctx.message instanceof String && ctx.message.startsWith("{")',
          field: 'message',
          target_field: JSON_TARGET,
          on_failure: unreadable('json'),
        },
      },
      ...TAKEN.map(takeKnownField),
      {
        set: {
          if: `ctx.${JSON_TARGET} != null && (${NO_LINE})`,
          field: UNREADABLE_FIELD,
          value: UNREADABLE_REASONS.fields,
        },
      },
      // The text stays where it says more than the fields do.
      {
        remove: {
          if: `ctx.${JSON_TARGET} != null && !(${NO_LINE}) && ctx.${JSON_TARGET}.values().stream().allMatch(value -> value == null)`,
          field: 'message',
        },
      },
      { remove: { field: JSON_TARGET, ignore_missing: true } },
      {
        grok: {
          if: 'ctx.message instanceof String && ctx.source == null && !ctx.message.startsWith("{")',
          field: 'message',
          patterns: [GRAMMARS.request, GRAMMARS.connection],
          pattern_definitions: WORDS,
          on_failure: unreadable('text'),
        },
      },
      // What was read as text stands in fields now.
      { remove: { if: 'ctx.source != null && ctx.message instanceof String && ctx.message.startsWith("[")', field: 'message' } },
      ...NUMBERS.map(toNumber),
      { set: { if: 'ctx["@timestamp"] == null && ctx.start_time != null', field: '@timestamp', copy_from: 'start_time' } },
    ],
    on_failure: unreadable('failed'),
  },
};
