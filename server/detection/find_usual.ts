import type { UsualTraffic } from '../../common/domain/usual_traffic';
import { toUsualPoints } from '../analysis/to_usual_points';
import type { SearchRunner } from '../queries/search_runner';
import type { SideRequest } from '../queries/side_search';
import { keyFields } from '../queries/side_search';
import { buildPartsFilter } from '../queries/to_query';
import type { AccessLogReader } from '../sources/source';
import { collectBuckets } from './collect_buckets';
import { fillGrid } from './fill_grid';
import { planWindow } from './plan_window';
import { toBucketGrid } from './to_bucket_grid';

const DAY = 86_400_000;

interface Usual extends Pick<UsualTraffic, 'points' | 'days'> {
  /** That it stands on. */
  lines: number;
}

/** What is usual of one side of an edge or service at the hours of a window: one search over the detector's own stretches of earlier days. */
export async function findUsual(
  { indices, exclude, range, side, parts }: SideRequest,
  reader: AccessLogReader,
  runner: SearchRunner,
): Promise<Usual> {
  const { history, recent } = planWindow(range);
  const { collected } = await collectBuckets(
    {
      indices,
      exclude,
      stretches: [history],
      sides: side === 'caller' ? ['caller'] : reader.calleeNamed > 0 ? ['named', 'nameless'] : ['nameless'],
      only: buildPartsFilter(keyFields(reader, side), parts),
    },
    reader,
    runner,
  );
  const rows = collected.flatMap((each) => each.rows);
  // Only its own lines are looked at: of a stretch without any nobody can tell silence from a gap of the telemetry.
  const seen = new Set(rows.map(({ at }) => at));
  const earlier = fillGrid(toBucketGrid(history, seen, Infinity), rows);
  const steps = toBucketGrid(recent, new Set(), range.to);
  return {
    points: toUsualPoints(steps, earlier),
    days: new Set(earlier.filter(({ covered }) => covered > 0).map(({ from }) => Math.floor(from / DAY))).size,
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
  };
}
