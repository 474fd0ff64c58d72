import type { InstallableKind, InstallRefusal } from '../../common/domain/setup';
import { ADDRESSES } from './addresses';

/** absent: no such object; that is an answer, and no reason for anything. */
export type Refusal = { code: 'absent' } | InstallRefusal;

/** This Elasticsearch does not have such objects, or not what they are made of. */
export const isUnavailable = ({ code }: Refusal) => code === 'kind_unavailable' || code === 'processor_unavailable';

/** Undefined: this is no answer of Elasticsearch's, but a failure to reach it. By shape, not by class: Kibana's client is another copy of the library. */
export function toRefusal(error: unknown, kind: InstallableKind, doing: 'read' | 'change'): Refusal | undefined {
  const { statusCode, reason } = shapeOf(error);
  if (statusCode === undefined || statusCode === 429 || statusCode >= 500) return undefined;
  if (statusCode === 401) return { code: 'login_needed' };
  if (statusCode === 403) return { code: 'privilege_needed', doing, kind, privilege: ADDRESSES[kind].privileges[doing] };
  // The second is what a server says whose part of X-Pack that would answer was left out; 405 where only some methods are there.
  if (
    /no handler found for uri|failed to find action \[cluster:|unknown_type/i.test(reason) ||
    statusCode === 405 ||
    statusCode === 410
  ) {
    return { code: 'kind_unavailable', kind };
  }
  const processor = /No processor type exists with name \[([\w-]{1,60})\]/.exec(reason)?.[1];
  if (processor !== undefined) return { code: 'processor_unavailable', processor };
  if (
    /\] already exists|version conflict|(required|expected) version|cannot update pipeline .* with the same version/i.test(reason)
  )
    return { code: 'overtaken' };
  if (statusCode === 404) return { code: 'absent' };
  return { code: 'refused', status: statusCode, said: toSentence(reason) };
}

function shapeOf(error: unknown): { statusCode?: number; reason: string } {
  if (typeof error !== 'object' || error === null) return { reason: '' };
  const { statusCode, message, meta } = error as { statusCode?: unknown; message?: unknown; meta?: { body?: unknown } };
  const told = (meta?.body as { error?: unknown } | undefined)?.error;
  const reason = typeof told === 'string' ? told : (told as { reason?: unknown } | undefined)?.reason;
  const words = typeof reason === 'string' ? reason : typeof message === 'string' ? message : '';
  return { ...(typeof statusCode === 'number' ? { statusCode } : {}), reason: words };
}

function toSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 400);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
