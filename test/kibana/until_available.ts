import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when Kibana says that all of it is available. `isAlive` throws when there is nothing to wait for any more. */
export async function untilAvailable(url: string, patience: number, isAlive: () => void = () => undefined): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(1_000)) {
    isAlive();
    const level = await levelOf(url).catch(() => undefined);
    if (level === 'available') return;
  }
  throw new Error(`Kibana at ${url} was not available after ${patience / 1_000} s; its log says why.`);
}

/** The worst of core and every plugin. Rejects while nobody answers, and while Kibana answers that it is not ready, which is no JSON. */
async function levelOf(url: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/api/status`);
  return ((await answer.json()) as { status?: { overall?: { level?: string } } }).status?.overall?.level;
}
