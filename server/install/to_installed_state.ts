import type { InstalledState } from '../../common/domain/setup';
import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { isSameBody } from './is_same_body';

/** What a cluster holds under an installable's name, as Elasticsearch gives it back. */
export interface Existing {
  version?: number;
  _meta?: Record<string, unknown>;
  /** Of a lifecycle policy, whose own version Elasticsearch counts by itself. */
  policy?: { _meta?: Record<string, unknown> };
}

/** Whose it is and of what version. Nobody else's work, and nothing of ours that somebody changed, may look as if it could be overwritten. */
export function toInstalledState(
  wanted: Installable,
  existing: Existing | undefined,
): { state: InstalledState; installed?: number } {
  if (!existing) return { state: 'absent' };
  const { _meta: meta } = existing.policy ?? existing;
  const installed = existing.policy ? toVersion(meta?.version) : existing.version;
  const told = installed === undefined ? {} : { installed };
  if (meta?.managed_by !== MANAGED_BY) return { state: 'foreign', ...told };
  if (installed === undefined || installed < wanted.version) return { state: 'older', ...told };
  if (installed > wanted.version) return { state: 'newer', ...told };
  return { state: isSame(wanted, existing) ? 'current' : 'changed', ...told };
}

const isSame = ({ kind, body }: Installable, existing: Existing) =>
  kind === 'lifecycle_policy' ? isSameBody(body.policy, existing.policy) : isSameBody(body, existing);

const toVersion = (value: unknown) => (typeof value === 'number' ? value : undefined);
