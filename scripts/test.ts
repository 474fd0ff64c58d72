import { spawnSync } from 'node:child_process';
import { CHECK_STEPS } from './check_steps';
import { ensureChromium } from './find_chromium';
import { countTests, jestStep } from './jest_step';
import { runSteps } from './run_steps';

/** npm test: the check, then a real Elasticsearch and a real browser. What continuous integration runs. */
async function main(): Promise<void> {
  process.env.CHROMIUM_PATH = ensureChromium();
  const failed = await runSteps(CHECK_STEPS);

  const parts = [['unit', 'public'], ['elasticsearch'], ['browser']];
  for (const projects of parts.slice(1)) {
    console.log(`\n${projects.join()} tests`);
    if (runJest(projects) !== 0) failed.push(`${projects.join()} tests`);
  }

  const counts = parts.map((projects) => countTests(...projects));
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything passed.');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

/** Jest as itself, with its own output: these take minutes, and a person wants to see them move. */
function runJest(projects: string[]): number | null {
  const [, ...args] = jestStep('', ...projects).command;
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
