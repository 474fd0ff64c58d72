import React from 'react';
import type { CSSProperties } from 'react';
import type { Milliseconds } from '../../../../common/domain/units';
import type { TraceSpan } from '../../../../common/domain/trace';
import type { RowLook } from './row_look';

interface Props {
  span: TraceSpan;
  /** Milliseconds after the trace's start. */
  offset: number;
  whole: Milliseconds;
  color: string;
  look: RowLook;
}

const HEIGHT = 12;
const TOP = 6;
/** Beyond this part of the width a duration stands left of its bar. */
const LEFT_FROM = 0.8;

/**
 * When a span was: a caller's proxy as an outline, a callee's proxy hatched, an application filled; below it the stretches of the critical path.
 */
export function SpanBar({ span, offset, whole, color, look: { shades, format } }: Props) {
  const share = (value: number) => (whole > 0 ? `${(value / whole) * 100}%` : '0%');
  const { duration = 0, critical } = span;
  const isRight = (offset + duration) / (whole || 1) > LEFT_FROM;
  const label = span.duration === undefined ? '' : format.duration(span.duration);
  return (
    <>
      <div
        style={{
          position: 'absolute',
          top: TOP,
          left: share(offset),
          width: `max(2px, ${share(duration)})`,
          height: HEIGHT,
          borderRadius: 2,
          boxSizing: 'border-box',
          ...fillOf(span, color, shades.emptyShade),
        }}
      />
      {critical.map(([from, to]) => (
        <div
          key={from}
          style={{
            position: 'absolute',
            top: TOP + HEIGHT + 1,
            left: share(from),
            width: share(to - from),
            height: 2,
            background: shades.darkShade,
          }}
        />
      ))}
      <span
        style={{
          position: 'absolute',
          top: 4,
          whiteSpace: 'nowrap',
          fontSize: 11,
          color: shades.subduedText,
          ...(isRight ? { right: `calc(100% - ${share(offset)} + 4px)` } : { left: `calc(${share(offset + duration)} + 6px)` }),
        }}
      >
        {label}
      </span>
    </>
  );
}

function fillOf({ isProxy, kind }: TraceSpan, color: string, paper: string): CSSProperties {
  if (!isProxy) return { background: color };
  const border = `1px solid ${color}`;
  if (kind === 'client') return { border, background: paper };
  return { border, background: `repeating-linear-gradient(135deg, ${color} 0 3px, transparent 3px 5px)` };
}
