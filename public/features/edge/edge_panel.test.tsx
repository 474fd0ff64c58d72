import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { aHost } from '../../../test/builders/a_host';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { aTrafficDetail, anAccessLogLine } from '../../../test/builders/a_traffic_detail';
import { anEdge } from '../../../test/builders/an_edge';
import { aLatency, someErrors, someFigures } from '../../../test/builders/some_figures';
import type { Edge } from '../../../common/domain/edge';
import type { Service } from '../../../common/domain/service_map';
import { milliseconds } from '../../../common/domain/units';
import type { Host } from '../../host/host';
import { panelAnswers } from '../../../test/builders/panel_answers';
import { HttpFailure } from '../../host/http_failure';
import { HostContext } from '../../host/use_host';
import { EdgePanel } from './edge_panel';

function show(
  edge: Edge,
  { services, ...patch }: Partial<Host> & { services?: Service[] } = {},
  more: { onAlert?: jest.Mock } = {},
) {
  const host = aHost({ http: panelAnswers(), ...patch });
  const handlers = { onClose: jest.fn(), onSelectService: jest.fn(), onZoom: jest.fn(), ...more };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } }, logger: { log() {}, warn() {}, error() {} } });
  render(
    <HostContext.Provider value={host}>
      <QueryClientProvider client={client}>
        <EdgePanel edge={edge} map={aServiceMap([edge], services ? { services } : {})} asked={0} {...handlers} />
      </QueryClientProvider>
    </HostContext.Provider>,
  );
  return { host, ...handlers, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}
const panel = () => screen.getByTestId('meshPanel');

test('asks for the caller’s side of exactly these parts, in the window of the map', async () => {
  const { host } = show(anEdge('orders', 'payments'));
  await screen.findByTestId('meshSlowestLines');
  expect(host.http.mock.calls[0][0]).toMatchObject({
    method: 'post',
    body: { from: 0, to: 900_000, side: 'caller', parts: [['orders', 'payments']] },
  });
});

test('figures, and errors that retries hid', () => {
  const caller = someFigures({ lines: 1_176, answered: 1_170, latency: aLatency(38, 506, 612), errors: someErrors(9, 1_176) });
  show(anEdge('orders', 'payments', { caller, hiddenErrors: 614 }));
  expect(panel()).toHaveTextContent('orders waits 38 ms for payments (median); one request in twenty takes longer than 506 ms.');
  expect(panel()).toHaveTextContent('payments answered 614 errors that retries hid from orders.');
  expect(panel()).toHaveTextContent('9 of 1,176');
  expect(panel()).toHaveTextContent('of 1,170 answered');
});

test('where the time goes, and why that is certain', async () => {
  const callee = { ...someFigures({ latency: aLatency(399, 500, 600) }), proof: 'single_caller' as const };
  const edge = anEdge('orders', 'payments', {
    caller: someFigures({ latency: aLatency(405, 506, 612) }),
    callee,
    gap: milliseconds(6),
  });
  show(edge);
  expect(screen.getByTestId('meshTimeSplit')).toHaveTextContent('network and proxies 6 ms');
  expect(screen.getByTestId('meshTimeSplit')).toHaveTextContent('payments and what it calls 399 ms');
  expect(panel()).toHaveTextContent('orders is the only caller of payments in this time range');
});

test('what cannot be known says why', () => {
  const caller = someFigures({
    errors: undefined,
    missing: [
      { figure: 'errors', reason: 'status_not_logged' },
      { figure: 'callee', reason: 'several_callers' },
    ],
  });
  show(anEdge('backend', 'inventory', { caller }));
  expect(screen.getByTestId('meshGapUnknown')).toHaveTextContent('several callers and its logs do not name them');
  expect(panel()).toHaveTextContent('The logs hold no status.');
});

test('TCP has connections that live, not requests that wait', async () => {
  show(anEdge('orders', 'redis', { protocol: 'tcp' }));
  expect(panel()).toHaveTextContent('Half of the connections end within 10 ms');
  expect(await screen.findByText('Longest connections')).toBeInTheDocument();
});

test('the slowest lines say in words how they ended, and open to all that they hold', async () => {
  const line = anAccessLogLine({ status: 503, flags: ['UF'], traceId: 'a212c986ffff', userAgent: 'orders/1.0' });
  const { user } = show(anEdge('orders', 'payments'), {
    http: panelAnswers(aTrafficDetail({ slowest: [line] })),
  });
  expect(await screen.findByTestId('meshSlowestLines')).toHaveTextContent('POST /charge503 could not connect');
  await user.click(screen.getByRole('button', { name: 'All fields of this line' }));
  expect(screen.getByTestId('meshSlowestLines')).toHaveTextContent('logs-kuma.access-default · d1');
  expect(screen.getByTestId('meshSlowestLines')).toHaveTextContent('a212c986ffff');
});

test('without a Discover the query itself is shown', async () => {
  const { user } = show(anEdge('orders', 'payments'));
  await user.click(await screen.findByTestId('meshDiscover'));
  expect(await screen.findByTestId('meshDiscoverQuery')).toHaveTextContent('source : "orders" and destination : "payments"');
});

test('with a Discover it is a link', async () => {
  show(anEdge('orders', 'payments'), { discoverUrl: () => Promise.resolve('/app/discover#x') });
  expect(await screen.findByRole('link', { name: 'Discover' })).toHaveAttribute('href', '/app/discover#x');
});

test('details that do not come leave the figures alone', async () => {
  const http = jest
    .fn()
    .mockRejectedValueOnce(
      new HttpFailure(504, { code: 'elasticsearch_timeout', message: 'Elasticsearch did not answer in time.' }),
    )
    .mockResolvedValue(aTrafficDetail());
  const { user } = show(anEdge('orders', 'payments'), { http: panelAnswers(http) });
  expect(await screen.findByTestId('meshError')).toHaveTextContent('did not answer in time');
  expect(panel()).toHaveTextContent('600 requests');
  await user.click(screen.getByTestId('meshRetry'));
  expect(await screen.findByTestId('meshSlowestLines')).toBeInTheDocument();
});

test('both ends lead to their services', async () => {
  const { user, onSelectService } = show(anEdge('orders', 'payments'));
  await user.click(screen.getByRole('button', { name: 'payments' }));
  expect(onSelectService).toHaveBeenCalledWith('payments');
});

test('hostile names are text', () => {
  const services = [
    aService('a', { name: '<img src=x onerror=alert(1)>' }),
    aService('b', { name: `\u202E${'y'.repeat(10_000)}` }),
  ];
  show(anEdge('a', 'b'), { services });
  expect(panel()).toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
  expect(panel().textContent.length).toBeLessThan(2_000);
  expect(panel().textContent).not.toContain('\u202E');
});

describe('what is usual', () => {
  const figure = { low: 80, middle: 100, high: 120 };
  const known = { points: [{ at: 0, p95: figure, rate: { low: 1, middle: 2, high: 3 } }], days: 7 };

  test('is said with what it stands on', async () => {
    show(anEdge('orders', 'payments'), { http: panelAnswers(aTrafficDetail(), known) });
    expect(await screen.findByTestId('meshUsual-p95')).toHaveTextContent('the same hours of 7 earlier days');
    expect(panel()).toHaveTextContent('p95, usually');
  });

  test.each([
    [0, /no earlier day has such traffic/],
    [2, /2 earlier days have such traffic at these hours, too little/],
  ])('is not known from %d days: said, not hidden', async (days, sentence) => {
    show(anEdge('orders', 'payments'), { http: panelAnswers(aTrafficDetail(), { points: [], days }) });
    expect(await screen.findByTestId('meshUsual-p95')).toHaveTextContent(sentence);
    expect(screen.getByTestId('meshUsual-rate')).toHaveTextContent(sentence);
    expect(panel()).not.toHaveTextContent('usually');
  });
});

test('each chart leads to a rule about what it shows', async () => {
  const onAlert = jest.fn();
  const { user } = show(anEdge('orders', 'payments'), {}, { onAlert });
  await user.click(await screen.findByTestId(/meshAlertOnChart-p95_above/));
  expect(onAlert).toHaveBeenLastCalledWith({ when: 'p95_above' });
  await user.click(screen.getByTestId(/meshAlertOnChart-(errors_ratio|traffic_quiet)/));
  expect(onAlert).toHaveBeenLastCalledWith({ when: expect.stringMatching(/errors_ratio|traffic_quiet/) as string });
  await user.click(screen.getByTestId('meshAlertMe'));
  expect(onAlert).toHaveBeenLastCalledWith();
});
