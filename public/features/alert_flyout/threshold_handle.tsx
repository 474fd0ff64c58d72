import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

interface Props {
  value: number;
  /** Value at the upper end of the plot; its lower end is 0. */
  top: number;
  /** The plot within the element that the handle lies in, pixels. */
  plot: { top: number; left: number; width: number; height: number };
  /** As a person reads it. */
  text: string;
  onChange(value: number): void;
}

const GRIP = 20;
/** Of the plot's height, for each press of an arrow key. */
const KEY_STEP = 0.01;
const PAGE_STEP = 0.1;

/** The threshold as a line over the chart: dragged by pointer, moved by arrow keys. */
export function ThresholdHandle({ value, top, plot, text, onChange }: Props) {
  const { colors, font, border, size } = useEuiTheme().euiTheme;
  const grip = useRef<HTMLDivElement>(null);
  const y = plot.top + plot.height * (1 - Math.min(1, value / top));

  const follow = (event: PointerEvent) => {
    const bounds = grip.current?.parentElement?.getBoundingClientRect();
    if (!bounds || !grip.current?.hasPointerCapture(event.pointerId)) return;
    const share = 1 - (event.clientY - bounds.top - plot.top) / plot.height;
    onChange(Math.max(0, Math.min(1, share)) * top);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: KEY_STEP, ArrowDown: -KEY_STEP, PageUp: PAGE_STEP, PageDown: -PAGE_STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onChange(Math.max(0, value + step * top));
  };

  return (
    <div
      ref={grip}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={i18n.translate('meshObservability.threshold.label', { defaultMessage: 'Threshold' })}
      aria-valuemin={0}
      aria-valuemax={Math.round(top)}
      aria-valuenow={Math.round(value)}
      aria-valuetext={text}
      data-test-subj="meshThresholdHandle"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onKeyDown={move}
      style={{
        position: 'absolute',
        left: plot.left,
        width: plot.width,
        top: y - GRIP / 2,
        height: GRIP,
        cursor: 'ns-resize',
        touchAction: 'none',
      }}
    >
      <div style={{ position: 'absolute', left: 0, right: 0, top: GRIP / 2 - 1, height: 2, background: colors.danger }} />
      <span
        style={{
          position: 'absolute',
          right: 0,
          top: GRIP / 2 + 2,
          padding: `0 ${size.xs}`,
          background: colors.emptyShade,
          color: colors.danger,
          border: border.thin,
          borderRadius: border.radius.small,
          fontSize: 11,
          lineHeight: '16px',
          fontWeight: font.weight.medium,
          pointerEvents: 'none',
        }}
      >
        {text}
      </span>
    </div>
  );
}
