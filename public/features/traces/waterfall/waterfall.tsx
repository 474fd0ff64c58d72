import { useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Trace } from '../../../../common/domain/trace';
import type { Milliseconds } from '../../../../common/domain/units';
import { serviceColors } from '../service_colors';
import { RowView } from './row_view';
import type { Row } from './rows';
import { spanOf, toRows } from './rows';
import { Ruler } from './ruler';
import { ROW_HEIGHT, useVisibleRows } from './use_visible_rows';
import { useFormat } from '../../../components/use_format';

interface Props {
  trace: Trace;
  /** Time from its left to its right edge. */
  whole: Milliseconds;
  /** Place of the selected span. */
  selected: number | undefined;
  onSelect(place: number): void;
  withLines: boolean;
}

const NAMES = 'minmax(260px, 42%) minmax(0, 1fr)';
/** Of a trace that stands in a page with others. */
const LEAST_HEIGHT = 160;

/** Every span in its time and under its caller. Only the rows that are seen are drawn, however many there are. */
export function Waterfall({ trace, whole, selected, onSelect, withLines }: Props) {
  const { border, size, colors: shades } = useEuiTheme().euiTheme;
  const format = useFormat();
  const look = useMemo(() => ({ shades, border: border.thin, format }), [shades, border.thin, format]);
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => toRows(trace, collapsed, withLines), [trace, collapsed, withLines]);
  const colors = useMemo(() => serviceColors(trace), [trace]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end, reveal } = useVisibleRows(scroller, rows.length);
  const prefix = useGeneratedHtmlId({ prefix: 'meshSpan' });
  const at = rows.findIndex((row) => row.kind === 'span' && row.place === selected);

  useEffect(() => {
    if (at >= 0) reveal(at);
  }, [at, reveal]);

  const toggle = useCallback((place: number) => {
    setCollapsed((before) => {
      const after = new Set(before);
      if (!after.delete(place)) after.add(place);
      return after;
    });
  }, []);
  const select = useCallback(
    (row: Row) => {
      const place = spanOf(row);
      if (place !== undefined) onSelect(place);
    },
    [onSelect],
  );
  const press = (event: KeyboardEvent) => {
    const spans = rows.filter((row): row is Extract<Row, { kind: 'span' }> => row.kind === 'span');
    const now = spans.findIndex(({ place }) => place === selected);
    const move = (to: number) => {
      const next = spans[Math.max(0, Math.min(spans.length - 1, to))];
      if (next) onSelect(next.place);
    };
    const current = spans[now];
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(now + 1),
      ArrowUp: () => move(now - 1),
      PageDown: () => move(now + 20),
      PageUp: () => move(now - 20),
      Home: () => move(0),
      End: () => move(spans.length - 1),
      ArrowLeft: () => {
        if (current && current.span.descendants > 0 && !current.isCollapsed) toggle(current.place);
        else if (current?.span.parent !== undefined) onSelect(current.span.parent);
      },
      ArrowRight: () => {
        if (current?.isCollapsed) toggle(current.place);
        else move(now + 1);
      },
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div style={{ display: 'flex', flexDirection: 'column', minHeight: LEAST_HEIGHT, height: '100%' }}>
      <div style={{ display: 'grid', gridTemplateColumns: NAMES, borderBottom: border.thin, paddingRight: size.base }}>
        <span />
        <Ruler duration={whole} />
      </div>
      <div
        ref={scroller}
        role="treegrid"
        tabIndex={0}
        aria-label={i18n.translate('meshObservability.waterfall.label', {
          defaultMessage: 'Spans of the trace, by caller and time',
        })}
        aria-rowcount={rows.length}
        {...(at >= first && at < end ? { 'aria-activedescendant': `${prefix}-${at}` } : {})}
        onKeyDown={press}
        data-test-subj="meshWaterfall"
        style={{ flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', paddingRight: size.s, contain: 'strict' }}
      >
        <div role="presentation" style={{ position: 'relative', height: rows.length * ROW_HEIGHT }}>
          {rows.slice(first, end).map((row, offset) => (
            // Rows that scroll out lend their elements to those that scroll in: thousands of rows go by without one being made.
            <RowView
              key={(first + offset) % (end - first)}
              id={`${prefix}-${first + offset}`}
              row={row}
              index={first + offset}
              trace={trace}
              whole={whole}
              colors={colors}
              look={look}
              names={NAMES}
              isSelected={row.kind === 'span' && row.place === selected}
              onSelect={select}
              onToggle={toggle}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
