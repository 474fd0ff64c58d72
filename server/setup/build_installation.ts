import type { SetupInstallationRequest } from '../../common/contract/setup_installation';
import type { SetupInstallRequest } from '../../common/contract/setup_install';
import { ProblemError } from '../../common/contract/problem_error';
import type { InstallChoice, InstallOutcome, InstalledObject, SetupInstallation } from '../../common/domain/setup';
import type { RequestContext } from '../context';
import { buildPut, toAddress } from '../install/build_put';
import type { Cluster, Found } from '../install/find_installed';
import { findInstalled, reconsider } from '../install/find_installed';
import { findNeeded } from '../install/find_needed';
import type { Installable } from '../install/installable';
import { idOf } from '../install/installable';
import { buildInstallables } from '../install/installables';
import { readKeepDays } from '../install/objects/access_log_lifecycle';
import { findStale, install, uninstall } from '../install/run_installation';

/** Without a word of anybody: neither asked for nor installed. */
const KEEP_DAYS = 30;

/** What is put into a cluster by itself, and what only where somebody asks for it; in order. */
function buildAll(keepDays: number): Installable[] {
  return buildInstallables({ keepDays, traceStream: true });
}

const BY_ITSELF = new Set(buildInstallables().map(idOf));
const WITH_LIFECYCLE = new Set(buildInstallables({ keepDays: 1 }).map(idOf));

function choiceOf(id: string): InstallChoice | undefined {
  if (BY_ITSELF.has(id)) return undefined;
  return WITH_LIFECYCLE.has(id) ? 'keep_days' : 'trace_stream';
}

/** What we put into a cluster, whether it is there and as we made it, and what would be sent. */
export async function buildInstallation(
  { keepDays: asked }: SetupInstallationRequest,
  context: RequestContext,
): Promise<SetupInstallation> {
  const { found, keepDays } = await findAll(clusterOf(context), asked);
  return { objects: found.map((each) => toObject(each, found)), keepDays };
}

/**
 * Looks again, at everything, before it changes anything: what was on a page may be old, and what is wanted may refer to what is not. Ids that are not ours to
 * install are a bad request; what was confirmed in another state than it is in is a conflict of the whole (409).
 */
export async function runSetupInstall(
  { action, only, confirmed, keepDays }: SetupInstallRequest,
  context: RequestContext,
): Promise<InstallOutcome> {
  const known = new Set(buildAll(KEEP_DAYS).map(idOf));
  const stranger = [...(only ?? []), ...confirmed.map(({ id }) => id)].find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new ProblemError(400, {
      code: 'bad_request',
      field: 'only',
      message: `only: “${stranger.slice(0, 100)}” is nothing that is installed from here.`,
    });
  const cluster = clusterOf(context);
  const { found } = await findAll(cluster, keepDays);
  const [stale] = findStale(found, confirmed);
  if (stale)
    throw new ProblemError(409, {
      code: 'overtaken',
      field: 'confirmed',
      message: `“${stale.name}” is not as it was when it was confirmed (${stale.confirmed} then, ${stale.state} now). Nothing was done: look again, and confirm what is there.`,
    });
  const wanted = only ? new Set(only) : action === 'remove' ? known : BY_ITSELF;
  const run = action === 'install' ? install : uninstall;
  return { results: await run(cluster, found, { wanted, confirmed }) };
}

/** Everything of ours, with the lifecycle as it is asked for, or else as it is installed. */
async function findAll(cluster: Cluster, asked: number | undefined): Promise<{ found: Found[]; keepDays: number }> {
  const found = await findInstalled(cluster, buildAll(asked ?? KEEP_DAYS));
  const keepDays = asked ?? found.map(readKeepDays).find((days) => days !== undefined) ?? KEEP_DAYS;
  return { found: reconsider(found, buildAll(keepDays)), keepDays };
}

function clusterOf({ transport, signal }: RequestContext): Cluster {
  if (!transport)
    throw new ProblemError(404, {
      code: 'not_here',
      message: 'Templates and pipelines cannot be reached from here: this host offers no way to them.',
    });
  return { transport, signal };
}

function toObject({ installable, state, installed, digest, differences, reason }: Found, all: readonly Found[]): InstalledObject {
  const { kind, name, version, body } = installable;
  const put = buildPut(installable, { state, ...(installed === undefined ? {} : { installed }) });
  const id = idOf(installable);
  const choice = choiceOf(id);
  return {
    id,
    ...(choice ? { choice } : {}),
    kind,
    name,
    purpose: purposeOf(body),
    version,
    state,
    ...(installed === undefined ? {} : { installed }),
    ...(digest === undefined ? {} : { digest }),
    request: { method: put.method, path: toAddress(put), body: put.body },
    ...(differences ? { differences } : {}),
    takesAlong: findNeeded(all, id),
    ...(reason ? { reason } : {}),
  };
}

/** What the object says of itself. */
function purposeOf(body: Found['installable']['body']): string {
  const {
    description,
    _meta: meta,
    policy,
  } = body as {
    description?: string;
    _meta?: { description?: string };
    policy?: { _meta?: { description?: string } };
  };
  return description ?? meta?.description ?? policy?._meta?.description ?? '';
}
