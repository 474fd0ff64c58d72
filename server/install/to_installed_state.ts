import type { InstalledState } from '../../common/domain/setup';
import type { Differences } from './find_differences';
import { findDifferences } from './find_differences';
import { digestOf } from './flatten_body';
import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { contentOf } from './seal';

/** What a cluster holds under an installable's name, as Elasticsearch gives it back. */
export type Existing = Readonly<Record<string, unknown>>;

export interface Standing {
  state: InstalledState;
  /** The version that is there, where it says one. */
  installed?: number;
  /** Of what is there. */
  digest?: string;
  /** What putting ours there would change; of what needs to be confirmed. */
  differences?: Differences;
}

/**
 * Whose it is, of what version, and whether somebody edited it. What we put carries a digest of itself: where that does not fit what is there, or is
 * missing, somebody may have edited it, whatever its version says. Nobody's work may look as if it could be overwritten.
 */
export function toInstalledState(wanted: Installable, existing: Existing | undefined): Standing {
  if (!existing) return { state: 'absent' };
  const [ours, there] = [contentOf(wanted, wanted.body), contentOf(wanted, existing)];
  const { _meta: meta } = there;
  // Elasticsearch counts changes of a lifecycle policy as its version: ours stands within.
  const version = wanted.kind === 'lifecycle_policy' ? meta?.version : existing.version;
  const digest = digestOf(there);
  const told = { digest, ...(typeof version === 'number' ? { installed: version } : {}) };
  if (meta?.managed_by !== MANAGED_BY) return { state: 'foreign', ...told, differences: findDifferences(ours, there) };
  if (digest === digestOf(ours)) return { state: 'current', ...told };
  const state = meta.digest === digest ? toAge(wanted, told.installed) : 'changed';
  // Nothing of anybody's is lost.
  if (state === 'older') return { state, ...told };
  return { state, ...told, differences: findDifferences(ours, there) };
}

/** Of what is as some version of ours put it. */
function toAge({ version }: Installable, installed = 0): InstalledState {
  if (installed < version) return 'older';
  return installed > version ? 'newer' : 'other_choice';
}
