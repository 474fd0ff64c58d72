import type { estypes } from '@elastic/elasticsearch';
import type { AnomalyLane, Finding } from '../../common/domain/anomaly';
import { anomalyScore } from '../../common/domain/anomaly';
import { epochMs, milliseconds } from '../../common/domain/units';
import { templated } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { anMlOutlier, anMlRecord } from '../../test/builders/an_ml_record';
import type { MlRecordDocument } from '../../test/builders/an_ml_record';
import { readMlResults } from '../queries/ml_results';
import type { EdgeSeries } from './to_series';
import { addMlFindings } from './add_ml_findings';
import { createPlaceNames } from './place_names';

const reader = aReader(templated);
const at = (time: string) => epochMs(Date.parse(`2026-11-22T${time}Z`));
const range = { from: at('10:00:00'), to: at('11:00:00') };

function anEdgeSeries(key: Array<string | null>): EdgeSeries {
  const edge = reader.identifyEdge(key);
  if (edge.kind !== 'edge') throw new Error('no edge');
  return { source: edge.source, destination: edge.destination, parts: [key], buckets: [] };
}

function aMesh(...keys: Array<Array<string | null>>) {
  const all = keys.map(anEdgeSeries);
  return {
    edges: new Map(all.map((edge) => [`${edge.source.id}→${edge.destination.id}` as Finding['subject']['id'], edge])),
  } as {
    edges: Parameters<typeof createPlaceNames>[0]['edges'];
  };
}

const web = ['web', 'orders', 'default', 'zone-1', null, null];
const judgement = { range, findings: [], judged: [] };

function resultsOf(records: MlRecordDocument[], outliers: object[] = []) {
  const hits = (sources: object[]) => sources.map((_source) => ({ _index: 'i', _id: 'x', _source }));
  return readMlResults({
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, failed: 0 },
    hits: { total: { value: records.length, relation: 'eq' }, hits: hits(records) },
    aggregations: { all: { doc_count: 1, outliers: { doc_count: 1, furthest: { hits: { hits: hits(outliers) } } } } },
  } as unknown as estypes.SearchResponse);
}

function add(records: MlRecordDocument[], mesh = aMesh(web), own: Parameters<typeof addMlFindings>[0] = judgement) {
  return addMlFindings(own, resultsOf(records), { reader, place: createPlaceNames(mesh, reader) });
}

const [edgeOfWeb] = [...aMesh(web).edges.keys()];

describe('a record of Elastic ML', () => {
  it('becomes a finding of the edge whose raw names it has, with typical and actual', () => {
    const { judgement: told, unplaced } = add([anMlRecord()]);
    expect(unplaced).toBe(0);
    expect(told.findings).toEqual([
      expect.objectContaining({
        subject: { kind: 'edge', id: edgeOfWeb },
        metric: 'mean',
        direction: 'higher',
        score: 92,
        severity: 'critical',
        actual: 412.7,
        usual: { middle: 41.2, low: 28.5, high: 66.9, history: { kind: 'elastic_ml', days: 0, stretches: 0 } },
        since: at('10:00:00'),
        until: at('10:15:00'),
        confidence: 'high',
        job: 'mesh-observability-latency',
      }),
    ]);
  });

  it.each<[string, Partial<MlRecordDocument>, Partial<Finding>]>([
    [
      'a count is a rate',
      { function: 'low_count', field_name: undefined, typical: [900], actual: [90] },
      { metric: 'rate', direction: 'lower', actual: 0.1 },
    ],
    ['a failure ratio', { field_name: 'failure_ratio', typical: [0.001], actual: [0.2] }, { metric: 'error_ratio', actual: 0.2 }],
    ['bytes', { function: 'mean', field_name: 'mean_bytes_sent', typical: [900], actual: [90_000] }, { metric: 'bytes' }],
    ['a duration that was not aggregated', { field_name: 'duration_millis' }, { metric: 'mean' }],
    [
      'a rare call',
      { function: 'rare', field_name: undefined, typical: [0.002], actual: [1] },
      { metric: 'rarity', direction: 'higher' },
    ],
    ['a bucket that is not over', { is_interim: true }, { confidence: 'medium' }],
  ])('%s', (_, patch, expected) => {
    expect(add([anMlRecord(patch)]).judgement.findings).toEqual([expect.objectContaining(expected)]);
  });

  it('of a population has its figures in its causes', () => {
    const record = anMlRecord({
      by_field_name: undefined,
      by_field_value: undefined,
      over_field_name: 'source',
      over_field_value: 'web',
      typical: undefined,
      actual: undefined,
      causes: [{ typical: [40], actual: [400], over_field_name: 'source', over_field_value: 'web' }],
    });
    expect(add([record]).judgement.findings).toEqual([
      expect.objectContaining({ subject: { kind: 'edge', id: edgeOfWeb }, actual: 400, unlikeOthers: true }),
    ]);
  });

  it('about one figure of somebody else is passed over, about somebody unknown is counted', () => {
    expect(add([anMlRecord({ function: 'max' })])).toMatchObject({ unplaced: 0, judgement: { findings: [] } });
    expect(add([anMlRecord({ by_field_name: 'host.name' })], aMesh())).toMatchObject({ unplaced: 1 });
  });

  it('of an edge that has gone silent is known by its names alone', () => {
    const { judgement: told } = add([anMlRecord()], aMesh());
    expect(told.findings[0]?.subject.kind).toBe('edge');
  });

  it('means both where one name is two services', () => {
    const other = ['web', 'orders', 'other-mesh', 'zone-1', null, null];
    expect(add([anMlRecord()], aMesh(web, other)).judgement.findings).toHaveLength(2);
  });
});

describe('records in a row', () => {
  const next = (minutes: number, patch = {}) => anMlRecord({ timestamp: range.from + minutes * 60_000, ...patch });

  it('are one finding, as bad as the worst of them', () => {
    const { findings } = add([next(15, { record_score: 99 }), next(0)]).judgement;
    expect(findings).toEqual([expect.objectContaining({ score: 99, since: range.from, until: at('10:30:00') })]);
  });

  it('with a gap are two, and those that reach the end of the window last', () => {
    const { findings } = add([next(0), next(30), next(45)]).judgement;
    expect(findings.map(({ since, until }) => [since, until])).toEqual([
      [at('10:00:00'), at('10:15:00')],
      [at('10:30:00'), undefined],
    ]);
    expect(findings[0]?.id).not.toBe(findings[1]?.id);
  });
});

describe('lanes', () => {
  const row = (cells: AnomalyLane['cells']): AnomalyLane => ({ subject: { kind: 'edge', id: edgeOfWeb as never }, cells });
  const lanes = (rows: AnomalyLane[]) => ({ interval: milliseconds(600_000), from: range.from, rows });

  it('show the worse of detector and job in each cell', () => {
    const own = row([{ score: anomalyScore(95), metric: 'p95' }, null, null, null, null, null]);
    const { judgement: told } = add([anMlRecord()], aMesh(web), { ...judgement, lanes: lanes([own]) });
    expect(told.lanes?.rows[0]?.cells).toEqual([
      { score: 95, metric: 'p95' },
      { score: 92, metric: 'mean', job: 'mesh-observability-latency' },
      ...[null, null, null, null],
    ]);
  });

  it('get a row for who had none', () => {
    const { judgement: told } = add([anMlRecord()], aMesh(), { ...judgement, lanes: lanes([]) });
    expect(told.lanes?.rows).toHaveLength(1);
    expect(told.lanes?.rows[0]?.cells).toHaveLength(6);
  });
});

it('an outlier is an edge, or a service where only the destination is named', () => {
  const mesh = aMesh(web);
  const results = resultsOf([], [anMlOutlier(), anMlOutlier({ source: undefined }), { ml: {} }]);
  const { judgement: told } = addMlFindings(judgement, results, { reader, place: createPlaceNames(mesh, reader) });
  expect(told.outliers).toEqual([
    {
      subject: { kind: 'edge', id: edgeOfWeb },
      score: 0.93,
      at: at('10:14:00'),
      influences: [
        { feature: 'mean_duration_ms', influence: 0.84 },
        { feature: 'mean_bytes_sent', influence: 0.12 },
      ],
    },
    expect.objectContaining({ subject: expect.objectContaining({ kind: 'service' }) as unknown }),
  ]);
});
