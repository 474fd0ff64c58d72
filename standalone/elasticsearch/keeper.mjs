/**
 * node keeper.mjs <JSON of {command, uid?, gid?, cwd, log, note}>
 *
 * Runs Elasticsearch for an owner and never outlives it. Standard input is a rope to the owner: when the owner ends, for whatever reason,
 * `kill -9` included, the rope is cut, and Elasticsearch's whole process group is stopped (its launcher forks a Java of its own).
 * `note` is a file that says which group that is and who keeps it, so that the next start can clear up even if the keeper itself is killed.
 * Plain JavaScript: it starts faster and needs nothing installed.
 */
import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';

const PATIENCE_MS = 15_000;
const { command, uid, gid, cwd, log, note } = JSON.parse(process.argv[2]);

const output = openSync(log, 'w');
const child = spawn(command, [], { uid, gid, cwd, detached: true, stdio: ['ignore', output, output] });

function signalGroup(signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone: that is what was wanted.
  }
}

let stopping = false;
function stop() {
  if (stopping || child.pid === undefined) return;
  stopping = true;
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), PATIENCE_MS).unref();
}

process.stdin.resume();
process.stdin.on('close', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
process.on('SIGINT', stop);

if (child.pid !== undefined) writeFileSync(note, JSON.stringify({ group: child.pid, keeper: process.pid }));
child.on('error', () => process.exit(1));
child.on('exit', (code) => {
  signalGroup('SIGKILL');
  rmSync(note, { force: true });
  process.exit(stopping ? 0 : (code ?? 1) || 1);
});
