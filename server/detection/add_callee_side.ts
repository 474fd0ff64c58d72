import type { ServiceId } from '../../common/domain/service';
import type { FigureBucket } from '../analysis/series';
import type { EdgeSeries, MeshSeries } from './to_series';

/** Windows cut both sides at slightly different requests. As the map has it (service_map/enrichers/receives_more). */
const TOLERANCE = { share: 0.02, lines: 5 };

/**
 * Tells what only both sides together tell: the callee's median beside its one caller's, and the errors that a callee answered and its callers
 * did not see. Neither is said where somebody calls whose lines we do not have.
 */
export function addCalleeSide({ edges, services }: MeshSeries): void {
  const callers = new Map<ServiceId, EdgeSeries[]>();
  for (const edge of edges.values()) callers.set(edge.destination.id, [...(callers.get(edge.destination.id) ?? []), edge]);
  for (const [id, service] of services) {
    const calling = callers.get(id) ?? [];
    service.buckets.forEach((received, stretch) => {
      const sent = calling.map(({ buckets }) => buckets[stretch] ?? []);
      if (sent.length === 0 || receivesMore(sent.flat(), received)) return;
      const allJudged = sent.every((each) => each.every(({ lines, judged }) => lines === 0 || judged > 0));
      const [only, another] = sent;
      received.forEach((bucket, place) => {
        if (allJudged && bucket.judged > 0) {
          const seen = sent.reduce((sum, each) => sum + seenErrors(each[place]), 0);
          bucket.hidden = Math.max(0, bucket.failed - seen);
        }
        const edge = another ? undefined : only?.[place];
        if (edge && bucket.p50 !== undefined) edge.calleeP50 = bucket.p50;
      });
    });
  }
}

/** Of a caller's errors as many may be the callee's as it got answers at all. */
function seenErrors(bucket: FigureBucket | undefined): number {
  return bucket ? Math.min(bucket.failed + bucket.lines - bucket.judged, bucket.answered) : 0;
}

/** Only what went well can be compared: each failed attempt of a retry is a line more on the callee's side. */
function receivesMore(sent: readonly FigureBucket[], received: readonly FigureBucket[]): boolean {
  const well = (buckets: readonly FigureBucket[]) => buckets.reduce((sum, { lines, failed }) => sum + lines - failed, 0);
  return well(received) > well(sent) * (1 + TOLERANCE.share) + TOLERANCE.lines;
}
