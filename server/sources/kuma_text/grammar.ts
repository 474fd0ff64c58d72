/**
 * Kuma's default access-log text, an expression each for requests and connections, in the part of grok that Elasticsearch, Logstash and
 * `to_regular_expression` read alike (source: Kuma's documentation, "access log format"). Captures are named as the fields of the custom JSON
 * format, so that all that reads those reads these lines too. What the caller can choose (path, user agent) may hold quotes: everything around it is anchored.
 */
export const GRAMMARS = {
  request:
    '^\\[%{KUMA_TIME:start_time}\\] %{KUMA_WORD:mesh} "(?:-|%{KUMA_WORD:method}) (?:-|%{KUMA_ANY:path}) (?:-|%{KUMA_WORD:protocol})" %{KUMA_COUNT:response_code} %{KUMA_WORD:response_flags} ' +
    '%{KUMA_COUNT:bytes_received} %{KUMA_COUNT:bytes_sent} %{KUMA_COUNT:duration_millis} (?:-|%{KUMA_COUNT:upstream_service_time}) ' +
    '"(?:-|%{KUMA_QUOTED:x_forwarded_for})" "(?:-|%{KUMA_ANY:user_agent})" "(?:-|%{KUMA_QUOTED:trace_id})" "(?:-|%{KUMA_QUOTED:request_id})" "(?:-|%{KUMA_QUOTED:authority})" ' +
    '"%{KUMA_QUOTED:source}" "%{KUMA_QUOTED:destination}" "(?:-|%{KUMA_QUOTED:source_address})" "(?:-|%{KUMA_QUOTED:destination_address})"\\s*$',
  connection:
    '^\\[%{KUMA_TIME:start_time}\\] %{KUMA_WORD:response_flags} %{KUMA_WORD:mesh} (?:-|%{KUMA_ADDRESS:source_address})\\(%{KUMA_NAME:source}\\)->(?:-|%{KUMA_ADDRESS:destination_address})\\(%{KUMA_NAME:destination}\\) ' +
    'took %{KUMA_COUNT:duration_millis}ms, sent %{KUMA_COUNT:bytes_sent} bytes, received: %{KUMA_COUNT:bytes_received} bytes\\s*$',
} as const;

/** The grammars' own words: nothing is taken from a tool's library of patterns, which differs between tools. */
export const WORDS = {
  KUMA_TIME: '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z',
  KUMA_COUNT: '\\d+',
  KUMA_WORD: '\\S+',
  KUMA_QUOTED: '[^"]*',
  KUMA_NAME: '[^()]*',
  KUMA_ADDRESS: '[^() ]+',
  KUMA_ANY: '.*?',
} as const;

export type Grammar = keyof typeof GRAMMARS;

/** Captures that are numbers. */
export const NUMBERS = ['response_code', 'duration_millis', 'bytes_received', 'bytes_sent', 'upstream_service_time'] as const;
