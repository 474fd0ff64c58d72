import type { Page } from 'playwright-core';
import { HEADERS } from './headers';
import { takeAway } from './take_away';

/** Kibana's own setting of the space. */
const NAME = 'theme:darkMode';

/** Looks at Kibana dark and light, and leaves it as the space had it. */
export async function inBothThemes(page: Page, url: string, look: (theme: 'dark' | 'light') => Promise<void>): Promise<void> {
  const address = `${url}/internal/kibana/settings`;
  const told = await page.request.get(address, { headers: HEADERS });
  if (!told.ok()) throw new Error(`Kibana does not tell its theme: ${told.status()}`);
  const { settings } = (await told.json()) as { settings: Record<string, { userValue?: unknown } | undefined> };
  try {
    for (const theme of ['dark', 'light'] as const) {
      // Versions differ in what they take: a boolean, then a word.
      await put(page, address, theme === 'dark' ? [true, 'enabled'] : [false, 'disabled']);
      await look(theme);
    }
  } finally {
    await takeAway([['the theme of the pictures', () => put(page, address, [settings[NAME]?.userValue ?? null])]]);
  }
}

/** The first of these values that Kibana takes; null: nobody's choice. */
async function put(page: Page, address: string, values: readonly unknown[]): Promise<void> {
  const answers: string[] = [];
  for (const value of values) {
    const response = await page.request.post(address, { data: { changes: { [NAME]: value } }, headers: HEADERS });
    if (response.ok()) return;
    answers.push(`${response.status()} ${await response.text()}`);
  }
  throw new Error(`Kibana does not change its theme: ${answers.join('; ').slice(0, 500)}`);
}
