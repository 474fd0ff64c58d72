import type { CheckPoint } from '../../../common/domain/rule_preview';
import type { Sums } from './counted_rule';
import type { ChartRequest } from './preview_counted';

const MOST_POINTS = 240;

/** Points of a chart that need no further search: what is compared is in the counts. The worst of neighbours stands for them. */
export const toSummedPoints =
  (valueOf: (sums: Sums) => number | undefined) =>
  (_params: unknown, { times, sums }: ChartRequest & { sums: Sums[] }): Promise<CheckPoint[]> => {
    const step = Math.ceil(times.length / MOST_POINTS);
    const points: CheckPoint[] = [];
    times.forEach((at, place) => {
      const value = valueOf(sums[place] as Sums);
      const point: CheckPoint = { at, ...(value === undefined ? {} : { value }) };
      const last = points.at(-1);
      if (place % step === 0 || !last) points.push(point);
      else if (value !== undefined && value > (last.value ?? -1)) points[points.length - 1] = point;
    });
    return Promise.resolve(points);
  };
