import { useEuiTheme } from '@elastic/eui';
import React from 'react';
import type { CellTone } from './to_strip_rows';

interface Props {
  cells: CellTone[];
  /** Says all of the row to who cannot see it. */
  label: string;
  onSeek(frame: number): void;
}

const HEIGHT = 14;
/** Taller is worse: the colour is not needed to read it. */
const HEIGHTS: Record<CellTone, number> = { silent: 2, unknown: 5, fine: 5, warning: 10, danger: HEIGHT };

/** One edge's moments side by side. A click leads to one; the slider above does the same for the keyboard. */
export function StripCells({ cells, label, onSeek }: Props) {
  const { colors } = useEuiTheme().euiTheme;
  const colourOf: Record<CellTone, string> = {
    silent: colors.lightShade,
    unknown: colors.mediumShade,
    fine: colors.success,
    warning: colors.warning,
    danger: colors.danger,
  };
  return (
    <div role="img" aria-label={label} style={{ display: 'flex', height: HEIGHT }}>
      {cells.map((tone, frame) => (
        <div
          key={frame}
          onClick={() => onSeek(frame)}
          style={{ flex: 1, display: 'flex', alignItems: 'flex-end', padding: '0 0.5px', cursor: 'pointer' }}
        >
          <div style={{ width: '100%', height: HEIGHTS[tone], background: colourOf[tone] }} />
        </div>
      ))}
    </div>
  );
}
