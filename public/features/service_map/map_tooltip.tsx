import { EuiHealth, useEuiTheme } from '@elastic/eui';
import React from 'react';
import type { ItemDescription } from './item_description';
import type { Size } from './interaction/viewport';
import type { Point } from './layout/layout_model';
import { useToneColors } from './use_tone_colors';

interface Props {
  item: ItemDescription;
  /** Where the pointer is, in CSS pixels from the map's corner. */
  at: Point;
  /** Of the map. */
  size: Size;
}

const WIDTH = 260;
const AWAY = 14;

/** What is under the pointer. Stays inside the map and never under the pointer, so that it cannot flicker. */
export function MapTooltip({ item, at, size }: Props) {
  const { euiTheme } = useEuiTheme();
  const { colors } = euiTheme;
  const dots = useToneColors();
  const toLeft = at.x + AWAY + WIDTH > size.width;
  const above = at.y > size.height / 2;
  return (
    <div
      role="presentation"
      data-test-subj="meshMapTooltip"
      style={{
        position: 'absolute',
        [toLeft ? 'right' : 'left']: toLeft ? size.width - at.x + AWAY : at.x + AWAY,
        [above ? 'bottom' : 'top']: above ? size.height - at.y + AWAY : at.y + AWAY,
        maxWidth: WIDTH,
        padding: euiTheme.size.s,
        pointerEvents: 'none',
        background: colors.emptyShade,
        color: colors.text,
        border: euiTheme.border.thin,
        borderRadius: euiTheme.border.radius.medium,
        boxShadow: `0 4px 12px ${colors.lightShade}`,
        fontSize: 12,
        lineHeight: '18px',
        zIndex: 2,
      }}
    >
      <div style={{ fontWeight: 600, color: colors.title, overflowWrap: 'anywhere' }}>
        <bdi>{item.title}</bdi>
      </div>
      {item.kind !== undefined && (
        <div style={{ color: colors.subduedText, overflowWrap: 'anywhere' }}>
          <bdi>{item.kind}</bdi>
        </div>
      )}
      {item.facts.map(({ name, value }) => (
        <div key={name} style={{ display: 'flex', justifyContent: 'space-between', gap: euiTheme.size.base }}>
          <span style={{ color: colors.subduedText }}>{name}</span>
          <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{value}</span>
        </div>
      ))}
      <EuiHealth color={dots[item.tone]} textSize="xs">
        {item.verdict}
      </EuiHealth>
    </div>
  );
}
