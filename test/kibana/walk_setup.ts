import type { Locator, Page } from 'playwright-core';
import { api } from '../../common/contract/api';
import type { InstallOutcome } from '../../common/domain/setup';
import { APP_ROUTE } from '../../common/plugin';
import { subject } from '../browser/open_page';
import { answerOf } from './answer_of';
import { HEADERS } from './headers';
import { takeAway } from './take_away';
import type { WalkStep } from './walk_the_app';
import { takeScreenshot } from './walk_the_app';

const PATIENCE = 60_000;

/** What Setup says and does in a Kibana whose Elasticsearch takes pipelines; takes away again what it installs. */
export const walkSetup = (): WalkStep[] => [
  ['Setup says what arrives', readDiagnosis],
  ['Setup installs what is missing, finds it as it put it, and removes it', installAndRemove],
  ['Setup fills in the files of a road', fillInFiles],
  ['machine learning: what it lacks, and what it would make', openMachineLearning],
];

async function readDiagnosis(page: Page, url: string): Promise<string> {
  await page.goto(`${url}${APP_ROUTE}?page=setup`);
  await page.locator(`${subject('meshSignal-access_logs')}[data-state=arriving]`).waitFor({ timeout: PATIENCE });
  await takeScreenshot(page, 'setup');
  const sentences = await page.locator(subject('meshSetupSentence')).allInnerTexts();
  return sentences.join(' · ');
}

/** Only in a cluster that has nothing of ours: there whatever is of ours afterwards is the walk's own. */
async function installAndRemove(page: Page, url: string): Promise<string> {
  const objects = page.locator(subject('meshInstalled'));
  await objects.first().waitFor({ timeout: PATIENCE });
  const before = await stateOf(objects);
  const theirs = [...before].filter(([, state]) => state !== 'absent' && state !== 'unavailable');
  // Installing would upgrade what is older, and nobody could put the older one back.
  if (theirs.length > 0) return `left alone, for this cluster has been set up: ${JSON.stringify(theirs)}`;
  try {
    return await installOneByOne(page, objects, before);
  } finally {
    const data = { action: 'remove', only: [...before.keys()] };
    await takeAway([
      [
        'what Setup installed',
        async () => {
          const answer = await page.request.post(`${url}${api.setupInstall.path}`, { data, headers: HEADERS });
          const { results } = await answerOf<InstallOutcome>(answer);
          const left = results.filter(({ did }) => did !== 'removed' && did !== 'kept');
          if (left.length > 0) throw new Error(JSON.stringify(left));
        },
      ],
    ]);
  }
}

async function installOneByOne(page: Page, objects: Locator, before: ReadonlyMap<string, string>): Promise<string> {
  if (await page.locator(subject('meshInstallAll')).isVisible()) {
    await page.locator(subject('meshInstallAll')).click();
    await page.locator(subject('meshInstallAll')).waitFor({ state: 'detached', timeout: PATIENCE });
  }
  const after = await stateOf(objects);
  await takeScreenshot(page, 'setup-installed');
  const wrong = [...after].filter(([id, state]) => before.get(id) === 'absent' && state !== 'current' && state !== 'absent');
  if (wrong.length > 0) throw new Error(`installed, and then: ${JSON.stringify(wrong)}`);
  // What is used by something else goes after it: templates before what they are composed of.
  const made = [...after].flatMap(([id, state]) => (before.get(id) === 'absent' && state === 'current' ? [id] : []));
  for (const id of made.sort((a, b) => Number(b.startsWith('index_template')) - Number(a.startsWith('index_template')))) {
    const object = page.locator(`${subject('meshInstalled')}[data-id="${id}"]`);
    await object.locator(subject('meshUninstall')).click();
    await object.locator(subject('meshUninstall')).click();
    await page
      .locator(`${subject('meshInstalled')}[data-id="${id}"][data-state=absent]`)
      .waitFor({ timeout: PATIENCE })
      .catch(async () => {
        throw new Error(`not removed: ${id}: ${await object.innerText()}`);
      });
  }
  return `${made.join(', ')} (before: ${[...before].map(([id, state]) => `${id} ${state}`).join(', ')})`;
}

async function stateOf(objects: Locator): Promise<Map<string, string>> {
  const found = await objects.evaluateAll((all) =>
    all.map((one) => [one.getAttribute('data-id'), one.getAttribute('data-state')]),
  );
  return new Map(found.map(([id, state]) => [id ?? '', state ?? '']));
}

async function fillInFiles(page: Page): Promise<string> {
  await page.locator(subject('meshWizardRoad')).selectOption('collector');
  await page.locator(subject('meshWizardAddress')).fill('https://elasticsearch.example:9200');
  const files = page.locator(subject('meshWizardFile'));
  await files.getByText('https://elasticsearch.example:9200').first().waitFor({ timeout: PATIENCE });
  await takeScreenshot(page, 'setup-files');
  return `${await files.count()} files`;
}

async function openMachineLearning(page: Page, url: string): Promise<string> {
  await page.goto(`${url}${APP_ROUTE}?page=ml`);
  await page.locator(subject('meshMlShow-latency')).click({ timeout: PATIENCE });
  await page.locator(subject('meshMlRequests')).waitFor({ timeout: PATIENCE });
  await takeScreenshot(page, 'machine-learning');
  return (await page.locator(subject('meshMlLacks')).allInnerTexts()).join(' ').slice(0, 300);
}
