import type { Installable } from './installable';
import { MANAGED_BY } from './installable';

/**
 * create: nothing there. upgrade: ours, older or with other choices. current: ours, the same. newer: ours, by a later version of this plugin.
 * foreign: somebody else's of the same name. unavailable: this cluster has no such things.
 */
export type InstallationStep = 'create' | 'upgrade' | 'current' | 'newer' | 'foreign' | 'unavailable';

/** What a cluster holds under an installable's name; undefined when there is nothing. */
export type Existing = { version?: number; _meta?: Record<string, unknown> } | 'unavailable' | undefined;

/** What installing would do. Only create and upgrade change anything: nobody else's work is overwritten, nothing goes back. */
export function toInstallationStep(wanted: Installable, existing: Existing): InstallationStep {
  if (existing === 'unavailable') return 'unavailable';
  if (!existing) return 'create';
  if (existing._meta?.managed_by !== MANAGED_BY) return 'foreign';
  const version = existing.version ?? 0;
  if (version > wanted.version) return 'newer';
  return version === wanted.version && choicesOf(existing._meta) === choicesOf(wanted) ? 'current' : 'upgrade';
}

/** What somebody chose when it was made. */
function choicesOf(of: Installable | Record<string, unknown>): unknown {
  const meta = 'body' in of ? ((of.body as { policy?: { _meta?: Record<string, unknown> } }).policy?._meta ?? {}) : of;
  return (meta as { keep_days?: unknown }).keep_days;
}
