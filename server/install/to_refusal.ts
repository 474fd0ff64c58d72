import type { InstallableKind } from '../../common/domain/setup';
import { ADDRESSES } from './addresses';

const THINGS: Record<InstallableKind, string> = {
  component_template: 'component templates',
  index_template: 'index templates',
  ingest_pipeline: 'ingest pipelines',
  lifecycle_policy: 'lifecycle policies',
};

export interface Refusal {
  /** absent: no such object. unavailable: this Elasticsearch does not have such things, or not what it is made of. overtaken: somebody was quicker. */
  code: 'absent' | 'unavailable' | 'overtaken' | 'privilege' | 'refused';
  /** What happened and what to do. */
  message: string;
}

/** Undefined: this is no answer of Elasticsearch's, but a failure to reach it. By shape, not by class: Kibana's client is another copy of the library. */
export function toRefusal(error: unknown, kind: InstallableKind, doing: 'read' | 'change'): Refusal | undefined {
  const { statusCode, reason } = shapeOf(error);
  if (statusCode === undefined || statusCode === 429 || statusCode >= 500) return undefined;
  const things = THINGS[kind];
  if (statusCode === 401)
    return {
      code: 'privilege',
      message:
        'Elasticsearch asks for a login, and took none. Give it an API key (ELASTICSEARCH_API_KEY), or a user and password in its address.',
    };
  if (statusCode === 403) {
    const privilege = ADDRESSES[kind].privileges[doing];
    const what = doing === 'read' ? `look at ${things}` : `change ${things}`;
    return {
      code: 'privilege',
      message: `You may not ${what}: that needs the cluster privilege ${privilege} in Elasticsearch. Ask an administrator for it, or let somebody who holds it install this.`,
    };
  }
  // The second is what a server says whose part of X-Pack that would answer was left out; 405 where only some methods are there.
  if (
    /no handler found for uri|failed to find action \[cluster:|unknown_type/i.test(reason) ||
    statusCode === 405 ||
    statusCode === 410
  ) {
    return { code: 'unavailable', message: `This Elasticsearch has no ${things}. What needs none goes on without.` };
  }
  const processor = /No processor type exists with name \[([\w-]{1,60})\]/.exec(reason)?.[1];
  if (processor !== undefined) {
    return {
      code: 'unavailable',
      message: `This Elasticsearch has no ingest processor “${processor}”, so the pipeline cannot run here. Send lines as JSON, which needs none.`,
    };
  }
  if (
    /\] already exists|version conflict|(required|expected) version|cannot update pipeline .* with the same version/i.test(reason)
  )
    return {
      code: 'overtaken',
      message: 'Somebody put it there or changed it at the same moment: nothing was overwritten. Look again.',
    };
  if (statusCode === 404) return { code: 'absent', message: 'It is not there.' };
  return { code: 'refused', message: `Elasticsearch refused (${statusCode}): ${toSentence(reason)}` };
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
