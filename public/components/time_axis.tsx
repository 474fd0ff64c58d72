import { Axis, Position } from '@elastic/charts';
import React from 'react';
import type { TimeRange } from '../../common/domain/time_range';
import { durationOf } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import { useFormat } from './use_format';

/** Time along the foot of a chart, as exact as the range allows. */
export function TimeAxis({ range, ticks = 6 }: { range: TimeRange; ticks?: number }) {
  const format = useFormat();
  return (
    <Axis
      id="time"
      position={Position.Bottom}
      ticks={ticks}
      timeAxisLayerCount={0}
      tickFormat={(value: number) => format.tick(epochMs(value), durationOf(range))}
    />
  );
}
