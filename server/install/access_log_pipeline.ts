import { accessLogTemplate } from './access_log_template';

/**
 * Kuma's default access-log text, as one expression each for requests and connections (Kuma's documentation, "access log format").
 * Named as the fields of the custom JSON format, so that all that reads those reads these lines too. What the caller can choose
 * (path, user agent) may hold quotes: everything around it is anchored.
 */
const REQUEST =
  '^\\[%{TIMESTAMP_ISO8601:start_time}\\] %{NOTSPACE:mesh} "(?:-|%{NOTSPACE:method}) (?:-|%{DATA:path}) (?:-|%{NOTSPACE:protocol})" %{COUNT:response_code} %{NOTSPACE:response_flags} ' +
  '%{COUNT:bytes_received} %{COUNT:bytes_sent} %{COUNT:duration_millis} (?:-|%{COUNT:upstream_service_time}) ' +
  '"(?:-|%{TEXT:x_forwarded_for})" "(?:-|%{GREEDYDATA:user_agent})" "(?:-|%{TEXT:trace_id})" "(?:-|%{TEXT:request_id})" "(?:-|%{TEXT:authority})" "%{TEXT:source}" "%{TEXT:destination}" "(?:-|%{TEXT:source_address})" "(?:-|%{TEXT:destination_address})"\\s*$';

const CONNECTION =
  '^\\[%{TIMESTAMP_ISO8601:start_time}\\] %{NOTSPACE:response_flags} %{NOTSPACE:mesh} (?:-|%{ADDRESS:source_address})\\(%{NAME:source}\\)->(?:-|%{ADDRESS:destination_address})\\(%{NAME:destination}\\) ' +
  'took %{COUNT:duration_millis}ms, sent %{COUNT:bytes_sent} bytes, received: %{COUNT:bytes_received} bytes\\s*$';

export const ACCESS_LOG_PIPELINE_NAME = 'kuma-access-log';

/** Where the pipeline says why it could not read a line; the line itself stays in `message`. */
export const UNREADABLE_FIELD = 'unreadable';
export const UNREADABLE_REASONS = { json: 'not_json', text: 'unknown_text', fields: 'unknown_json' } as const;

const unreadable = (reason: keyof typeof UNREADABLE_REASONS) => [
  { set: { field: UNREADABLE_FIELD, value: UNREADABLE_REASONS[reason] } },
];

const JSON_TARGET = '_line';

/**
 * Only plain values of fields of ours: a document with an object where a name belongs, or with a name that Elasticsearch does not allow (an
 * empty one, say), would be refused as a whole.
 * The text stays where it says more than they do.
 */
const TAKE_KNOWN_FIELDS = `
  Map line = ctx.remove('${JSON_TARGET}');
  boolean whole = true;
  for (def entry : line.entrySet()) {
    def value = entry.getValue();
    boolean plain = value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    if (plain && params.known.contains(entry.getKey())) { ctx[entry.getKey()] = value; } else { whole = false; }
  }
  if (ctx.source == null) { ctx.${UNREADABLE_FIELD} = '${UNREADABLE_REASONS.fields}'; }
  else if (whole) { ctx.remove('message'); }
`;

/**
 * What we put into a cluster for access logs that arrive as text in `message`: body of `PUT _ingest/pipeline/kuma-access-log`. Reads both default
 * grammars, and JSON that a shipper passed on as text. Documents without a text pass unchanged, so it is safe as an index's default
 * pipeline. A line that it cannot read is kept, with the reason.
 */
export const accessLogPipeline = {
  description: 'Access logs of a Kuma or Kong Mesh service mesh: default text format, or JSON as text, into fields',
  version: 1,
  _meta: { managed_by: 'mesh-observability' },
  processors: [
    {
      json: {
        if: 'ctx.message instanceof String && ctx.message.startsWith("{")',
        field: 'message',
        target_field: JSON_TARGET,
        on_failure: unreadable('json'),
      },
    },
    {
      script: {
        if: `ctx.${JSON_TARGET} != null`,
        source: TAKE_KNOWN_FIELDS,
        params: { known: Object.keys(accessLogTemplate.template.mappings.properties) },
      },
    },
    {
      grok: {
        if: 'ctx.message instanceof String && ctx.source == null && !ctx.message.startsWith("{")',
        field: 'message',
        patterns: [REQUEST, CONNECTION],
        pattern_definitions: { TEXT: '[^"]*', NAME: '[^()]*', ADDRESS: '[^() ]+', COUNT: '\\d+' },
        on_failure: unreadable('text'),
      },
    },
    // What was read as text stands in fields now.
    { remove: { if: 'ctx.source != null && ctx.message instanceof String && ctx.message.startsWith("[")', field: 'message' } },
    { set: { if: 'ctx["@timestamp"] == null && ctx.start_time != null', field: '@timestamp', copy_from: 'start_time' } },
  ],
} as const;
