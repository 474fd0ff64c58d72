import { createHash } from 'node:crypto';
import type { MlKind } from '../../common/domain/ml';

/** Ids of all that we make begin so; also our pivots' and outliers' indices, which roles can be given as one pattern. */
export const ML_PREFIX = 'mesh-observability';
/** Kibana's job list filters by it. */
export const ML_GROUP = 'mesh-observability';

const LONGEST_SPACE = 30;
/** rare_calls → rare-calls: an id takes small letters, digits, hyphens and underscores. */
const dashed = (kind: MlKind) => kind.replaceAll('_', '-');

/** Ids are one for the whole cluster, and spaces are not: a space's jobs carry its name. */
export function mlNames(kind: MlKind, space: string) {
  const id = `${ML_PREFIX}-${dashed(kind)}${suffixOf(space)}`;
  return {
    /** Of the anomaly detection job, or of the data frame analytics. */
    id,
    datafeed: `datafeed-${id}`,
    transform: `${id}-figures`,
    /** What the transform writes and the analysis reads. */
    figures: `${ML_PREFIX}-figures-${dashed(kind)}${suffixOf(space)}`,
    /** What the analysis writes. */
    results: `${ML_PREFIX}-${resultsOf(kind)}${suffixOf(space)}`,
  };
}

/** Names of outlier results begin as queries/ml_results looks for them. */
function resultsOf(kind: MlKind): string {
  if (kind === 'edge_outliers') return 'outlier-edges';
  if (kind === 'service_outliers') return 'outlier-services';
  return `${dashed(kind)}-results`;
}

function suffixOf(space: string): string {
  if (space === 'default') return '';
  if (space.length <= LONGEST_SPACE && /^[a-z0-9_-]*[a-z0-9]$/.test(space)) return `-${space}`;
  return `-${createHash('sha256').update(space).digest('hex').slice(0, 12)}`;
}
