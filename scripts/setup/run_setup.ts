import { parseArgs } from 'node:util';
import type { Confirmation, InstallResult } from '../../common/domain/setup';
import { INSTALLED_STATES } from '../../common/domain/setup';
import { buildPut, toAddress } from '../../server/install/build_put';
import type { Cluster, Found } from '../../server/install/find_installed';
import { findInstalled } from '../../server/install/find_installed';
import type { Installable } from '../../server/install/installable';
import { idOf } from '../../server/install/installable';
import { EVERYTHING, buildInstallables } from '../../server/install/installables';
import { findStale, install, uninstall } from '../../server/install/run_installation';
import { differenceText, reasonText, staleText } from './reason_text';

export const USAGE = `npm run setup -- --url https://elasticsearch:9200       puts templates and pipelines into the cluster; again is harmless
  --dry-run           says what would be done, and does nothing
  --show              prints the request bodies, to paste into Kibana's Dev Tools
  --remove            removes them; indices and documents stay
  --keep-days N       deletes access logs that are N days old, where the cluster has index lifecycle management
  --trace-stream      makes a data stream for the Collector's spans; Elasticsearch has its own from 8.16 on
  --confirm KIND/NAME=STATE
                      overwrites or removes it although somebody else made or edited it, if it is in that state; may be given several times

ELASTICSEARCH_URL says where when --url does not. ELASTICSEARCH_API_KEY says as whom (never an option: it would stand in the list of processes).
Ends with 0: everything is as wanted (--dry-run: nothing to do). 1: something was refused, or Elasticsearch cannot be reached. 2: something is
somebody else's or edited and was left alone, or is no longer as it was confirmed. 3: --dry-run found something to do. 64: these options cannot be understood.`;

const EXIT = { done: 0, failed: 1, conflict: 2, toDo: 3, usage: 64 } as const;

export interface SetupEnvironment {
  url?: string;
  apiKey?: string;
  print(line: string): void;
  connect(url: string, apiKey: string | undefined): Cluster;
  /** Left out: everything that we install. */
  installables?: readonly Installable[];
}

/** What `npm run setup` does; returns the exit code. Rejects when Elasticsearch cannot be reached. */
export async function runSetup(args: readonly string[], environment: SetupEnvironment): Promise<number> {
  const { print, connect } = environment;
  const options = readOptions(args);
  if (typeof options === 'string') {
    print(`${options}\n\n${USAGE}`);
    return EXIT.usage;
  }
  if (options.help) {
    print(USAGE);
    return EXIT.done;
  }
  const keepDays = options['keep-days'];
  if (keepDays !== undefined && !/^[1-9]\d{0,3}$/.test(keepDays)) {
    print(`--keep-days takes a number of days.\n\n${USAGE}`);
    return EXIT.usage;
  }
  const confirmed = options.confirm.map(toConfirmation);
  if (!isEvery(confirmed)) {
    print(`--confirm takes KIND/NAME=STATE; states are ${INSTALLED_STATES.join(', ')}.\n\n${USAGE}`);
    return EXIT.usage;
  }
  const url = options.url ?? environment.url;
  if (url === undefined) {
    print(`No address: give --url or ELASTICSEARCH_URL.\n\n${USAGE}`);
    return EXIT.usage;
  }
  const cluster = connect(url, environment.apiKey);
  const found = await findInstalled(cluster, environment.installables ?? toInstallables(options));
  for (const each of found) print(describe(each, options.show === true));
  const stale = findStale(found, confirmed);
  if (stale.length > 0) {
    for (const each of stale) print(staleText(each));
    return EXIT.conflict;
  }
  if (options['dry-run']) return planned(found, options.remove === true, confirmed);
  const results = await (options.remove ? uninstall : install)(cluster, found, { confirmed });
  for (const result of results) print(toLine(result, found));
  return toExit(results);
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        'dry-run': { type: 'boolean' },
        show: { type: 'boolean' },
        remove: { type: 'boolean' },
        confirm: { type: 'string', multiple: true, default: [] },
        'keep-days': { type: 'string' },
        'trace-stream': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** To remove: everything that could ever have been asked for. */
function toInstallables(options: { remove?: boolean; 'keep-days'?: string; 'trace-stream'?: boolean }): Installable[] {
  const { remove, 'keep-days': keepDays, 'trace-stream': traceStream } = options;
  if (remove) return buildInstallables(EVERYTHING);
  return buildInstallables({
    ...(keepDays === undefined ? {} : { keepDays: Number(keepDays) }),
    ...(traceStream === undefined ? {} : { traceStream }),
  });
}

function toConfirmation(text: string): Confirmation | undefined {
  const [, id = '', word] = /^([a-z_]+\/[^=]+)=([a-z_]+)$/.exec(text) ?? [];
  const state = INSTALLED_STATES.find((each) => each === word);
  return state && { id, state };
}

const isEvery = (confirmed: ReadonlyArray<Confirmation | undefined>): confirmed is Confirmation[] =>
  confirmed.every((each) => each !== undefined);

const titleOf = ({ kind, name }: Pick<InstallResult, 'kind' | 'name'>) => `${kind.replaceAll('_', ' ')} ${name}`;

function describe(found: Found, isShown: boolean): string {
  const { installable, state, installed, differences, reason } = found;
  const head = `${titleOf(installable)}, version ${installable.version}: ${state.replaceAll('_', ' ')}${installed === undefined ? '' : ` (${installed})`}.`;
  const lines = [reason ? `${head} ${reasonText(reason)}` : head];
  if (differences) {
    lines.push(
      '  What putting ours there changes (there → ours):',
      ...differences.shown.map((each) => `    ${differenceText(each)}`),
    );
    if (differences.count > differences.shown.length) lines.push(`    and ${differences.count - differences.shown.length} more`);
  }
  if (isShown) {
    const put = buildPut(installable, found);
    lines.push(`${put.method} ${toAddress(put)}`, JSON.stringify(put.body, undefined, 2), '');
  }
  return lines.join('\n');
}

/** Of a conflict, with the option that confirms it. */
function toLine(result: InstallResult, found: readonly Found[]): string {
  const line = `${titleOf(result)}: ${result.did}.${result.reason ? ` ${reasonText(result.reason)}` : ''}`;
  const state = found.find(({ installable }) => idOf(installable) === result.id)?.state;
  return result.did === 'conflict' && state !== undefined ? `${line} (--confirm ${result.id}=${state})` : line;
}

function toExit(results: readonly InstallResult[]): number {
  if (results.some(({ did }) => did === 'refused' || did === 'failed' || did === 'untried')) return EXIT.failed;
  return results.some(({ did }) => did === 'conflict') ? EXIT.conflict : EXIT.done;
}

function planned(found: readonly Found[], isRemoval: boolean, confirmed: readonly Confirmation[]): number {
  const mine = isRemoval ? ['current', 'older', 'newer', 'other_choice'] : ['absent', 'older'];
  const fine = isRemoval ? ['absent', 'unavailable'] : ['current'];
  const open = found.filter(({ state }) => !fine.includes(state));
  if (open.some(({ state }) => state === 'unavailable' || state === 'unreadable')) return EXIT.failed;
  if (open.some(({ state, installable }) => !mine.includes(state) && !confirmed.some(({ id }) => id === idOf(installable))))
    return EXIT.conflict;
  return open.length > 0 ? EXIT.toDo : EXIT.done;
}
