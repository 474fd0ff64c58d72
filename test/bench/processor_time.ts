import type { Client } from '@elastic/elasticsearch';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from './rounds';

/** Elasticsearch looks at its own processor time once a second. */
const STALE_AFTER = 1_100;

/**
 * The contenders, measured in processor time of Elasticsearch instead of the time that passes: on a machine that others use too, the
 * steadier figure. A second of Elasticsearch doing nothing is in each sample.
 */
export async function measureProcessorTime(
  client: Client,
  contenders: ReadonlyArray<Contender<unknown>>,
  rounds: number,
): Promise<Array<{ name: string; times: number[] }>> {
  const samples = contenders.map(({ name }) => ({ name, times: [] as number[] }));
  await sleep(STALE_AFTER);
  let before = await readProcessorTime(client);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, { run }] of contenders.entries()) {
      await run(round);
      await sleep(STALE_AFTER);
      const after = await readProcessorTime(client);
      samples[place]?.times.push(after - before);
      before = after;
    }
  }
  return samples;
}

/** Milliseconds, of all nodes together. */
export async function readProcessorTime(client: Client): Promise<number> {
  const { nodes } = await client.nodes.stats({ metric: 'process' });
  return Object.values(nodes).reduce((sum, { process }) => sum + (process?.cpu?.total_in_millis ?? 0), 0);
}
