import type { InstalledState } from '../../common/domain/setup';
import type { ElasticsearchTransport } from '../context';
import { ADDRESSES } from './addresses';
import type { Installable } from './installable';
import { buildInstallables } from './installables';
import type { Existing } from './to_installed_state';
import { toInstalledState } from './to_installed_state';
import { toRefusal } from './to_refusal';

/** How an Elasticsearch is asked, as whom, and until when. */
export interface Cluster {
  transport: ElasticsearchTransport;
  signal: AbortSignal;
}

export interface Found {
  installable: Installable;
  state: InstalledState;
  /** The version that is there, where it says one. */
  installed?: number;
  /** Why it is unavailable or unreadable. */
  message?: string;
}

/** What of ours a cluster holds: one request each, in the order in which they are put. Rejects when Elasticsearch cannot be reached. */
export async function findInstalled(
  cluster: Cluster,
  installables: readonly Installable[] = buildInstallables(),
): Promise<Found[]> {
  const found = await Promise.all(installables.map((installable) => findOne(cluster, installable)));
  const unavailable = new Set(found.filter(({ state }) => state === 'unavailable').map(({ installable }) => installable.name));
  return found.map((each) => {
    const { needs } = each.installable;
    if (needs === undefined || !unavailable.has(needs)) return each;
    return {
      installable: each.installable,
      state: 'unavailable',
      message: `It needs “${needs}”, which this Elasticsearch cannot have.`,
    };
  });
}

async function findOne({ transport, signal }: Cluster, installable: Installable): Promise<Found> {
  const { kind, name } = installable;
  const { path, find } = ADDRESSES[kind];
  try {
    const answer = await transport.request({ method: 'GET', path: path(name) }, { signal });
    return { installable, ...toInstalledState(installable, find(answer, name) as Existing | undefined) };
  } catch (error) {
    const refusal = toRefusal(error, kind, 'read');
    if (!refusal) throw error;
    if (refusal.code === 'absent') return { installable, state: 'absent' };
    return { installable, state: refusal.code === 'unavailable' ? 'unavailable' : 'unreadable', message: refusal.message };
  }
}
