import { CHECK_STEPS } from './check_steps';
import { runSteps } from './run_steps';

/** npm run check: the quick part of npm test, without Elasticsearch and browser. */
async function main(): Promise<void> {
  const failed = await runSteps(CHECK_STEPS);
  if (failed.length === 0) return;
  console.log(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

void main();
