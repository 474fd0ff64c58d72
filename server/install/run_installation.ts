import type { Confirmation, InstalledState, InstallReason, InstallResult } from '../../common/domain/setup';
import { REFERRERS_SHOWN } from '../../common/domain/setup';
import { ADDRESSES } from './addresses';
import { buildPut } from './build_put';
import type { Cluster, Found } from './find_installed';
import { findNeeded } from './find_needed';
import { findReferences } from './find_references';
import { findReferrers } from './find_referrers';
import { idOf } from './installable';
import { toRefusal } from './to_refusal';

/** What of all that was found is to be put or removed, and what somebody has seen and confirmed. */
export interface Order {
  /** Ids. Left out: all of it. */
  wanted?: ReadonlySet<string>;
  confirmed?: readonly Confirmation[];
}

type Did = Pick<InstallResult, 'did' | 'reason'>;

/**
 * Puts what is wanted, in order, and along with it what it refers to and is not there. What is absent, or older as we put it, is put; what is somebody else's,
 * edited, newer or for another choice is a conflict, unless its id is confirmed in the very state in which it was found. What is current stays untouched, so that
 * doing it again is harmless. What refers to something that is not there and could not be put is refused: an index whose pipeline is missing would refuse every
 * document. There is a result for each; once Elasticsearch does not answer nothing more is tried, and that is said for the rest.
 */
export function install(
  cluster: Cluster,
  found: readonly Found[],
  { wanted = allOf(found), confirmed = [] }: Order = {},
): Promise<InstallResult[]> {
  const along = new Map<string, string>();
  for (const id of wanted) for (const needed of findNeeded(found, id)) if (!wanted.has(needed)) along.set(needed, id);
  const chosen = found.filter(({ installable }) => wanted.has(idOf(installable)) || along.has(idOf(installable)));
  const missing = new Set(
    found.filter(({ state }) => state === 'absent' || state === 'unavailable').map(({ installable }) => idOf(installable)),
  );
  const left = new Set(found.filter(isOfOthers).map(({ installable }) => idOf(installable)));
  return inTurn(chosen, async (each) => {
    const id = idOf(each.installable);
    const lacks = findReferences(each.installable.body).filter((reference) => missing.has(reference));
    // What cannot be had here says so itself, and better.
    if (lacks.length > 0 && each.state !== 'unavailable')
      return { did: 'refused', reason: { code: 'parts_missing', parts: lacks } };
    const others = findReferences(each.installable.body).filter((reference) => left.has(reference));
    if (each.state === 'absent' && others.length > 0)
      return { did: 'refused', reason: { code: 'parts_of_others', parts: others } };
    const result = await put(cluster, each, confirmed);
    if (result.did === 'installed') missing.delete(id);
    if (result.did === 'replaced') left.delete(id);
    const needing = along.get(id);
    const isAlong = needing !== undefined && result.did === 'installed';
    return isAlong ? { ...result, reason: { code: 'taken_along', by: needing } } : result;
  });
}

/**
 * Removes what is wanted and ours as we put it, of whatever version, in reverse; indices and documents stay. What somebody edited or made is a conflict until it
 * is confirmed as it was found. What a template still needs, ours or anybody's, is refused and the template named, unless that went before.
 * Results as of installing. Rejects, with nothing done, when Elasticsearch cannot be asked for templates.
 */
export async function uninstall(
  cluster: Cluster,
  found: readonly Found[],
  { wanted = allOf(found), confirmed = [] }: Order = {},
): Promise<InstallResult[]> {
  const chosen = found.filter(({ installable }) => wanted.has(idOf(installable))).reverse();
  const referrers = await findReferrers(cluster);
  const gone = new Set<string>();
  return inTurn(chosen, async (each) => {
    const id = idOf(each.installable);
    const needing = (referrers?.get(id) ?? []).filter((other) => !gone.has(other));
    const isThere = each.state !== 'absent' && each.state !== 'unavailable';
    if (isThere && needing.length > 0)
      return { did: 'refused', reason: { code: 'referred_to', by: needing.slice(0, REFERRERS_SHOWN) } };
    const result = await remove(cluster, each, confirmed);
    if (result.did === 'removed') gone.add(id);
    const isBlind = referrers === undefined && result.did === 'removed' && each.installable.kind !== 'index_template';
    return isBlind ? { ...result, reason: { code: 'referrers_unseen' } } : result;
  });
}

/**
 * What is somebody else's of a name of ours, or cannot be seen: what would be put on top of it would do what they want. An edit of ours is somebody's wish for
 * this very thing; but a lifecycle policy for other days would delete at another age than was asked for.
 */
const isOfOthers = ({ installable: { kind }, state }: Found) =>
  state === 'foreign' ||
  state === 'unreadable' ||
  (kind === 'lifecycle_policy' && (state === 'changed' || state === 'other_choice'));

const allOf = (found: readonly Found[]) => new Set(found.map(({ installable }) => idOf(installable)));

/** A confirmation that no longer fits what is there. */
export interface Stale {
  name: string;
  confirmed: InstalledState;
  state: InstalledState;
}

/** If there are any, nothing is to be done. */
export const findStale = (found: readonly Found[], confirmed: readonly Confirmation[]): Stale[] =>
  confirmed.flatMap(({ id, state, digest }) => {
    const each = found.find(({ installable }) => idOf(installable) === id);
    return each && !isAsSeen(each, { state, digest })
      ? [{ name: each.installable.name, confirmed: state, state: each.state }]
      : [];
  });

/** One after the other, until Elasticsearch does not answer. */
async function inTurn(chosen: readonly Found[], act: (each: Found) => Promise<Did>): Promise<InstallResult[]> {
  const results: InstallResult[] = [];
  let failed: string | undefined;
  for (const each of chosen) {
    const { kind, name } = each.installable;
    const id = idOf(each.installable);
    const did: Did = failed === undefined ? await act(each) : { did: 'untried', reason: { code: 'untried', after: failed } };
    if (did.did === 'failed') failed = id;
    results.push({ id, kind, name, ...did });
  }
  return results;
}

async function put(cluster: Cluster, found: Found, confirmed: readonly Confirmation[]): Promise<Did> {
  const { installable, state, reason } = found;
  if (state === 'current') return { did: 'kept' };
  if (state === 'unavailable') return { did: 'refused', ...told(reason) };
  const isOurs = state === 'absent' || state === 'older';
  if (!isOurs && !isConfirmed(found, confirmed)) return { did: 'conflict', reason: toUnconfirmed(found, 'overwriting') };
  const did = state === 'absent' ? 'installed' : state === 'older' ? 'upgraded' : 'replaced';
  return send(cluster, found, buildPut(installable, found), did);
}

async function remove(cluster: Cluster, found: Found, confirmed: readonly Confirmation[]): Promise<Did> {
  const { installable, state, reason } = found;
  if (state === 'absent') return { did: 'kept' };
  // What it cannot have it need not give back.
  if (state === 'unavailable') return { did: 'kept', ...told(reason) };
  const isOurs = state === 'current' || state === 'older' || state === 'newer' || state === 'other_choice';
  if (!isOurs && !isConfirmed(found, confirmed)) return { did: 'conflict', reason: toUnconfirmed(found, 'removing') };
  return send(cluster, found, { method: 'DELETE', path: ADDRESSES[installable.kind].path(installable.name) }, 'removed');
}

const isConfirmed = (found: Found, confirmed: readonly Confirmation[]) =>
  confirmed.some((each) => each.id === idOf(found.installable) && isAsSeen(found, each));

/** Whoever types a confirmation names the state; a page knows what it showed. */
const isAsSeen = (found: Found, { state, digest }: { state: InstalledState; digest?: string | undefined }) =>
  found.state === state && (digest === undefined || digest === found.digest);

type Request = Parameters<Cluster['transport']['request']>[0];

async function send({ transport, signal }: Cluster, { installable }: Found, request: Request, did: Did['did']): Promise<Did> {
  try {
    await transport.request(request, { signal });
    return { did };
  } catch (error) {
    const refusal = toRefusal(error, installable.kind, 'change');
    if (!refusal) return { did: 'failed', reason: { code: 'unanswered', said: wordsOf(error) } };
    if (refusal.code === 'absent')
      return request.method === 'DELETE'
        ? { did: 'kept' }
        : { did: 'refused', reason: { code: 'refused', status: 404, said: '' } };
    return { did: refusal.code === 'overtaken' ? 'conflict' : 'refused', reason: refusal };
  }
}

const wordsOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim().slice(0, 200);

const told = (reason: InstallReason | undefined) => (reason === undefined ? {} : { reason });

/** That it is left alone until somebody confirms it, and what would be lost. */
function toUnconfirmed(
  { installable: { name, version }, state, installed, differences, reason }: Found,
  doing: 'overwriting' | 'removing',
): InstallReason {
  return {
    code: 'unconfirmed',
    doing,
    name,
    state,
    version,
    ...(installed === undefined ? {} : { installed }),
    ...(differences ? { differences } : {}),
    ...(reason ? { unseen: reason } : {}),
  };
}
