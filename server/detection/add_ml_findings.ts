import type { AnomalyLane, Findings } from '../../common/domain/anomaly';
import { anomalyScore, compareFindings } from '../../common/domain/anomaly';
import type { MlResults } from '../queries/ml_results';
import type { AccessLogReader } from '../sources/source';
import type { PlaceNames } from './place_names';
import type { MlMoment } from './to_ml_findings';
import { toMlFindings, toOutliers } from './to_ml_findings';

type Judgement = Pick<Findings, 'range' | 'findings' | 'judged' | 'lanes' | 'outliers'>;

/** What the detector found, and what Elastic ML did: one list, one set of lanes, the worse of both in each cell. */
export function addMlFindings(
  own: Judgement,
  results: MlResults | undefined,
  { reader, place }: { reader: AccessLogReader; place: PlaceNames },
): { judgement: Judgement; unplaced: number } {
  if (!results) return { judgement: own, unplaced: 0 };
  const { findings, moments, unplaced } = toMlFindings(results.records, { reader, place, range: own.range });
  const outliers = toOutliers(results.outliers, { reader, place });
  const judged = new Map([...own.judged, ...findings.map(({ subject }) => subject)].map((subject) => [subject.id, subject]));
  const judgement = {
    ...own,
    findings: [...own.findings, ...findings].sort(compareFindings),
    judged: [...judged.values()],
    ...(outliers.length > 0 ? { outliers } : {}),
    ...(own.lanes ? { lanes: addMoments(own.lanes, moments, own.range.to) } : {}),
  };
  return { judgement, unplaced };
}

function addMoments(lanes: NonNullable<Findings['lanes']>, moments: readonly MlMoment[], to: number): typeof lanes {
  const count = lanes.rows[0]?.cells.length ?? Math.ceil((to - lanes.from) / lanes.interval);
  const rows = new Map<string, AnomalyLane>(lanes.rows.map(({ subject, cells }) => [subject.id, { subject, cells: [...cells] }]));
  for (const { finding, from, to: until } of moments) {
    const { subject, score, metric, job } = finding;
    const row = rows.get(subject.id) ?? { subject, cells: Array.from({ length: count }, () => null) };
    rows.set(subject.id, row);
    const first = Math.max(0, Math.floor((from - lanes.from) / lanes.interval));
    const last = Math.min(count - 1, Math.ceil((until - lanes.from) / lanes.interval) - 1);
    for (let place = first; place <= last; place++) {
      if ((row.cells[place]?.score ?? 0) < score)
        row.cells[place] = { score: anomalyScore(score), metric, ...(job ? { job } : {}) };
    }
  }
  return { ...lanes, rows: [...rows.values()] };
}
