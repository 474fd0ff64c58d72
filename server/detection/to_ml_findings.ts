import type { AnomalyMetric, AnomalySubject, Finding, MlJobId, Outlier } from '../../common/domain/anomaly';
import { anomalyScore, findingId, severityOf } from '../../common/domain/anomaly';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs, ratio } from '../../common/domain/units';
import type { MlOutlier, MlRecord } from '../queries/ml_results';
import { bareField, ML_FIELD, ML_LAG } from '../queries/ml_results';
import type { AccessLogReader } from '../sources/source';
import type { PlaceNames } from './place_names';

/** A record that has become one of ours: one bucket of one job. */
export interface MlMoment {
  finding: Finding;
  /** Start and end of its bucket. */
  from: number;
  to: number;
}

export interface PlacedRecords {
  /** Buckets in a row of one job about one thing are one finding. */
  findings: Finding[];
  /** Each bucket by itself, for the lanes. */
  moments: MlMoment[];
  /** Records about somebody that these access logs do not know. */
  unplaced: number;
}

/** Records of Elastic ML in the shape of our own findings. A record about a figure that we do not have is somebody else's, and passed over. */
export function toMlFindings(
  records: readonly MlRecord[],
  { reader, place, range }: { reader: AccessLogReader; place: PlaceNames; range: TimeRange },
): PlacedRecords {
  const moments: MlMoment[] = [];
  let unplaced = 0;
  for (const record of records) {
    const metric = metricOf(record, reader);
    if (!metric || !isTold(record, range)) continue;
    const subjects = place(record.entities);
    if (subjects.length === 0) unplaced += 1;
    for (const subject of subjects) moments.push(toMoment(record, subject, metric));
  }
  return { findings: toEpisodes(moments, range), moments, unplaced };
}

/** Its bucket reaches into the window, or no later bucket can have been judged when the window ends: rules look at windows shorter than buckets. */
function isTold(record: MlRecord, { from, to }: TimeRange): boolean {
  const end = endOf(record);
  return end > from || isNewest({ from: record.timestamp, to: end }, to);
}

const endOf = ({ timestamp, bucket_span }: MlRecord) => timestamp + bucket_span * 1_000;

const COUNTS = new Set(['count', 'high_count', 'low_count', 'non_zero_count', 'high_non_zero_count', 'low_non_zero_count']);
const MEANS = new Set(['mean', 'high_mean', 'low_mean', 'avg', 'high_avg', 'low_avg']);
const RARE = new Set(['rare', 'freq_rare']);

function metricOf({ function: name, field_name: field }: MlRecord, { fields }: AccessLogReader): AnomalyMetric | undefined {
  if (COUNTS.has(name)) return 'rate';
  if (RARE.has(name)) return 'rarity';
  if (!MEANS.has(name) || field === undefined) return undefined;
  if (field === ML_FIELD.failureRatio) return 'error_ratio';
  if ([ML_FIELD.meanDuration, fields.duration].includes(field)) return 'mean';
  const bytes = [ML_FIELD.meanBytesSent, ML_FIELD.meanBytesReceived, fields.bytesSent, fields.bytesReceived];
  return bytes.includes(field) ? 'bytes' : undefined;
}

function toMoment(record: MlRecord, subject: AnomalySubject, metric: AnomalyMetric): MlMoment {
  const unit = metric === 'rate' ? 1 / record.bucket_span : 1;
  const middle = (record.typical[0] ?? 0) * unit;
  const actual = (record.actual[0] ?? 0) * unit;
  const { lower, upper } = record.bounds ?? { lower: middle / unit, upper: middle / unit };
  const job = record.job_id as MlJobId;
  const direction = actual < middle ? 'lower' : 'higher';
  const score = Math.min(100, Math.floor(record.record_score));
  const finding: Finding = {
    id: findingId({ subject, metric, direction, job }),
    subject,
    metric,
    direction,
    score: anomalyScore(score),
    severity: severityOf(score) ?? 'warning',
    since: epochMs(record.timestamp),
    until: epochMs(endOf(record)),
    actual,
    usual: {
      middle,
      low: Math.min(middle, lower * unit),
      high: Math.max(middle, upper * unit),
      history: { kind: 'elastic_ml', days: 0, stretches: 0 },
    },
    ...(metric !== 'rarity' && middle > 0 ? { timesUsual: actual / middle } : {}),
    // A bucket that is not over may still turn out otherwise.
    confidence: record.is_interim ? 'medium' : 'high',
    lines: 0,
    job,
    ...(record.hasOver ? { unlikeOthers: true as const } : {}),
  };
  return { finding, from: record.timestamp, to: endOf(record) };
}

/** Nothing later can have been judged by then. */
const isNewest = (bucket: Pick<MlMoment, 'from' | 'to'>, by: number) => bucket.to + (bucket.to - bucket.from) + ML_LAG > by;

/** It lasts until the bucket after its last has been judged without it. */
function toEpisodes(moments: readonly MlMoment[], { to }: TimeRange): Finding[] {
  const byId = new Map<string, MlMoment[]>();
  for (const moment of moments) byId.set(moment.finding.id, [...(byId.get(moment.finding.id) ?? []), moment]);
  return [...byId.values()].flatMap((all) =>
    inRows([...all].sort((a, b) => a.from - b.from)).map((row): Finding => {
      const [first, last] = [row[0], row.at(-1)] as [MlMoment, MlMoment];
      const { until: _, ...worst } = row.reduce((most, each) => (each.finding.score > most.finding.score ? each : most)).finding;
      const lasts = isNewest(last, to);
      return {
        ...worst,
        id: findingId(worst, !lasts),
        since: first.finding.since,
        ...(lasts ? {} : { until: epochMs(last.to) }),
      };
    }),
  );
}

function inRows(moments: readonly MlMoment[]): MlMoment[][] {
  const rows: MlMoment[][] = [];
  for (const moment of moments) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && moment.from <= before.to) row.push(moment);
    else rows.push([moment]);
  }
  return rows;
}

/** Outliers are told by the names that our transforms group by, which are the fields' own values. */
export function toOutliers(
  outliers: readonly MlOutlier[],
  { reader, place }: { reader: AccessLogReader; place: PlaceNames },
): Outlier[] {
  const [source = '', destination = ''] = reader.callerKey.map(bareField);
  return outliers.flatMap(({ values, score, influences }) => {
    const entities: Record<string, string> = {};
    if (typeof values.source === 'string') entities[source] = values.source;
    if (typeof values.destination === 'string') entities[destination] = values.destination;
    const at = Date.parse(String(values[ML_FIELD.lastSeen]));
    return place(entities).map((subject): Outlier => ({
      subject,
      score: ratio(score),
      ...(Number.isFinite(at) ? { at: epochMs(at) } : {}),
      influences: influences.map(({ feature, influence }) => ({ feature, influence: ratio(influence) })),
    }));
  });
}
