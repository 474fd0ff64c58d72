import type { estypes } from '@elastic/elasticsearch';
import type { AccessLogReader } from '../sources/source';
import type { AnomalyKind } from './anomaly_jobs';
import { ANOMALY_JOBS } from './anomaly_jobs';
import type { MlInventory } from './find_jobs';
import { ML_PREFIX } from './ml_names';
import { ML_FIELD } from '../queries/ml_results';

/** Which side of a figure a detector looks at does not matter: `mean` fits where `high_mean` is asked for. */
const family = (name: string | undefined) =>
  (name ?? '')
    .replace(/^(high|low)_/, '')
    .replace('non_zero_count', 'count')
    .replace('avg', 'mean');

/**
 * Jobs that somebody made for the same purpose: they read one of our index patterns, and for each of our detectors have one of the same family, about the same
 * figure, split by the same fields in whatever way.
 */
export function findFitting(
  kind: AnomalyKind,
  { jobs, datafeeds }: Pick<MlInventory, 'jobs' | 'datafeeds'>,
  { reader, indices }: { reader: AccessLogReader; indices: string },
): string[] {
  const wanted = ANOMALY_JOBS[kind](reader);
  const ours = new Set(indices.split(','));
  const feeding = new Map(datafeeds.map(({ job_id, indices: read }) => [job_id, read]));
  return jobs
    .filter(({ job_id }) => !job_id.startsWith(ML_PREFIX))
    .filter(({ job_id }) => (feeding.get(job_id) ?? []).some((pattern) => ours.has(pattern)))
    .filter(
      ({ analysis_config }) =>
        (wanted.categorised === undefined || analysis_config.categorization_field_name === wanted.categorised) &&
        wanted.detectors.every((detector) => analysis_config.detectors.some((other) => isSame(detector, other, reader))),
    )
    .map(({ job_id }) => job_id);
}

function isSame(ours: estypes.MlDetector, theirs: estypes.MlDetector, reader: AccessLogReader): boolean {
  const split = ({ by_field_name, partition_field_name, over_field_name }: estypes.MlDetector) =>
    `${[by_field_name, partition_field_name].filter(Boolean).sort().join(' ')}|${over_field_name ?? ''}`;
  return (
    family(ours.function) === family(theirs.function) &&
    split(ours) === split(theirs) &&
    namesOf(ours.field_name, reader).includes(theirs.field_name)
  );
}

/** What we sum up under a name of ours, others read from the field itself. */
function namesOf(field: string | undefined, { fields }: AccessLogReader): Array<string | undefined> {
  if (field === ML_FIELD.meanDuration) return [field, fields.duration];
  if (field === ML_FIELD.meanBytesSent) return [field, fields.bytesSent];
  if (field === ML_FIELD.meanBytesReceived) return [field, fields.bytesReceived];
  return [field];
}
