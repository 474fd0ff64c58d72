import { AreaSeries, CurveType, LineSeries, ScaleType } from '@elastic/charts';
import React from 'react';
import type { TimeRange } from '../../common/domain/time_range';
import type { UsualPoint } from '../../common/domain/usual_traffic';
import { useHost } from '../host/use_host';
import { toBand } from './to_band';

interface Props {
  figure: 'p95' | 'rate';
  points: readonly UsualPoint[];
  range: TimeRange;
  color: string;
}

const AREA = { area: { opacity: 0.16 }, line: { strokeWidth: 0 }, point: { radius: 0, strokeWidth: 0 } };
const MEDIAN = { line: { strokeWidth: 1, opacity: 0.6 }, point: { radius: 0, strokeWidth: 0 } };

/** Behind a curve: what the middle half of earlier days lies between, and a thin line for their median. Stands in a TimeChart. */
export function UsualBand({ figure, points, range, color }: Props) {
  const { timeZone } = useHost().format;
  const data = toBand(points, figure, range);
  const common = {
    color,
    timeZone,
    xScaleType: ScaleType.Time,
    yScaleType: ScaleType.Linear,
    xAccessor: 'at',
    curve: CurveType.CURVE_STEP_AFTER,
    // The legend says it once: at every point it would bury what is measured there.
    filterSeriesInTooltip: () => false,
    data,
  };
  return (
    <>
      <AreaSeries id={`usual ${figure}`} {...common} y0Accessors={['low']} yAccessors={['high']} areaSeriesStyle={AREA} />
      <LineSeries id={`median ${figure}`} {...common} yAccessors={['middle']} lineSeriesStyle={MEDIAN} />
    </>
  );
}
