import type { estypes } from '@elastic/elasticsearch';
import type { MlLack } from '../../common/domain/ml';
import { get } from './ml_call';
import { ML_PREFIX } from './ml_names';
import type { MlSession } from './ml_session';
import { toRefusal } from './to_refusal';

export interface MlAccess {
  lacks: MlLack[];
  /** platinum, trial, basic …; `unknown` where nobody says. */
  licence: string;
  may: { see: boolean; change: boolean };
}

/** What seeing needs, and what making and changing needs on top. Documented in docs/guides/elastic_machine_learning.md. */
const TO_SEE = ['monitor_ml', 'monitor_transform'] as const;
const TO_CHANGE = ['manage_ml', 'manage_transform'] as const;
const ON_LOGS = ['read', 'view_index_metadata'] as const;
const ON_OURS = ['create_index', 'index', 'read', 'manage'] as const;

/** Whether this cluster has machine learning, and this user may use it. Never rejects for a refusal: that is what is asked for. */
export async function findAccess(session: MlSession, indices: string): Promise<MlAccess> {
  try {
    const [info, privileges] = await Promise.all([
      session.send<Info>({ method: 'GET', path: '/_xpack?categories=features,license' }),
      askPrivileges(session, indices),
    ]);
    const state = readFeatures(info);
    const lacks = [...state.lacks, ...(state.lacks.length === 0 ? await askRest(session) : []), ...privileges.lacks];
    return { lacks, licence: state.licence, may: privileges.may };
  } catch (error) {
    const refusal = toRefusal(error);
    if (!refusal) throw error;
    const lack: MlLack =
      refusal.code === 'absent' ? { code: 'absent' } : { code: 'unreadable', why: refusal.code, said: refusal.said };
    return { lacks: [lack], licence: 'unknown', may: { see: false, change: false } };
  }
}

/** Parts of it are left out by servers that lack them: more than the client's types say. */
interface Info {
  license?: { type: string; status: string } | null;
  features?: { ml?: { available: boolean; enabled: boolean } };
}

function readFeatures({ license, features }: Info): Pick<MlAccess, 'lacks' | 'licence'> {
  const licence = license?.type ?? 'unknown';
  const ml = features?.ml;
  if (!ml) return { licence, lacks: [{ code: 'absent' }] };
  if (!ml.enabled) return { licence, lacks: [{ code: 'disabled' }] };
  const expired = license?.status !== 'active';
  return { licence, lacks: ml.available && !expired ? [] : [{ code: 'licence', has: licence, expired }] };
}

/** Upgrade mode and nodes are told to who may monitor; to others it is no lack. */
async function askRest(session: MlSession): Promise<MlLack[]> {
  try {
    const { upgrade_mode, limits } = await session.send<Partial<estypes.MlInfoResponse>>(get`/_ml/info`);
    if (upgrade_mode) return [{ code: 'upgrade_mode' }];
    return isNothing(limits?.total_ml_memory) ? [{ code: 'no_nodes' }] : [];
  } catch (error) {
    const refusal = toRefusal(error);
    if (!refusal) throw error;
    return refusal.code === 'privilege'
      ? []
      : [refusal.code === 'absent' ? { code: 'absent' } : { code: 'unreadable', why: refusal.code, said: refusal.said }];
  }
}

/** "0b": no node has the ml role. */
const isNothing = (size: unknown) => size === 0 || (typeof size === 'string' && /^0\s*[a-z]*$/i.test(size));

interface Privileges {
  lacks: MlLack[];
  may: MlAccess['may'];
}

const ALL: Privileges = { lacks: [], may: { see: true, change: true } };

async function askPrivileges(session: MlSession, indices: string): Promise<Privileges> {
  const index = [
    ...(indices === '' ? [] : [{ names: indices.split(',').filter((name) => !name.includes(':')), privileges: [...ON_LOGS] }]),
    { names: [`${ML_PREFIX}-*`], privileges: [...ON_OURS] },
  ].filter(({ names }) => names.length > 0);
  const body: Omit<estypes.SecurityHasPrivilegesRequest, 'user'> = { cluster: [...TO_SEE, ...TO_CHANGE], index };
  try {
    const path = '/_security/user/_has_privileges';
    return readPrivileges(await session.send<estypes.SecurityHasPrivilegesResponse>({ method: 'POST', path, body: { ...body } }));
  } catch (error) {
    const refusal = toRefusal(error);
    if (!refusal) throw error;
    // Without security everybody may do everything: then this endpoint is not there, or refuses.
    return refusal.code === 'privilege'
      ? { lacks: [{ code: 'unreadable', why: refusal.code, said: refusal.said }], may: { see: false, change: false } }
      : ALL;
  }
}

function readPrivileges({
  has_all_requested,
  cluster,
  index,
}: Pick<estypes.SecurityHasPrivilegesResponse, 'has_all_requested' | 'cluster' | 'index'>): Privileges {
  if (has_all_requested) return ALL;
  const missing = (of: Record<string, boolean>) => Object.keys(of).filter((name) => !of[name]);
  const indices = Object.entries(index).flatMap(([names, of]) => {
    const privileges = missing(of);
    return privileges.length > 0 ? [{ names, privileges }] : [];
  });
  const lack: MlLack = { code: 'privilege', cluster: missing(cluster), indices };
  return { lacks: [lack], may: { see: cluster.monitor_ml === true, change: cluster.manage_ml === true } };
}
