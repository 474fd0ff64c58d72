import * as v from 'valibot';
import type { Parsed } from './endpoint';

/** Runs a schema over untrusted input; the first issue becomes a problem that names the field. */
export function parseWith<Schema extends v.GenericSchema>(schema: Schema, input: unknown): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input ?? {}, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const field = (v.getDotPath(issue) ?? 'request').slice(0, 100);
  return { ok: false, problem: { code: 'bad_request', field, message: `${field}: ${sentence(issue)}` } };
}

/** The same, for requests about a time range: `from` stands before `to`. */
export function parseTimed<Schema extends v.GenericSchema<unknown, { from: number; to: number }>>(
  schema: Schema,
  input: unknown,
): Parsed<v.InferOutput<Schema>> {
  const parsed = parseWith(schema, input);
  if (!parsed.ok || parsed.value.from < parsed.value.to) return parsed;
  const message = 'from: must be before `to`. Swap them, or choose a longer range.';
  return { ok: false, problem: { code: 'bad_request', field: 'from', message } };
}

/** Valibot's text repeats the whole input; an input of 100 kB must not come back. */
function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a parameter of this endpoint. Remove it.';
  if (issue.received === 'undefined') return 'is required.';
  return issue.message.slice(0, 300);
}
