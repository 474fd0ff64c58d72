import type { InstallableKind } from '../../common/domain/setup';

interface Address {
  path(name: string): string;
  /** What looking and changing need, as Elasticsearch calls these privileges. */
  privileges: { read: string; change: string };
  /** The object itself, in what Elasticsearch answers when asked for it by name. */
  find(answer: unknown, name: string): unknown;
}

const byName = (answer: unknown, name: string) => (answer as Record<string, unknown>)[name];
const inList =
  (list: string, member: string) =>
  (answer: unknown, name: string): unknown =>
    ((answer as Record<string, Array<Record<string, unknown>> | undefined>)[list] ?? []).find((each) => each.name === name)?.[
      member
    ];

/** Where each kind lives in Elasticsearch, what it is found by and what it needs; the same in 8 and 9. */
export const ADDRESSES: Record<InstallableKind, Address> = {
  component_template: {
    path: (name) => `/_component_template/${encodeURIComponent(name)}`,
    privileges: { read: 'manage_index_templates', change: 'manage_index_templates' },
    find: inList('component_templates', 'component_template'),
  },
  index_template: {
    path: (name) => `/_index_template/${encodeURIComponent(name)}`,
    privileges: { read: 'manage_index_templates', change: 'manage_index_templates' },
    find: inList('index_templates', 'index_template'),
  },
  ingest_pipeline: {
    path: (name) => `/_ingest/pipeline/${encodeURIComponent(name)}`,
    privileges: { read: 'read_pipeline', change: 'manage_ingest_pipelines' },
    find: byName,
  },
  lifecycle_policy: {
    path: (name) => `/_ilm/policy/${encodeURIComponent(name)}`,
    privileges: { read: 'read_ilm', change: 'manage_ilm' },
    find: byName,
  },
};
