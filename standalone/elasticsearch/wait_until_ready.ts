import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure';

interface Address {
  url: string;
  /** Sent with the question. */
  headers?: Record<string, string>;
}

/** A busy machine of two cores takes half a minute. */
const PATIENCE_MS = 180_000;
const EVERY_MS = 200;

/** Resolves when Elasticsearch answers and every primary shard is there; rejects with a Failure when it ends or takes too long. */
export async function waitUntilReady(
  node: Address,
  ended: Promise<string | undefined>,
  signal?: AbortSignal,
  patience = PATIENCE_MS,
): Promise<void> {
  let lastWords: string | undefined;
  void ended.then((words = '') => (lastWords = words));
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    if (lastWords !== undefined) throw new Failure(`Elasticsearch did not start. Its log says:\n${lastWords}`);
    if (await isReady(node)) return;
    await sleep(EVERY_MS);
  }
  throw new Failure(
    `Elasticsearch did not answer within ${Math.round(patience / 1000)} s. The machine may be too busy: try again.`,
  );
}

async function isReady({ url, headers }: Address): Promise<boolean> {
  try {
    const response = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=2s`, headers ? { headers } : {});
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
