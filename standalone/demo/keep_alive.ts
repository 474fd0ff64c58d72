import { setTimeout as sleep } from 'node:timers/promises';
import type { Reporter } from '../elasticsearch/reporter';
import type { DemoData } from './demo_data';
import { HOUR } from './traffic/script';

const EVERY_MS = 1_500;

/** Writes what the mesh did since the last look, until it is told to stop. What cannot be written now is written later. */
export async function keepAlive(data: DemoData, reporter: Reporter, signal: AbortSignal): Promise<void> {
  let troubled = false;
  let cleaned = 0;
  while (await slept(signal)) {
    try {
      await data.advance();
      if (Date.now() - cleaned > HOUR) await data.dropExpired().then(() => (cleaned = Date.now()));
      if (troubled) reporter.say('Elasticsearch takes lines again.');
      troubled = false;
    } catch (error) {
      if (signal.aborted) return;
      if (!troubled)
        reporter.say(`New lines cannot be written, and will be later: ${error instanceof Error ? error.message : String(error)}`);
      troubled = true;
    }
  }
}

/** False when it was told to stop meanwhile. */
function slept(signal: AbortSignal): Promise<boolean> {
  return sleep(EVERY_MS, true, { signal }).catch(() => false);
}
