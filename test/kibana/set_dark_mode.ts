import type { Page } from 'playwright-core';
import { HEADERS } from './headers';

/** Kibana's own setting of the space. Versions differ in what it takes: a boolean, then a word. Undefined: as it was by default. */
export async function setDarkMode(page: Page, url: string, dark: boolean | undefined): Promise<void> {
  const values = dark === undefined ? [null] : [dark, dark ? 'enabled' : 'disabled'];
  const answers: string[] = [];
  for (const value of values) {
    const response = await page.request.post(`${url}/internal/kibana/settings`, {
      data: { changes: { 'theme:darkMode': value } },
      headers: HEADERS,
    });
    if (response.ok()) return;
    answers.push(`${response.status()} ${await response.text()}`);
  }
  throw new Error(`Kibana does not change its theme: ${answers.join('; ').slice(0, 500)}`);
}
