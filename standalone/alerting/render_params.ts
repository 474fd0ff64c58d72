import Mustache from 'mustache';

type Variables = Record<string, unknown>;

/** Every text in the parameters of an action is a Mustache template, as in Kibana; two braces escape for the connector, three do not. */
export function renderParams(
  params: Record<string, unknown>,
  variables: Variables,
  escape: (value: string) => string = (value) => value,
): Record<string, unknown> {
  return renderAny(params, variables, (value) =>
    escape(typeof value === 'string' ? value : JSON.stringify(value ?? '')),
  ) as Record<string, unknown>;
}

function renderAny(value: unknown, variables: Variables, escape: (value: unknown) => string): unknown {
  if (typeof value === 'string') return renderText(value, variables, escape);
  if (Array.isArray(value)) return value.map((item) => renderAny(item, variables, escape));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renderAny(item, variables, escape)]));
}

function renderText(template: string, variables: Variables, escape: (value: unknown) => string): string {
  try {
    return Mustache.render(template, variables, undefined, { escape });
  } catch (error) {
    // A template that somebody broke must not keep an alert from being sent.
    return `error rendering mustache template "${template}": ${error instanceof Error ? error.message : String(error)}`;
  }
}
