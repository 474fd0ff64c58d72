import type { Trace, TraceLine, TraceSpan } from '../../../../common/domain/trace';

/** A row of the waterfall: a span, or an access-log line below the span of its hop. `place` counts in Trace.spans or Trace.lines. */
export type Row =
  | { kind: 'span'; key: string; place: number; span: TraceSpan; depth: number; isCollapsed: boolean }
  | { kind: 'line'; key: string; place: number; line: TraceLine; depth: number };

/** Rows that are not hidden below a collapsed span, in order. Lines without a span stand at the end. Pure. */
export function toRows(trace: Pick<Trace, 'spans' | 'lines'>, collapsed: ReadonlySet<number>, withLines: boolean): Row[] {
  const linesOf = new Map<number | undefined, number[]>();
  if (withLines) {
    trace.lines.forEach(({ span }, place) => {
      const known = linesOf.get(span);
      if (known) known.push(place);
      else linesOf.set(span, [place]);
    });
  }
  const rows: Row[] = [];
  const addLines = (span: number | undefined, depth: number) => {
    for (const place of linesOf.get(span) ?? [])
      rows.push({ kind: 'line', key: `line ${place}`, place, line: trace.lines[place] as TraceLine, depth });
  };
  for (let place = 0; place < trace.spans.length; place++) {
    const span = trace.spans[place] as TraceSpan;
    const isCollapsed = collapsed.has(place);
    rows.push({ kind: 'span', key: `span ${place}`, place, span, depth: span.depth, isCollapsed });
    addLines(place, span.depth + 1);
    if (isCollapsed) place += span.descendants;
  }
  addLines(undefined, 0);
  return rows;
}

/** The span that a row is about. */
export const spanOf = (row: Row): number | undefined => (row.kind === 'span' ? row.place : row.line.span);
