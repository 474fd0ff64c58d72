import type { InstallReason } from '../../common/domain/setup';
import type { ElasticsearchTransport } from '../context';
import { ADDRESSES } from './addresses';
import { findReferences } from './find_references';
import type { Installable } from './installable';
import { idOf } from './installable';
import { buildInstallables } from './installables';
import type { Existing, Standing } from './to_installed_state';
import { toInstalledState } from './to_installed_state';
import { isUnavailable, toRefusal } from './to_refusal';

/** How an Elasticsearch is asked, as whom, and until when. */
export interface Cluster {
  transport: ElasticsearchTransport;
  signal: AbortSignal;
}

export interface Found extends Standing {
  installable: Installable;
  /** As Elasticsearch gave it back. */
  existing?: Existing;
  /** Why it is unavailable or unreadable. */
  reason?: InstallReason;
}

/** What of ours a cluster holds: one request each, in the order in which they are put. Rejects when Elasticsearch cannot be reached. */
export async function findInstalled(
  cluster: Cluster,
  installables: readonly Installable[] = buildInstallables(),
): Promise<Found[]> {
  return withoutUnavailable(await Promise.all(installables.map((installable) => findOne(cluster, installable))));
}

/** What was found, judged by other bodies of the same objects, without asking again. */
export function reconsider(found: readonly Found[], installables: readonly Installable[]): Found[] {
  const others = new Map(installables.map((installable) => [idOf(installable), installable]));
  return found.map((each) => {
    const installable = others.get(idOf(each.installable)) ?? each.installable;
    return each.existing
      ? { installable, existing: each.existing, ...toInstalledState(installable, each.existing) }
      : { ...each, installable };
  });
}

/** What refers to something that this cluster cannot have cannot be had either. */
function withoutUnavailable(found: readonly Found[]): Found[] {
  const unavailable = new Set<string>();
  return found.map((each) => {
    const lacking = findReferences(each.installable.body).find((reference) => unavailable.has(reference));
    if (each.state === 'unavailable' || lacking !== undefined) unavailable.add(idOf(each.installable));
    if (lacking === undefined) return each;
    return { installable: each.installable, state: 'unavailable', reason: { code: 'part_unavailable', part: lacking } };
  });
}

async function findOne({ transport, signal }: Cluster, installable: Installable): Promise<Found> {
  const { kind, name } = installable;
  const { path, find } = ADDRESSES[kind];
  try {
    const existing = find(await transport.request({ method: 'GET', path: path(name) }, { signal }), name) as Existing | undefined;
    return { installable, ...(existing ? { existing } : {}), ...toInstalledState(installable, existing) };
  } catch (error) {
    const refusal = toRefusal(error, kind, 'read');
    if (!refusal) throw error;
    if (refusal.code === 'absent') return { installable, state: 'absent' };
    return { installable, state: isUnavailable(refusal) ? 'unavailable' : 'unreadable', reason: refusal };
  }
}
