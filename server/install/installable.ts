import type { InstallableKind } from '../../common/domain/setup';

/** Whoever put it there: ours carry this in `_meta.managed_by`. */
export const MANAGED_BY = 'mesh-observability';

/** One thing that is put into a cluster, under its own name. */
export interface Installable {
  kind: InstallableKind;
  name: string;
  /** Goes up with every change of the body. */
  version: number;
  /** Body of the PUT request, as it is sent; it holds version and `_meta` wherever that kind keeps them. */
  body: Record<string, unknown>;
}

/** Kinds have names of their own: a pipeline, a policy and a template may share one. */
export const idOf = ({ kind, name }: Pick<Installable, 'kind' | 'name'>) => `${kind}/${name}`;
