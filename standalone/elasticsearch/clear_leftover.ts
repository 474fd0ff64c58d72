import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure';

/** What the keeper writes down. */
interface Note {
  /** Process group of Elasticsearch. */
  group: number;
  keeper: number;
}

/**
 * Ends an Elasticsearch that lost its keeper (it was killed) and still sits on the same data. One that is kept belongs to somebody: a Failure.
 * Process ids are used again, so only processes that name `folder` count.
 */
export async function clearLeftover(note: string, folder: string): Promise<void> {
  const left = readNote(note);
  if (!left) return;
  if (isOurs(folder, ({ pid }) => pid === left.keeper)) {
    throw new Failure(
      `Another Elasticsearch runs on ${folder} (process ${left.keeper}), and two cannot share it. Stop that one first.`,
    );
  }
  const runs = () => isOurs(folder, ({ group }) => group === left.group);
  if (runs()) {
    signal(left.group, 'SIGTERM');
    for (let i = 0; i < 50 && runs(); i++) await sleep(200);
    if (runs()) signal(left.group, 'SIGKILL');
  }
  rmSync(note, { force: true });
}

function readNote(note: string): Note | undefined {
  if (!existsSync(note)) return undefined;
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

function isOurs(folder: string, matches: (process: { pid: number; group: number }) => boolean): boolean {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,pgid=,args='], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return stdout.split('\n').some((line) => {
    const [, pid, group, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return args.includes(folder) && matches({ pid: Number(pid), group: Number(group) });
  });
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // Gone by itself.
  }
}
