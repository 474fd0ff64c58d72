import type { Page } from 'playwright-core';
import { subject } from './open_page';

/** A rule on the page of alerts, by its name. */
const rowOf = (page: Page, name: string) => page.locator(subject('meshRuleRow'), { hasText: name }).first();

async function choose(page: Page, name: string, entry: string): Promise<void> {
  await rowOf(page, name).locator(subject('meshRuleMenu')).click();
  await page.locator(subject(entry)).click();
  await page.locator(subject(entry)).waitFor({ state: 'detached' });
}

const says = (page: Page, name: string, words: RegExp) => rowOf(page, name).filter({ hasText: words }).waitFor();

/** Everything that can be done with a rule on the page of alerts, one after the other; the same in the preview and in Kibana. Ends without the rule. */
export function ruleSteps(name: string): Array<[what: string, run: (page: Page) => Promise<void>]> {
  const renamed = `${name}, renamed`;
  return [
    [
      'edit',
      async (page) => {
        await choose(page, name, 'meshRuleEdit');
        await page.locator(subject('meshAlertName')).fill(renamed);
        await page.locator(`${subject('meshProofSentence')}[data-current="true"]`).waitFor();
        await page.locator(subject('meshAlertCreate')).click();
        await page.locator(subject('meshAlertFlyout')).waitFor({ state: 'detached' });
        await rowOf(page, renamed).waitFor();
      },
    ],
    [
      'mute and unmute',
      async (page) => {
        await choose(page, renamed, 'meshRuleMute');
        await says(page, renamed, /Muted/);
        await choose(page, renamed, 'meshRuleMute');
        await rowOf(page, renamed).filter({ hasNotText: /Muted/ }).waitFor();
      },
    ],
    [
      'snooze and wake',
      async (page) => {
        await choose(page, renamed, 'meshRuleSnooze-1');
        await says(page, renamed, /Snoozed until \d/);
        await choose(page, renamed, 'meshRuleUnsnooze');
        await rowOf(page, renamed)
          .filter({ hasNotText: /Snoozed/ })
          .waitFor();
      },
    ],
    [
      'disable and enable',
      async (page) => {
        await rowOf(page, renamed).locator(subject('meshRuleEnabled')).click();
        await says(page, renamed, /Disabled/);
        await rowOf(page, renamed).locator(subject('meshRuleEnabled')).click();
        await rowOf(page, renamed)
          .filter({ hasNotText: /Disabled/ })
          .waitFor();
      },
    ],
    [
      'delete',
      async (page) => {
        await choose(page, renamed, 'meshRuleDelete');
        await page.locator(subject('confirmModalConfirmButton')).click();
        await rowOf(page, renamed).waitFor({ state: 'detached' });
      },
    ],
  ];
}
