import type { ChildProcess } from 'node:child_process';

const held: ChildProcess[] = [];

/** Keeps a process until the run is over. */
export function holdProcess(child: ChildProcess): void {
  held.push(child);
}

/** Asks all of them to end, and waits. */
export async function releaseProcesses(): Promise<void> {
  await Promise.all(
    held.splice(0).map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null) return resolve();
          child.once('exit', () => resolve());
          child.stdin?.end();
          child.kill('SIGTERM');
        }),
    ),
  );
}
