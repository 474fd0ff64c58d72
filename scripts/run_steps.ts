import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A command of which only success matters; its output is shown when it fails. */
export interface Step {
  name: string;
  /** Program and arguments; `node` means this very Node. */
  command: [program: string, ...args: string[]];
  /** Said after success, from what the command printed. */
  summarise?: (output: string) => string;
}

/** Runs all of them, two at a time, a line each. Resolves to the names of those that failed. */
export async function runSteps(steps: Step[]): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = Date.now();
      const { code, output } = await run(step);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      if (code !== 0) failed.push(step.name);
      const summary = code === 0 ? (step.summarise?.(output) ?? '') : '';
      console.log(`${code === 0 ? '✓' : '✗'} ${step.name.padEnd(28)} ${seconds.padStart(6)} s  ${summary}`.trimEnd());
      if (code !== 0) console.log(`\n${output.trim()}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return failed;
}

function run({ command: [program, ...args] }: Step): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${String(error)}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
