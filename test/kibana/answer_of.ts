import type { APIResponse } from 'playwright-core';

/** Rejects with what was said when it was refused. */
export async function answerOf<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${(await response.text()).slice(0, 500)}`);
  return (await response.json()) as T;
}
