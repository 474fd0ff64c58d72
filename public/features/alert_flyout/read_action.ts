import type { RuleAction } from '../../host/rule';

/** What somebody wrote into an action of ours: its text, and whom it goes to. */
export function readAction({ params }: Pick<RuleAction, 'params'>): { message?: string; target?: string } {
  const nested = (params.subActionParams ?? {}) as Record<string, unknown>;
  const [message] = [params.message, params.summary, nested.text].filter((text) => typeof text === 'string');
  const [recipients] = [params.to, nested.channels].filter((list) => Array.isArray(list)) as unknown[][];
  return { ...(message === undefined ? {} : { message }), ...(recipients ? { target: recipients.join(', ') } : {}) };
}
