import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../elasticsearch/failure';

/** One demo a folder. What a crashed one has left is taken over. Returns the release. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'demo.pid');
  const holder = readHolder(file);
  if (holder !== undefined && holder !== process.pid && isDemo(holder)) {
    const remedy = 'Use that one, or stop it first.';
    throw new Failure(`The demo of this checkout runs already (process ${holder}), and two cannot share its data. ${remedy}`);
  }
  writeFileSync(file, String(process.pid));
  return () => {
    if (readHolder(file) === process.pid) rmSync(file, { force: true });
  };
}

function readHolder(file: string): number | undefined {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
}

/** Process ids are used again: only a process that looks like the demo counts. */
function isDemo(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  return /standalone[\\/]demo[\\/]demo/.test(stdout);
}
