import { Client } from '@elastic/elasticsearch';
import type { Browser } from 'playwright-core';
import { anMlOutlier, anMlRecord } from '../builders/an_ml_record';
import { elasticsearchUrl } from '../elasticsearch/elasticsearch_url';
import { createMlOutliers, createMlRecords } from '../elasticsearch/create_ml_results';
import { closeAtEnd } from './close_at_end';
import { launchBrowser, openEdgeFromTable, openPage, pageUrl, subject } from './open_page';

jest.setTimeout(240_000);

const atEnd = closeAtEnd();
let browser: Browser;
const client = atEnd(new Client({ node: elasticsearchUrl() }));
beforeAll(async () => {
  browser = atEnd(await launchBrowser());
});

const MINUTE = 60_000;

describe('the machine learning page, on an Elasticsearch that has none', () => {
  it('says what is missing, offers all that could be made, and shows what it would send', async () => {
    const { page, errors } = await openPage(browser);
    await page.locator(subject('meshPage-ml')).click();
    const lacks = page.locator(subject('meshMlLacks'));
    await lacks.waitFor();
    expect(await lacks.innerText()).toContain('The built-in detector goes on without it');
    expect(await page.locator('[data-test-subj^="meshMlOffer-"]').count()).toBe(11);
    expect(await page.locator('[data-test-subj^="meshMl-make-"]').count()).toBe(0);
    await page.locator(subject('meshMlShow-latency')).click();
    const requests = page.locator(subject('meshMlRequests'));
    await requests.waitFor();
    expect(await requests.innerText()).toContain('PUT /_ml/anomaly_detectors/mesh-observability-latency');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** INVENTED documents, at a time of the demo's history that no other test looks at. */
describe('what a job would have found', () => {
  const RECORDS = '.ml-anomalies-custom-invented-browser';
  const OUTLIERS = 'mesh-observability-outlier-edges-invented-browser';
  const to = Math.floor((Date.now() - 300 * MINUTE) / (15 * MINUTE)) * 15 * MINUTE;
  const from = to - 60 * MINUTE;
  const range = `rangeFrom=${new Date(from).toISOString()}&rangeTo=${new Date(to).toISOString()}`;

  beforeAll(async () => {
    const { hits } = await client.search<{ source: string; destination: string }>({
      index: 'kuma-access-log-demo-*',
      size: 1,
      query: {
        bool: {
          filter: [{ wildcard: { source: '*orders*' } }, { wildcard: { destination: '*payments*' } }],
        },
      },
    });
    const { source, destination } = hits.hits[0]?._source ?? { source: '', destination: '' };
    const names = { by_field_value: source, partition_field_value: destination };
    await createMlRecords(client, RECORDS, [
      anMlRecord({ timestamp: to - 30 * MINUTE, ...names, record_score: 64 }),
      anMlRecord({ timestamp: to - 15 * MINUTE, ...names, record_score: 97 }),
    ]);
    await createMlOutliers(client, OUTLIERS, [anMlOutlier({ source, destination })]);
  });
  afterAll(() => client.indices.delete({ index: [RECORDS, OUTLIERS], ignore_unavailable: true }));

  it('stands in the sentence above the map, on its edge, in the edge’s panel, and leads to the traces of then', async () => {
    const { page, errors } = await openPage(browser, `?${range}&view=table`);
    const headline = page.locator(subject('meshHeadline'));
    await headline.getByText('says the machine learning job').waitFor();
    expect(await headline.innerText()).toMatch(/orders.*payments.*mean latency.*413/s);
    await openEdgeFromTable(page);
    const found = page.locator(subject('meshSubjectFindings'));
    await found.waitFor();
    expect(await found.innerText()).toContain('mesh-observability-latency');
    expect(await found.locator(subject('meshOutlier')).innerText()).toContain('93');
    await found.locator(subject('meshMomentTraces')).first().click();
    await page.waitForURL(/page=traces/);
    const address = new URL(page.url()).searchParams;
    expect(Date.parse(address.get('rangeFrom') ?? '')).toBe(to - 31 * MINUTE);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('fills cells of the lanes, with whose they are, and is listed with who is unlike the others', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${pageUrl()}/?page=anomalies&${range}`);
    const cells = page.locator(`${subject('meshLaneCell')}[data-severity=critical][aria-label*="machine learning job"]`);
    await cells.first().waitFor();
    expect(await cells.count()).toBeGreaterThan(2);
    expect(await page.locator(subject('meshOutliers')).innerText()).toContain('Unlike other edges');
    expect(await page.locator(subject('meshFindings')).innerText()).toContain('mesh-observability-latency');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
