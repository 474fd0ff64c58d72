import type { FindingsRequest } from '../../common/contract/findings';
import type { Findings } from '../../common/domain/anomaly';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { findFindings } from '../detection/find_findings';

export interface AnomaliesDependencies {
  now: () => number;
}

/** What is unusual, and what of it is known. */
export async function buildFindings(
  { from, to, hide, lanes }: FindingsRequest,
  context: RequestContext,
  { now }: AnomaliesDependencies,
): Promise<Findings> {
  const [result, known] = await Promise.all([
    findFindings({ range: { from, to }, hide, lanes }, context, { now }),
    context.knownFindings?.list(epochMs(now())) ?? [],
  ]);
  return { ...result, known };
}
