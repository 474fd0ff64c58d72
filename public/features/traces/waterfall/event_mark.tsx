import React from 'react';
import type { Milliseconds } from '../../../../common/domain/units';
import type { RowLook } from './row_look';

interface Props {
  /** Milliseconds after the trace's start. */
  offset: number;
  whole: Milliseconds;
  look: RowLook;
}

/** When an application wrote: a moment, not a stretch. */
export function EventMark({ offset, whole, look: { shades } }: Props) {
  if (whole <= 0 || offset < 0 || offset > whole) return null;
  return (
    <div
      style={{
        position: 'absolute',
        top: 9,
        left: `calc(${(offset / whole) * 100}% - 3px)`,
        width: 6,
        height: 6,
        borderRadius: 3,
        background: shades.darkShade,
      }}
    />
  );
}
