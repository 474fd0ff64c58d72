import type { Installable } from '../installable';
import { MANAGED_BY } from '../installable';
import { contentOf } from '../seal';
import type { Existing } from '../to_installed_state';
import { LIFECYCLE_COMPONENT } from './access_log_templates';

const NAME = 'kuma-access-log';
const version = 1;

/**
 * Deletes a day's index when it is `keepDays` old, where the cluster has index lifecycle management. Never part of installing by itself: it deletes data.
 * Indices that exist already keep what they have.
 */
export function buildAccessLogLifecycle(keepDays: number): readonly Installable[] {
  return [
    {
      kind: 'lifecycle_policy',
      name: NAME,
      version,
      body: {
        policy: {
          _meta: { description: 'Deletes access logs when they are old', managed_by: MANAGED_BY, version, keep_days: keepDays },
          phases: {
            hot: { min_age: '0ms', actions: {} },
            delete: { min_age: `${keepDays}d`, actions: { delete: { delete_searchable_snapshot: true } } },
          },
        },
      },
    },
    {
      kind: 'component_template',
      name: LIFECYCLE_COMPONENT,
      version,
      body: {
        version,
        _meta: { description: 'How long access logs are kept', managed_by: MANAGED_BY },
        template: { settings: { 'index.lifecycle.name': NAME } },
      },
    },
  ];
}

/** How many days a policy that is ours keeps; undefined of anything else. Somebody may have edited it: what counts is when it deletes. */
export function readKeepDays({ installable, existing }: { installable: Installable; existing?: Existing }): number | undefined {
  if (installable.kind !== 'lifecycle_policy' || !existing) return undefined;
  const { _meta: meta, phases } = contentOf(installable, existing) as { _meta?: { managed_by?: unknown }; phases?: Phases };
  const [, days] = /^([1-9]\d{0,3})d$/.exec(phases?.delete?.min_age ?? '') ?? [];
  return meta?.managed_by === MANAGED_BY && days !== undefined ? Number(days) : undefined;
}

interface Phases {
  delete?: { min_age?: string };
}
