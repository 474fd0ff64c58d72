import type { Installable } from './installables';
import { MANAGED_BY } from './installables';

/**
 * create: nothing there. upgrade: ours, older. current: ours, the same. newer: ours, by a later version of this plugin.
 * foreign: somebody else's of the same name.
 */
export type InstallationStep = 'create' | 'upgrade' | 'current' | 'newer' | 'foreign';

/** What a cluster holds under an installable's name; undefined when there is nothing. */
export type Existing = { version?: number; _meta?: Record<string, unknown> } | undefined;

/** What installing would do. Only create and upgrade change anything: nobody else's work is overwritten, nothing goes back. */
export function toInstallationStep(wanted: Installable, existing: Existing): InstallationStep {
  if (!existing) return 'create';
  if (existing._meta?.managed_by !== MANAGED_BY) return 'foreign';
  const version = existing.version ?? 0;
  if (version === wanted.body.version) return 'current';
  return version > wanted.body.version ? 'newer' : 'upgrade';
}
