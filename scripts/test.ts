import { spawnSync } from 'node:child_process';
import { CHECK_STEPS, QUICK_PROJECTS } from './check_steps';
import { ensureChromium } from './find_chromium';
import { countTests, jestStep } from './jest_step';
import { runSteps } from './run_steps';

/** One run, so that both use one Elasticsearch. */
const REAL_PARTS = ['elasticsearch', 'browser'];

/** npm test: the check, then a real Elasticsearch and a real browser. What continuous integration runs. */
async function main(): Promise<void> {
  process.env.CHROMIUM_PATH = ensureChromium();
  const failed = await runSteps(CHECK_STEPS);

  console.log('\nElasticsearch and browser tests');
  if (runJest(REAL_PARTS) !== 0) failed.push('Elasticsearch and browser tests');

  const counts = [countTests(...QUICK_PROJECTS), countTests(...REAL_PARTS)];
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything passed.');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

/**
 * Jest as itself, with its own output: these take minutes, and a person wants to see them move. When its tests are through it ends, whatever a
 * test has left running.
 */
function runJest(projects: string[]): number | null {
  const [, ...args] = jestStep('', ...projects).command;
  return spawnSync(process.execPath, [...args, '--runInBand', '--forceExit'], { stdio: ['ignore', 'ignore', 'inherit'] }).status;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
