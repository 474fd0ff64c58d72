import { useEuiTheme } from '@elastic/eui';
import React from 'react';
import type { Milliseconds } from '../../../../common/domain/units';
import { milliseconds } from '../../../../common/domain/units';
import { useFormat } from '../../../components/use_format';

const PARTS = 4;

/** Time since the trace's start, above the bars. */
export function Ruler({ duration }: { duration: Milliseconds }) {
  const format = useFormat();
  const { colors } = useEuiTheme().euiTheme;
  return (
    <div style={{ position: 'relative', height: 20, fontSize: 11, color: colors.subduedText }} aria-hidden>
      {Array.from({ length: PARTS + 1 }, (_, part) => (
        <span
          key={part}
          style={{
            position: 'absolute',
            left: `${(part / PARTS) * 100}%`,
            transform: part === 0 ? undefined : part === PARTS ? 'translateX(-100%)' : 'translateX(-50%)',
            whiteSpace: 'nowrap',
          }}
        >
          {part === 0 ? '0' : format.duration(milliseconds((duration * part) / PARTS))}
        </span>
      ))}
    </div>
  );
}
