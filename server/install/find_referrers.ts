import type { InstallableKind } from '../../common/domain/setup';
import type { Cluster } from './find_installed';
import { findReferences } from './find_references';
import { idOf } from './installable';
import { toRefusal } from './to_refusal';

/** Ids of the templates that need an object, by its id: everybody's templates, not only ours. */
export type Referrers = ReadonlyMap<string, readonly string[]>;

const LISTS = [
  { kind: 'index_template', list: 'index_templates', path: '/_index_template' },
  { kind: 'component_template', list: 'component_templates', path: '/_component_template' },
] as const satisfies Array<{ kind: InstallableKind; list: string; path: string }>;

/** Two requests. Undefined: the user may not look at templates. Rejects when Elasticsearch cannot be reached. */
export async function findReferrers({ transport, signal }: Cluster): Promise<Referrers | undefined> {
  const referrers = new Map<string, string[]>();
  for (const { kind, list, path } of LISTS) {
    const parts = ['composed_of', 'ignore_missing_component_templates', 'template.settings'].map(
      (part) => `${list}.${kind}.${part}`,
    );
    const querystring = { filter_path: [`${list}.name`, ...parts].join(',') };
    try {
      const answer = await transport.request({ method: 'GET', path, querystring }, { signal });
      for (const { name, ...rest } of ((answer as Answer)[list] ?? []) as Listed[])
        for (const id of findReferences(rest[kind] ?? {}))
          referrers.set(id, [...(referrers.get(id) ?? []), idOf({ kind, name })]);
    } catch (error) {
      if (!toRefusal(error, kind, 'read')) throw error;
      return undefined;
    }
  }
  return referrers;
}

type Listed = { name: string } & Partial<Record<InstallableKind, Record<string, unknown>>>;
type Answer = Partial<Record<(typeof LISTS)[number]['list'], unknown>>;
