import type { MlDriver, MlOffer, MlOverview } from '../../common/domain/ml';
import type { RequestContext } from '../context';
import type { AnomalyKind } from '../ml/anomaly_jobs';
import { buildOffers } from '../ml/build_offers';
import type { Offer } from '../ml/build_offers';
import { findAccess } from '../ml/find_access';
import { findDrivers } from '../ml/find_drivers';
import { findFitting } from '../ml/find_fitting';
import type { MlInventory } from '../ml/find_jobs';
import { findJobs } from '../ml/find_jobs';
import type { MlData } from '../ml/ml_data';
import type { MlSession } from '../ml/ml_session';
import { createMlSession } from '../ml/ml_session';
import { toJob } from '../ml/to_job';
import { toRefusal } from '../ml/to_refusal';
import { findMlData } from './find_ml_data';

/** What Elastic ML can do with these access logs, and what it does already. What cannot be asked is a lack, in words; never an error. */
export async function buildMlOverview(context: RequestContext, { now }: { now: () => number }): Promise<MlOverview> {
  const session = createMlSession(context);
  const data = await findMlData(context, now());
  const plain = data ? buildOffers(data).map((offer): MlOffer => ({ ...offer, fitting: [] })) : [];
  const base = {
    ...(data ? { data: { indexPattern: data.indices, timeField: data.reader.time.dateField } } : {}),
    drivers: {},
  };
  if (!session) {
    const licence = context.licence.type;
    return { ...base, lacks: [{ code: 'unseen' }], licence, may: { see: false, change: false }, offers: plain, calls: 0 };
  }
  const access = await findAccess(session, context.settings.accessLogIndices);
  const isUsable =
    access.may.see && access.lacks.every(({ code }) => code === 'privilege' || code === 'upgrade_mode' || code === 'no_nodes');
  const answer = { ...base, ...access, offers: plain };
  if (!data || !isUsable) return { ...answer, calls: session.count() };
  try {
    const inventory = await findJobs(session);
    const offers = plain.map((offer) => withState(offer, inventory, data));
    return { ...answer, offers, drivers: await findAllDrivers(session, offers), calls: session.count() };
  } catch (error) {
    const refusal = toRefusal(error);
    if (!refusal) throw error;
    return {
      ...answer,
      lacks: [...access.lacks, { code: 'unreadable', why: refusal.code, said: refusal.said }],
      calls: session.count(),
    };
  }
}

function withState(offer: Offer, inventory: MlInventory, data: MlData): MlOffer {
  const job = toJob(offer, inventory, data.space);
  const isAnomaly = offer.technique === 'anomaly_detection';
  const fitting = isAnomaly && offer.missing.length === 0 ? findFitting(offer.kind as AnomalyKind, inventory, data) : [];
  return { ...offer, fitting, ...(job ? { job } : {}) };
}

async function findAllDrivers(session: MlSession, offers: readonly MlOffer[]): Promise<MlOverview['drivers']> {
  const done = offers.filter(
    ({ kind, job }) => job?.health === 'done' && (kind === 'duration_drivers' || kind === 'failure_drivers'),
  );
  const found = await Promise.all(
    done.map(async ({ kind, id }): Promise<[string, MlDriver[]]> => [kind, await findDrivers(session, id)]),
  );
  return Object.fromEntries(found);
}
