import type { InstallResult } from '../../common/domain/setup';
import { ADDRESSES } from './addresses';
import type { Cluster, Found } from './find_installed';
import { findReferences } from './find_references';
import { idOf } from './installable';
import { toRefusal } from './to_refusal';

type Did = Pick<InstallResult, 'did' | 'message'>;

/**
 * Puts what is absent or older, in order. What is somebody else's, changed by somebody or newer is a conflict, unless its id is confirmed.
 * What refers to something that could not be put is not put either: an index whose pipeline is missing would refuse every document. What is
 * current stays untouched, so that doing it again is harmless.
 */
export async function install(
  cluster: Cluster,
  found: readonly Found[],
  confirmed: ReadonlySet<string>,
): Promise<InstallResult[]> {
  const results: InstallResult[] = [];
  const missing = new Set<string>();
  for (const each of found) {
    const { kind, name, body } = each.installable;
    const lacks = findReferences(body).filter((reference) => missing.has(reference));
    const result: Did =
      lacks.length > 0
        ? { did: 'refused', message: `It refers to ${lacks.join(', ')}, which could not be installed.` }
        : await put(cluster, each, confirmed);
    if (result.did === 'refused' || (result.did === 'conflict' && each.state === 'absent')) missing.add(idOf(each.installable));
    results.push({ id: idOf(each.installable), kind, name, ...result });
  }
  return results;
}

/** Removes what is ours, in reverse, so that nothing refers to what is gone; indices and their documents stay. */
export async function uninstall(
  cluster: Cluster,
  found: readonly Found[],
  confirmed: ReadonlySet<string>,
): Promise<InstallResult[]> {
  const results: InstallResult[] = [];
  for (const each of [...found].reverse()) {
    const { kind, name } = each.installable;
    results.push({ id: idOf(each.installable), kind, name, ...(await remove(cluster, each, confirmed)) });
  }
  return results;
}

async function put(cluster: Cluster, found: Found, confirmed: ReadonlySet<string>): Promise<Did> {
  const { installable, state, message } = found;
  const { kind, name, body } = installable;
  if (state === 'current') return { did: 'kept' };
  if (state === 'unavailable') return { did: 'refused', ...told(message) };
  const isOurs = state === 'absent' || state === 'older';
  if (!isOurs && !confirmed.has(idOf(installable))) return { did: 'conflict', message: conflictOf(found, 'overwriting') };
  const did = state === 'absent' ? 'installed' : state === 'older' ? 'upgraded' : 'replaced';
  return send(cluster, found, { method: 'PUT', path: ADDRESSES[kind].path(name), body: { ...body } }, did);
}

async function remove(cluster: Cluster, found: Found, confirmed: ReadonlySet<string>): Promise<Did> {
  const { installable, state, message } = found;
  const { kind, name } = installable;
  if (state === 'absent') return { did: 'kept' };
  // What it cannot have it need not give back.
  if (state === 'unavailable') return { did: 'kept', ...told(message) };
  const isOurs = state === 'current' || state === 'older' || state === 'newer';
  if (!isOurs && !confirmed.has(idOf(installable))) return { did: 'conflict', message: conflictOf(found, 'removing') };
  return send(cluster, found, { method: 'DELETE', path: ADDRESSES[kind].path(name) }, 'removed');
}

type Request = { method: string; path: string; body?: Record<string, unknown> };

async function send({ transport, signal }: Cluster, { installable }: Found, request: Request, did: Did['did']): Promise<Did> {
  try {
    await transport.request(request, { signal });
    return { did };
  } catch (error) {
    const refusal = toRefusal(error, installable.kind, 'change');
    if (!refusal) throw error;
    if (refusal.code === 'absent' && request.method === 'DELETE') return { did: 'kept' };
    return { did: 'refused', message: refusal.message };
  }
}

function conflictOf({ installable: { name, version }, state, installed, message }: Found, doing: string): string {
  switch (state) {
    case 'foreign':
      return `“${name}” is there already and is not ours: somebody else made it. Confirm ${doing} it, or rename it.`;
    case 'changed':
      return `“${name}” is ours, but somebody has changed it. ${doing === 'removing' ? 'Removing' : 'Overwriting'} it loses the change: confirm it.`;
    case 'newer':
      return `“${name}” is of version ${installed}, newer than ours (${version}). Confirm going back to ours, or upgrade this plugin.`;
    default:
      return `Whether “${name}” is there cannot be seen: ${message ?? ''} Confirm ${doing} it unseen, or have it done by somebody who may look.`;
  }
}

const told = (message: string | undefined) => (message === undefined ? {} : { message });
