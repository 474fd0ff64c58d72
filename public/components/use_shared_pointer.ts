import type { Chart, PointerEvent } from '@elastic/charts';
import { useMemo } from 'react';

/** Charts over the same time: where the mouse is in one, a line stands in the others. */
export interface SharedPointer {
  /** Give it to every chart as its ref. */
  join(chart: Chart | null): void;
  update(event: PointerEvent): void;
}

export function useSharedPointer(): SharedPointer {
  return useMemo(() => {
    const charts = new Set<Chart>();
    return {
      join: (chart) => {
        if (chart) charts.add(chart);
      },
      // A chart that has left the page ignores what is told to it.
      update: (event) => charts.forEach((chart) => chart.dispatchExternalPointerEvent(event)),
    };
  }, []);
}
