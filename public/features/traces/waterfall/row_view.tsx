import { EuiIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo } from 'react';
import type { ReactNode } from 'react';
import type { Trace, TraceLine, TraceSpan } from '../../../../common/domain/trace';
import type { Milliseconds } from '../../../../common/domain/units';
import type { Format } from '../../../components/format';
import { eventText, isBadLevel } from '../event_words';
import { attemptText, spanRequest, spanResult, spanTitle, spanWriter } from '../span_words';
import type { Row } from './rows';
import type { RowLook } from './row_look';
import { EventMark } from './event_mark';
import { SpanBar } from './span_bar';
import { ROW_HEIGHT } from './use_visible_rows';

interface Props {
  row: Row;
  /** Counted from 0 among all rows. */
  index: number;
  trace: Trace;
  whole: Milliseconds;
  colors: readonly string[];
  names: string;
  look: RowLook;
  isSelected: boolean;
  id: string;
  onSelect(row: Row): void;
  onToggle(place: number): void;
}

const SUBJECTS = { span: 'meshSpan', line: 'meshTraceLine', event: 'meshTraceEvent' } as const;
const INDENT = 14;
/** Deeper rows stay where they are: their depth is told, not drawn. */
const DEEPEST = 12;

/** One row: names at the left, time at the right. Drawn again only when it changes: a wheel moves thousands of them. */
export const RowView = memo(function RowView({
  row,
  index,
  trace,
  whole,
  colors: services,
  names,
  look,
  isSelected,
  id,
  onSelect,
  onToggle,
}: Props) {
  const { shades } = look;
  const isSpan = row.kind === 'span';
  return (
    <div
      id={id}
      role="row"
      aria-level={row.depth + 1}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      {...(isSpan && row.span.descendants > 0 ? { 'aria-expanded': !row.isCollapsed } : {})}
      data-test-subj={SUBJECTS[row.kind]}
      onClick={() => onSelect(row)}
      style={{
        position: 'absolute',
        top: index * ROW_HEIGHT,
        left: 0,
        right: 0,
        height: ROW_HEIGHT,
        display: 'grid',
        gridTemplateColumns: names,
        // Of a size and place of its own: what changes in it lays out nothing else.
        contain: 'strict',
        cursor: 'pointer',
        ...(isSelected ? { background: shades.lightestShade, boxShadow: `inset 3px 0 ${shades.primary}` } : {}),
      }}
    >
      <div
        role="gridcell"
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 4,
          minWidth: 0,
          overflow: 'hidden',
          whiteSpace: 'nowrap',
          fontSize: 12,
          paddingLeft: Math.min(row.depth, DEEPEST) * INDENT,
        }}
      >
        {isSpan ? (
          <SpanName
            trace={trace}
            row={row}
            color={services[row.span.service] ?? 'currentColor'}
            look={look}
            onToggle={onToggle}
          />
        ) : (
          <LogName row={row} look={look} />
        )}
      </div>
      <div role="gridcell" style={{ position: 'relative', minWidth: 0 }}>
        {isSpan && (
          <SpanBar
            span={row.span}
            offset={row.span.start - (trace.start ?? row.span.start)}
            whole={whole}
            color={services[row.span.service] ?? 'currentColor'}
            look={look}
          />
        )}
        {row.kind === 'event' && <EventMark offset={row.event.at - (trace.start ?? row.event.at)} whole={whole} look={look} />}
      </div>
    </div>
  );
});

function SpanName({
  trace,
  row,
  color,
  look,
  onToggle,
}: {
  trace: Trace;
  row: Extract<Row, { kind: 'span' }>;
  color: string;
  look: RowLook;
  onToggle(place: number): void;
}) {
  const { shades } = look;
  const { span, place, isCollapsed } = row;
  const result = isWorthTelling(span) ? spanResult(span) : undefined;
  return (
    <>
      <Caret hidden={span.descendants === 0} isCollapsed={isCollapsed} onToggle={() => onToggle(place)} />
      <span aria-hidden style={{ flex: 'none', width: 8, height: 8, borderRadius: span.isProxy ? 0 : 4, background: color }} />
      {span.failed && <EuiIcon type="error" size="s" color="danger" aria-label={failedText()} />}
      <strong style={{ fontWeight: 600 }}>{spanTitle(trace, span)}</strong>
      {result && <span style={{ color: span.failed ? shades.dangerText : shades.subduedText }}>{result}</span>}
      {span.attempt && <Tag look={look}>{attemptText(span.attempt)}</Tag>}
      {span.link === 'orphan' && (
        <Tag look={look}>{i18n.translate('meshObservability.span.orphan', { defaultMessage: 'parent missing' })}</Tag>
      )}
      {span.isLate && <Tag look={look}>{i18n.translate('meshObservability.span.late', { defaultMessage: 'late' })}</Tag>}
      <span style={{ color: shades.subduedText, overflow: 'hidden', textOverflow: 'ellipsis' }} title={spanWriter(span)}>
        {spanRequest(span)}
      </span>
    </>
  );
}

const isWorthTelling = ({ failed, status, flags }: TraceSpan) => failed || (status ?? 200) >= 400 || (flags?.length ?? 0) > 0;
const failedText = () => i18n.translate('meshObservability.span.failed', { defaultMessage: 'failed' });

/** A line of a log below its span: whose it is, and how that ended or what it says. */
function LogName({ row, look: { shades, format } }: { row: Exclude<Row, { kind: 'span' }>; look: RowLook }) {
  const isBad = row.kind === 'event' && isBadLevel(row.event.level);
  return (
    <>
      <EuiIcon
        type={row.kind === 'line' ? 'document' : 'editorComment'}
        size="s"
        color="subdued"
        aria-hidden
        style={{ marginLeft: 20 }}
      />
      <span
        style={{
          color: isBad ? shades.dangerText : shades.subduedText,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {row.kind === 'line' ? lineText(row.line, format) : eventText(row.event)}
      </span>
    </>
  );
}

function lineText({ line }: TraceLine, format: Format): string {
  const side = line.direction === 'inbound' ? lineOfCallee() : lineOfCaller();
  const parts = [spanResult(line), line.duration === undefined ? undefined : format.duration(line.duration)];
  return [side, ...parts.filter((part) => part !== undefined)].join(' · ');
}

const lineOfCaller = () =>
  i18n.translate('meshObservability.trace.lineOfCaller', { defaultMessage: 'access log, caller’s proxy' });
const lineOfCallee = () =>
  i18n.translate('meshObservability.trace.lineOfCallee', { defaultMessage: 'access log, callee’s proxy' });

function Caret({ hidden, isCollapsed, onToggle }: { hidden: boolean; isCollapsed: boolean; onToggle(): void }) {
  return (
    // Not in the order of tabs: the arrow keys of the grid do the same.
    <span
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
      style={{ flex: 'none', width: 16, textAlign: 'center', visibility: hidden ? 'hidden' : undefined }}
    >
      {isCollapsed ? '▸' : '▾'}
    </span>
  );
}

function Tag({ look: { border }, children }: { look: RowLook; children: ReactNode }) {
  return <span style={{ flex: 'none', border, borderRadius: 3, padding: '0 4px', fontSize: 11 }}>{children}</span>;
}
