import * as fc from 'fast-check';
import type { Span, TraceSpan } from '../../common/domain/trace';
import { aSpan } from '../../test/builders/a_span';
import { wholeRunSpans } from '../../test/builders/a_trace_corpus';
import type { AssembledTrace } from './assemble_trace';
import { assembleTrace } from './assemble_trace';

/** Every span of the run, by trace. */
const run = new Map<string, Span[]>();
let stored = 0;
for (const span of wholeRunSpans()) {
  stored += 1;
  if (!span) continue;
  const spans = run.get(span.traceId);
  if (spans) spans.push(span);
  else run.set(span.traceId, [span]);
}
const traces = [...run.values()];

const idOf = ({ document }: TraceSpan) => document.id;
const parentOf = ({ spans }: AssembledTrace, { parent }: TraceSpan) => (parent === undefined ? undefined : spans[parent]);

describe('the captured run', () => {
  const assembled = traces.map(assembleTrace);

  it('loses no span and doubles none: 96,861 in 15,707 traces', () => {
    expect(stored).toBe(96_861);
    expect(assembled).toHaveLength(15_707);
    const documents = new Set(assembled.flatMap(({ spans }) => spans.map(idOf)));
    expect(documents.size).toBe(96_861);
    expect(assembled.reduce((sum, { spans }) => sum + spans.length, 0)).toBe(96_861);
    expect(assembled.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('has one beginning each, at the gateway, and nothing without a parent', () => {
    const odd = assembled.filter(({ spans, services }) => {
      const first = spans[0];
      const beginnings = spans.filter(({ parent }) => parent === undefined).length;
      return beginnings !== 1 || first?.link !== 'root' || services[first.service]?.identity.name !== 'gateway';
    });
    expect(odd).toEqual([]);
  });

  it('finds 598 calls that were tried again, each with its tries in order under one client', () => {
    const calls = assembled.flatMap((trace) =>
      trace.spans.filter(({ attempt }) => attempt?.number === 1).map((first) => ({ trace, first })),
    );
    expect(calls).toHaveLength(598);
    for (const { trace, first } of calls) {
      const tries = trace.spans.filter(({ parent, attempt }) => attempt && parent === first.parent);
      expect(tries.map(({ attempt }) => attempt?.number)).toEqual(tries.map((_, place) => place + 1));
      expect(tries).toHaveLength(first.attempt?.of ?? 0);
      expect(parentOf(trace, first)).toMatchObject({ kind: 'client', spanId: first.spanId });
    }
  });

  it('puts what a try caused under that try, on its own instance', () => {
    const below = assembled.flatMap((trace) =>
      trace.spans.flatMap((span) => {
        const above = parentOf(trace, span);
        return above?.attempt ? [{ span, above }] : [];
      }),
    );
    expect(below.length).toBeGreaterThan(100);
    for (const { span, above } of below) {
      expect(span.instance).toBe(above.instance);
      expect(span.start).toBeGreaterThanOrEqual(above.start - 1);
    }
  });

  it('knows whom each client called, and that every span is a proxy’s', () => {
    const spans = assembled.flatMap((trace) => trace.spans.map((span) => ({ trace, span })));
    expect(spans.filter(({ span }) => !span.isProxy)).toEqual([]);
    const shared = spans.filter(({ span }) => span.link === 'shared');
    expect(shared).toHaveLength(48_642);
    const odd = shared.filter(({ trace, span }) => parentOf(trace, span)?.peer !== span.service);
    expect(odd).toEqual([]);
  });

  it('spends a trace’s whole time on its critical path, once', () => {
    const odd = assembled.filter(({ spans }) => {
      const segments = spans.flatMap(({ critical }) => critical).sort(([a], [b]) => a - b);
      const sum = segments.reduce((total, [from, to]) => total + to - from, 0);
      const overlaps = segments.slice(1).some(([from], place) => from < (segments[place]?.[1] ?? 0) - 1e-3);
      return overlaps || Math.abs(sum - (spans[0]?.duration ?? 0)) > 1e-3;
    });
    expect(odd).toEqual([]);
  });
});

describe('whatever order spans come in, however often, and if some never come', () => {
  const trace = fc.constantFrom(...traces.filter(({ length }) => length >= 6).slice(0, 2_000));
  const shuffled = trace.chain((spans) =>
    fc.shuffledSubarray(spans, { minLength: spans.length, maxLength: spans.length }).map((other) => ({ spans, other })),
  );

  it('shuffled spans give the same trees', () => {
    fc.assert(
      fc.property(shuffled, ({ spans, other }) => {
        expect(assembleTrace(other)).toEqual(assembleTrace(spans));
      }),
      { numRuns: 500 },
    );
  });

  it('doubled spans give the same trees, and are told', () => {
    const doubled = trace.chain((spans) => fc.subarray(spans, { minLength: 1 }).map((again) => ({ spans, again })));
    fc.assert(
      fc.property(doubled, ({ spans, again }) => {
        const copies = again.map((span) => ({ ...span, document: { ...span.document, id: `${span.document.id}-copy` } }));
        const whole = assembleTrace(spans);
        const found = assembleTrace([...copies, ...spans]);
        expect(found.spans).toEqual(whole.spans);
        expect(found.notes).toEqual([{ code: 'doubled', spans: again.length }]);
      }),
      { numRuns: 300 },
    );
  });

  it('cut traces keep every span that is left, once, and every tie between them that needs no other', () => {
    const cut = trace.chain((spans) => fc.shuffledSubarray(spans, { minLength: 1 }).map((left) => ({ spans, left })));
    fc.assert(
      fc.property(cut, ({ spans, left }) => {
        const whole = assembleTrace(spans);
        const part = assembleTrace(left);
        expect(part.spans.map(idOf).sort()).toEqual(left.map(({ document }) => document.id).sort());
        expect(assembleTrace([...left].reverse())).toEqual(part);
        const kept = new Set(left.map(({ document }) => document.id));
        for (const span of part.spans) {
          const before = whole.spans.find((other) => idOf(other) === idOf(span)) as TraceSpan;
          const parent = parentOf(whole, before)?.document.id;
          // A server's span whose client is missing hangs on what its parent id names instead, if that is there.
          if (parent !== undefined && kept.has(parent)) expect(parentOf(part, span)?.document.id).toBe(parent);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes any ids at all: every span once, no circle', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const anySpan = fc
      .record({
        spanId: ids,
        parentId: fc.option(ids, { nil: undefined }),
        kind: fc.constantFrom('client' as const, 'server' as const, 'internal' as const),
        service: fc.constantFrom('x', 'y'),
        start: fc.integer({ min: 0, max: 50 }),
        duration: fc.integer({ min: 0, max: 50 }),
      })
      .map(({ parentId, ...more }) => aSpan({ ...more, ...(parentId ? { parentId } : {}) }));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 30 }), (spans) => {
        const found = assembleTrace(spans);
        const doubled = found.notes.find(({ code }) => code === 'doubled');
        expect(found.spans.length + (doubled?.code === 'doubled' ? doubled.spans : 0)).toBe(spans.length);
        found.spans.forEach(({ parent }, place) => expect(parent ?? -1).toBeLessThan(place));
        expect(assembleTrace([...spans].reverse())).toEqual(found);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what goes wrong', () => {
  const call = (server: Partial<Parameters<typeof aSpan>[0]>) => [
    aSpan({ spanId: 'c', kind: 'client', service: 'a', peer: 'b', start: 1_000, duration: 100, status: 200 }),
    aSpan({ spanId: 's', parentId: 'c', kind: 'server', service: 'b', instance: 'b-1', duration: 60, status: 200, ...server }),
    aSpan({ spanId: 'i', parentId: 's', service: 'b', instance: 'b-1', start: (server?.start ?? 0) + 10, duration: 20 }),
  ];

  it('a clock five seconds behind, or ahead, is put into its client, with what it did meanwhile', () => {
    for (const start of [-4_000, 6_000]) {
      const { spans, notes } = assembleTrace(call({ start }));
      expect(spans.map(({ start: at }) => at)).toEqual([1_000, 1_020, 1_030]);
      expect(spans[1]?.shifted).toBeCloseTo(1_020 - start);
      expect(notes).toMatchObject([{ code: 'clocks_differ', spans: 2 }]);
    }
  });

  it('a server that works on after its caller gave up is late, not wrong', () => {
    const { spans, notes } = assembleTrace(call({ start: 1_040, duration: 900, status: 504 }));
    expect(spans.map(({ start }) => start)).toEqual([1_000, 1_040, 1_050]);
    expect(notes).toEqual([]);
  });

  it('work that begins after its parent has ended is marked, and is not on the critical path', () => {
    const { spans } = assembleTrace([
      aSpan({ spanId: 'p', start: 0, duration: 10 }),
      aSpan({ spanId: 'q', parentId: 'p', start: 15, duration: 10 }),
    ]);
    expect(spans[1]).toMatchObject({ isLate: true, critical: [] });
    expect(spans[0]?.critical).toEqual([[0, 10]]);
  });

  it('a parent that never came is told, with how many are missing', () => {
    const { spans, notes } = assembleTrace([aSpan({ parentId: 'x' }), aSpan({ parentId: 'x' }), aSpan({ parentId: 'y' })]);
    expect(spans.map(({ link }) => link)).toEqual(['orphan', 'orphan', 'orphan']);
    expect(notes).toEqual([{ code: 'orphans', spans: 3, missing: 2 }]);
  });

  it('an empty trace is empty', () => {
    expect(assembleTrace([])).toEqual({ spans: [], services: [], notes: [] });
  });

  it('10,000 spans below each other, or below one, take less than two seconds', () => {
    const chain = Array.from({ length: 10_000 }, (_, place) =>
      aSpan({
        spanId: `n${place}`,
        ...(place > 0 ? { parentId: `n${place - 1}` } : {}),
        start: place,
        duration: 20_000 - 2 * place,
      }),
    );
    const flat = chain.map((span, place) => ({ ...span, ...(place > 0 ? { parentId: 'n0' } : {}) }));
    const began = performance.now();
    expect(assembleTrace(chain).spans.at(-1)?.depth).toBe(9_999);
    expect(assembleTrace(flat).spans[0]?.descendants).toBe(9_999);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
