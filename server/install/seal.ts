import { digestOf } from './flatten_body';
import type { Installable } from './installable';

/**
 * Writes into an object's `_meta` what its body was when we put it: later that tells what somebody edited by hand from what only is older.
 * Every kind keeps `_meta`; a lifecycle policy keeps it within the policy.
 */
export function seal(installable: Installable): Installable {
  const digest = digestOf(contentOf(installable, installable.body));
  return {
    ...installable,
    body: withContent(installable, { ...contentOf(installable, installable.body), _meta: { ...metaOf(installable), digest } }),
  };
}

/** The part of a body that is ours to compare: Elasticsearch counts and dates what stands beside a lifecycle's policy. */
export function contentOf({ kind }: Pick<Installable, 'kind'>, body: Readonly<Record<string, unknown>>): Content {
  return (kind === 'lifecycle_policy' ? (body.policy ?? {}) : body) as Content;
}

type Content = Record<string, unknown> & { _meta?: Record<string, unknown> };

const withContent = ({ kind, body }: Installable, content: Content): Record<string, unknown> =>
  kind === 'lifecycle_policy' ? { ...body, policy: content } : content;

const metaOf = (installable: Installable) => contentOf(installable, installable.body)._meta;
