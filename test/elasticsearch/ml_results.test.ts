import { Client } from '@elastic/elasticsearch';
import type { Findings } from '../../common/domain/anomaly';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { anMlOutlier, anMlRecord } from '../builders/an_ml_record';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines } from './index_lines';
import { createMlOutliers, createMlRecords } from './create_ml_results';

/** Elastic ML cannot run here: what a job would have written (invented, by ML's own fields) reaches the answers. */
jest.setTimeout(240_000);

const client = new Client({ node: elasticsearchUrl() });
afterAll(() => client.close());
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const app = createApp({ logger: quiet, now: () => Date.parse('2026-11-22T12:00:00Z') });

async function askForFindings(input: object, index: string): Promise<Findings> {
  const { status, body } = await app.respond('findings', input, aRequestContext(client, index));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as Findings;
}

describe('results that a job would have written', () => {
  // A day of its own: other tests search while these indices exist, and must not meet them.
  const day = (time: string) => Date.parse(`2026-11-20T${time}Z`);
  const range = { from: day('10:00:00'), to: day('11:00:00') };
  const RECORDS = '.ml-anomalies-custom-invented';
  const OUTLIERS = 'mesh-observability-outlier-edges-invented';
  const lines = aCorpus('kuma_access_log_json', 'rich-json').filter((_, place) => place % 40 === 0);
  const index = 'ml-results-lines';
  const edge = lines.find(({ direction, source }) => String(direction).toUpperCase() === 'OUTBOUND' && source !== 'unknown');
  const names = { by_field_value: String(edge?.source), partition_field_value: String(edge?.destination) };

  beforeAll(async () => {
    await client.indices.delete({ index, ignore_unavailable: true });
    const moved = lines.map((line) => ({ ...line, start_time: `2026-11-20${String(line.start_time).slice(10)}` }));
    await indexLines(
      client,
      index,
      moved.map((line) => ({ ...line, '@timestamp': line.start_time })),
    );
  });
  afterEach(() => client.indices.delete({ index: [RECORDS, OUTLIERS], ignore_unavailable: true }));

  it('cost no search where there are none', async () => {
    const { coverage, findings } = await askForFindings(range, `${index}*`);
    expect(coverage.searches).toBeLessThanOrEqual(3);
    expect(findings.filter(({ job }) => job)).toEqual([]);
  });

  it('cost one where there are, and stand among the detector’s findings and in the lanes', async () => {
    const before = await askForFindings({ ...range, lanes: true }, index);
    await createMlRecords(client, RECORDS, [
      anMlRecord({ timestamp: day('10:00:00'), ...names }),
      anMlRecord({ timestamp: day('10:15:00'), ...names, record_score: 55 }),
      anMlRecord({ timestamp: day('10:30:00'), record_score: 99, partition_field_name: 'host.name', by_field_name: 'host.ip' }),
      { ...anMlRecord(names), result_type: 'influencer' },
      anMlRecord({ timestamp: day('09:00:00'), ...names }),
    ]);
    const after = await askForFindings({ ...range, lanes: true }, index);
    expect(after.coverage.searches).toBe(before.coverage.searches + 1);
    const told = after.findings.filter(({ job }) => job === 'mesh-observability-latency');
    expect(told).toEqual([
      expect.objectContaining({ score: 92, metric: 'mean', since: day('10:00:00'), until: day('10:30:00'), actual: 412.7 }),
    ]);
    expect(after.judged.map(({ id }) => id)).toContain(told[0]?.subject.id);
    const row = after.lanes?.rows.find(({ subject }) => subject.id === told[0]?.subject.id);
    expect(row?.cells.filter((cell) => cell?.job).length).toBeGreaterThan(5);
  });

  it('are outliers too', async () => {
    await createMlOutliers(client, OUTLIERS, [
      anMlOutlier({ source: edge?.source, destination: edge?.destination }),
      anMlOutlier({ source: edge?.source, destination: edge?.destination, ml: { outlier_score: 0.2 } }),
    ]);
    const { outliers } = await askForFindings(range, index);
    expect(outliers).toEqual([
      expect.objectContaining({
        score: 0.93,
        influences: [expect.objectContaining({ feature: 'mean_duration_ms' }), expect.anything()],
      }),
    ]);
  });

  it('that cannot be searched are named, and the detector stands alone', async () => {
    // A field of another type than ML's: the range over it fails on every shard.
    await client.indices.create({
      index: RECORDS,
      mappings: {
        properties: {
          record_score: { type: 'ip' },
          timestamp: { type: 'date' },
          result_type: { type: 'keyword' },
          by_field_name: { type: 'keyword' },
        },
      },
    });
    await client.index({
      index: RECORDS,
      document: { timestamp: day('10:05:00'), result_type: 'record', by_field_name: 'source' },
      refresh: true,
    });
    const { coverage, findings } = await askForFindings(range, index);
    expect(coverage.notes.filter(({ code }) => code === 'ml_failed')).toHaveLength(1);
    expect(findings.filter(({ job }) => job)).toEqual([]);
  });
});
