import type { Browser } from 'playwright-core';
import { findSerious } from './find_serious';
import { launchBrowser, openPage, subject } from './open_page';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('the Setup page, %s', (colorScheme) => {
  it('is opened by its tab, says what arrives, shows what it would install and the files of a road, and has nothing serious', async () => {
    const { page, errors } = await openPage(browser, '', { colorScheme, bypassCSP: true });
    await page.locator(subject('meshPage-setup')).click();
    await page.locator(`${subject('meshSignal-access_logs')}[data-state=arriving]`).waitFor();
    await page.locator(subject('meshInstalledShow')).first().click();
    await page.locator(subject('meshInstallBody')).waitFor();
    await page.locator(subject('meshWizardRoad')).selectOption('collector');
    await page.locator(subject('meshWizardAddress')).fill('https://elasticsearch.example:9200');
    const file = page.locator(subject('meshWizardFile')).first();
    await file.getByText('https://elasticsearch.example:9200').first().waitFor();
    await page.locator(subject('meshWatch')).click();
    await page.locator(subject('meshArrived')).waitFor();
    await page.locator(subject('meshMissingSource')).fill('orders');
    await page.locator(subject('meshMissingDestination')).fill('nobody-of-this-name');
    await page.locator(subject('meshMissingAsk')).click();
    await page.locator(`${subject('meshEvidence')} [data-code=name_unknown]`).waitFor();
    await page.mouse.move(2, 2);
    expect(await findSerious(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
