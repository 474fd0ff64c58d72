import { EuiProvider } from '@elastic/eui';
import { fireEvent, render, screen, within } from '@testing-library/react';
import React from 'react';
import { epochMs } from '../../../common/domain/units';
import { HostContext } from '../../host/use_host';
import { aHost } from '../../../test/builders/a_host';
import { aTrace } from '../../../test/builders/a_trace';
import { chooseSpan } from './choose_span';
import { linesOfCall } from './span_detail';
import { toNearest } from './to_nearest';
import { pathPattern, toTypical } from './to_typical';
import { TraceView } from './trace_view';

const show = (line?: string) =>
  render(
    <HostContext.Provider value={aHost()}>
      <EuiProvider>
        <TraceView trace={aTrace()} line={line} onCompare={undefined} isComparing={false} />
      </EuiProvider>
    </HostContext.Provider>,
  );

it('says first what took long and who, and where errors began', () => {
  show();
  expect(screen.getByRole('heading', { level: 2 }).textContent.replace(/\u00a0/g, ' ')).toBe(
    'POST /orders took 500 ms, 82 % of it in payments.',
  );
  expect(screen.getByTestId('meshFailedSpans').textContent).toContain('orders → inventory: 503 no healthy destination');
});

it('opens where an error began; a click on a span shows the two lines of its call', () => {
  show();
  const detail = () => screen.getByTestId('meshSpanDetail');
  expect(detail().querySelector('h3')?.textContent).toBe('orders → inventory');
  const row = screen.getAllByTestId('meshSpan').find((candidate) => /^▾?payments/.test(candidate.textContent));
  fireEvent.click(row ?? document.body);
  expect(detail().querySelector('h3')?.textContent).toBe('payments');
  expect(within(detail()).getAllByTestId('meshSpanLine')).toHaveLength(2);
});

it('is walked with the arrow keys', () => {
  show('out');
  const grid = screen.getByRole('treegrid');
  const selected = () => screen.getByTestId('meshSpanDetail').querySelector('h3')?.textContent;
  expect(selected()).toBe('orders → payments');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(selected()).toBe('payments');
  fireEvent.keyDown(grid, { key: 'ArrowLeft' });
  expect(selected()).toBe('orders → payments');
  fireEvent.keyDown(grid, { key: 'ArrowLeft' });
  expect(screen.getAllByTestId('meshSpan')).toHaveLength(3);
});

it('chooses the span of the line that led here', () => {
  expect(chooseSpan(aTrace(), 'in')).toBe(2);
  expect(chooseSpan(aTrace(), 'elsewhere')).toBe(3);
  expect(linesOfCall(aTrace(), 1)).toHaveLength(2);
});

it('lays what applications logged below their span, in the waterfall and beside it', () => {
  const event = { kind: 'log' as const, at: aTrace().start ?? epochMs(0), document: { index: 'logs-app', id: 'e' }, span: 2 };
  const trace = aTrace({ events: [{ ...event, level: 'ERROR', service: 'payments', text: '<b>card refused</b>' }] });
  render(
    <HostContext.Provider value={aHost()}>
      <EuiProvider>
        <TraceView trace={trace} line="in" onCompare={undefined} isComparing={false} />
      </EuiProvider>
    </HostContext.Provider>,
  );
  expect(screen.getByTestId('meshTraceEvent').textContent).toBe('payments · ERROR · <b>card refused</b>');
  expect(screen.getByTestId('meshSpanEvents').textContent).toContain('ERROR <b>card refused</b>');
});

describe('another trace', () => {
  const found = [10, 20, 30, 400].map((duration, place) => ({
    traceId: String(place) as never,
    start: (place * 60_000) as never,
    duration: duration as never,
    failed: false,
    service: 'web',
    document: { index: 'i', id: String(place) },
  }));

  it('that is typical is the one in the middle; of fewer than three none is', () => {
    expect(toTypical(found, '3' as never)?.traceId).toBe('1');
    expect(toTypical(found.slice(0, 2), 'x' as never)).toBeUndefined();
    expect(pathPattern({ spans: [{ ...aTrace().spans[0], path: '/products/142?x=1' } as never] })).toBe('/products/');
  });

  it('that is nearest is near in time and alike in duration', () => {
    expect(toNearest(found, { at: 61_000 })?.traceId).toBe('1');
    expect(toNearest(found, { at: 150_000, took: 410 })?.traceId).toBe('3');
    expect(toNearest([], { at: 0 })).toBeUndefined();
  });
});
