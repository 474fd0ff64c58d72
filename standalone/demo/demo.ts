/** npm run demo: a real Elasticsearch, a captured mesh that lives in it, and the page, until Ctrl-C. */
import { CleanUp } from './clean_up';
import { createStopSignal } from './stop_signal';
import { createTerminalReporter } from './terminal_reporter';
import { Failure } from '../elasticsearch/failure';
import { runDemo } from './run_demo';

async function main(): Promise<number> {
  const reporter = createTerminalReporter();
  const signal = createStopSignal();
  const cleanUp = new CleanUp();
  try {
    await runDemo({ args: process.argv.slice(2), env: process.env, reporter, signal, cleanUp });
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    reporter.say(
      error instanceof Failure
        ? error.message
        : `The demo failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
    return 1;
  } finally {
    await cleanUp.run();
    if (signal.aborted) reporter.say('Stopped.');
  }
}

void main().then((code) => process.exit(code));
