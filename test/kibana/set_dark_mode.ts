import type { Page } from 'playwright-core';
import { HEADERS } from './headers';

const PATH = '/internal/kibana/settings';
const NAME = 'theme:darkMode';

/** What somebody has set in the space; null: nobody has. */
export async function readDarkMode(page: Page, url: string): Promise<unknown> {
  const response = await page.request.get(`${url}${PATH}`, { headers: HEADERS });
  if (!response.ok()) throw new Error(`Kibana does not tell its theme: ${response.status()}`);
  const { settings } = (await response.json()) as { settings: Record<string, { userValue?: unknown } | undefined> };
  return settings[NAME]?.userValue ?? null;
}

/** Kibana's own setting of the space. Versions differ in what it takes: a boolean, then a word. */
export const setDarkMode = (page: Page, url: string, dark: boolean) =>
  putDarkMode(page, url, [dark, dark ? 'enabled' : 'disabled']);

/** The first of these values that Kibana takes; null: nobody's choice. */
export async function putDarkMode(page: Page, url: string, values: readonly unknown[]): Promise<void> {
  const answers: string[] = [];
  for (const value of values) {
    const response = await page.request.post(`${url}${PATH}`, { data: { changes: { [NAME]: value } }, headers: HEADERS });
    if (response.ok()) return;
    answers.push(`${response.status()} ${await response.text()}`);
  }
  throw new Error(`Kibana does not change its theme: ${answers.join('; ').slice(0, 500)}`);
}
