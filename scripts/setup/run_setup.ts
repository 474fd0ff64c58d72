import { parseArgs } from 'node:util';
import type { InstallResult } from '../../common/domain/setup';
import { ADDRESSES } from '../../server/install/addresses';
import type { Cluster, Found } from '../../server/install/find_installed';
import { findInstalled } from '../../server/install/find_installed';
import type { Installable } from '../../server/install/installable';
import { idOf } from '../../server/install/installable';
import { EVERYTHING, buildInstallables } from '../../server/install/installables';
import { install, uninstall } from '../../server/install/run_installation';

export const USAGE = `npm run setup -- --url https://elasticsearch:9200       puts templates and pipelines into the cluster; again is harmless
  --dry-run           says what would be done, and does nothing
  --show              prints the request bodies, to paste into Kibana's Dev Tools
  --remove            removes them; indices and documents stay
  --keep-days N       deletes access logs that are N days old, where the cluster has index lifecycle management
  --trace-stream      makes a data stream for the Collector's spans; Elasticsearch has its own from 8.16 on
  --confirm KIND/NAME overwrites or removes it although somebody else made or changed it; may be given several times

ELASTICSEARCH_URL says where when --url does not. ELASTICSEARCH_API_KEY says as whom (never an option: it would stand in the list of processes).
Ends with 0: everything is as wanted (--dry-run: nothing to do). 1: something was refused, or Elasticsearch cannot be reached. 2: something is
somebody else's and was left alone. 3: --dry-run found something to do. 64: these options cannot be understood.`;

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
  const url = options.url ?? environment.url;
  if (url === undefined) {
    print(`No address: give --url or ELASTICSEARCH_URL.\n\n${USAGE}`);
    return EXIT.usage;
  }
  const cluster = connect(url, environment.apiKey);
  const found = await findInstalled(cluster, environment.installables ?? toInstallables(options));
  for (const each of found) print(describe(each, options.show === true));
  const confirmed = new Set(options.confirm);
  if (options['dry-run']) return planned(found, options.remove === true, confirmed);
  const results = await (options.remove ? uninstall : install)(cluster, found, confirmed);
  for (const result of results) print(toLine(result));
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

const titleOf = ({ kind, name }: Pick<InstallResult, 'kind' | 'name'>) => `${kind.replaceAll('_', ' ')} ${name}`;

function describe({ installable, state, installed, message }: Found, isShown: boolean): string {
  const { kind, name, version, body } = installable;
  const line = `${titleOf(installable)}, version ${version}: ${state}${installed === undefined ? '' : ` (${installed})`}.${message ? ` ${message}` : ''}`;
  return isShown ? `${line}\nPUT ${ADDRESSES[kind].path(name)}\n${JSON.stringify(body, undefined, 2)}\n` : line;
}

const toLine = (result: InstallResult) => `${titleOf(result)}: ${result.did}.${result.message ? ` ${result.message}` : ''}`;

function toExit(results: readonly InstallResult[]): number {
  if (results.some(({ did }) => did === 'refused')) return EXIT.failed;
  return results.some(({ did }) => did === 'conflict') ? EXIT.conflict : EXIT.done;
}

function planned(found: readonly Found[], isRemoval: boolean, confirmed: ReadonlySet<string>): number {
  const mine = isRemoval ? ['current', 'older', 'newer'] : ['absent', 'older'];
  const fine = isRemoval ? ['absent', 'unavailable'] : ['current'];
  const open = found.filter(({ state }) => !fine.includes(state));
  if (open.some(({ state }) => state === 'unavailable' || state === 'unreadable')) return EXIT.failed;
  if (open.some(({ state, installable }) => !mine.includes(state) && !confirmed.has(idOf(installable)))) return EXIT.conflict;
  return open.length > 0 ? EXIT.toDo : EXIT.done;
}
