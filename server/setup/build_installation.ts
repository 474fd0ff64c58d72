import type { SetupInstallationRequest } from '../../common/contract/setup_installation';
import type { SetupInstallRequest } from '../../common/contract/setup_install';
import { ProblemError } from '../../common/contract/problem_error';
import type { InstallChoice, InstallOutcome, InstalledObject, SetupInstallation } from '../../common/domain/setup';
import type { RequestContext } from '../context';
import { ADDRESSES } from '../install/addresses';
import type { Cluster, Found } from '../install/find_installed';
import { findInstalled } from '../install/find_installed';
import type { Installable } from '../install/installable';
import { idOf } from '../install/installable';
import { buildInstallables } from '../install/installables';
import { install, uninstall } from '../install/run_installation';

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
  { keepDays }: SetupInstallationRequest,
  context: RequestContext,
): Promise<SetupInstallation> {
  return { objects: (await findInstalled(clusterOf(context), buildAll(keepDays))).map(toObject) };
}

/** Looks again before it changes anything: what was on a page may be old. Ids that are not ours to install are a bad request. */
export async function runSetupInstall(
  { action, only, confirmed, keepDays }: SetupInstallRequest,
  context: RequestContext,
): Promise<InstallOutcome> {
  const all = buildAll(keepDays);
  const known = new Set(all.map(idOf));
  const stranger = [...(only ?? []), ...confirmed].find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new ProblemError(400, {
      code: 'bad_request',
      field: 'only',
      message: `only: “${stranger.slice(0, 100)}” is nothing that is installed from here.`,
    });
  const cluster = clusterOf(context);
  const wanted = only ? new Set(only) : action === 'remove' ? known : BY_ITSELF;
  const found = await findInstalled(
    cluster,
    all.filter((each) => wanted.has(idOf(each))),
  );
  const run = action === 'install' ? install : uninstall;
  return { results: await run(cluster, found, new Set(confirmed)) };
}

function clusterOf({ transport, signal }: RequestContext): Cluster {
  if (!transport)
    throw new ProblemError(404, {
      code: 'bad_request',
      message: 'Templates and pipelines cannot be reached from here: this host offers no way to them.',
    });
  return { transport, signal };
}

function toObject({ installable, state, installed, message }: Found): InstalledObject {
  const { kind, name, version, body } = installable;
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
    request: { method: 'PUT', path: ADDRESSES[kind].path(name), body: { ...body } },
    ...(message === undefined ? {} : { message }),
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
