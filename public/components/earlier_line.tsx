import { LineSeries, ScaleType } from '@elastic/charts';
import { useEuiTheme } from '@elastic/eui';
import React from 'react';
import type { EpochMs } from '../../common/domain/units';
import { useHost } from '../host/use_host';

interface Props {
  label: string;
  points: ReadonlyArray<{ at: EpochMs; value?: number | null }>;
}

/** An earlier period in a chart: dashed, so that it is not told by its colour alone. */
export function EarlierLine({ label, points }: Props) {
  const { timeZone } = useHost().format;
  const { darkShade } = useEuiTheme().euiTheme.colors;
  return (
    <LineSeries
      id={label}
      color={darkShade}
      lineSeriesStyle={{ line: { strokeWidth: 1, dash: [4, 3] }, point: { radius: 0, strokeWidth: 0 } }}
      timeZone={timeZone}
      xScaleType={ScaleType.Time}
      yScaleType={ScaleType.Linear}
      xAccessor="at"
      yAccessors={['value']}
      data={[...points]}
    />
  );
}
