import type { Trace, TraceEvent, TraceLine, TraceSpan } from '../../../../common/domain/trace';

/**
 * A row of the waterfall: a span, or an access-log line or an application's log line below the span that it belongs to. `place` counts in
 * Trace.spans, Trace.lines or Trace.events.
 */
export type Row =
  | { kind: 'span'; place: number; span: TraceSpan; depth: number; isCollapsed: boolean }
  | { kind: 'line'; place: number; line: TraceLine; depth: number }
  | { kind: 'event'; place: number; event: TraceEvent; depth: number };

type Told = Pick<Trace, 'spans' | 'lines' | 'events'>;

/** Rows that are not hidden below a collapsed span, in order. What belongs to no span stands at the end. Pure. */
export function toRows(trace: Told, collapsed: ReadonlySet<number>, withLines: boolean): Row[] {
  const linesOf = withLines ? groupBySpan(trace.lines) : undefined;
  const eventsOf = withLines ? groupBySpan(trace.events) : undefined;
  const rows: Row[] = [];
  const addLogs = (span: number | undefined, depth: number) => {
    for (const place of linesOf?.get(span) ?? [])
      rows.push({ kind: 'line', place, line: trace.lines[place] as TraceLine, depth });
    for (const place of eventsOf?.get(span) ?? [])
      rows.push({ kind: 'event', place, event: trace.events[place] as TraceEvent, depth });
  };
  for (let place = 0; place < trace.spans.length; place++) {
    const span = trace.spans[place] as TraceSpan;
    const isCollapsed = collapsed.has(place);
    rows.push({ kind: 'span', place, span, depth: span.depth, isCollapsed });
    addLogs(place, span.depth + 1);
    if (isCollapsed) place += span.descendants;
  }
  addLogs(undefined, 0);
  return rows;
}

function groupBySpan(all: ReadonlyArray<{ span?: number }>): Map<number | undefined, number[]> {
  const groups = new Map<number | undefined, number[]>();
  all.forEach(({ span }, place) => {
    const known = groups.get(span);
    if (known) known.push(place);
    else groups.set(span, [place]);
  });
  return groups;
}

/** The span that a row is about. */
export function spanOf(row: Row): number | undefined {
  if (row.kind === 'span') return row.place;
  return row.kind === 'line' ? row.line.span : row.event.span;
}
