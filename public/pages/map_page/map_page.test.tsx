import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { TestHost } from '../../../test/builders/a_host';
import { aHost } from '../../../test/builders/a_host';
import { aCoverage, aServiceMap } from '../../../test/builders/a_service_map';
import { aTrafficDetail } from '../../../test/builders/a_traffic_detail';
import { anEdge } from '../../../test/builders/an_edge';
import { someFindings } from '../../../test/builders/some_findings';
import { someErrors, someFigures } from '../../../test/builders/some_figures';
import { api } from '../../../common/contract/api';
import type { ServiceMap } from '../../../common/domain/service_map';
import { App } from '../../app';
import { HttpFailure } from '../../host/http_failure';

// Whole pages of EUI in jsdom, on a machine that has other things to do.
jest.setTimeout(60_000);

const failing = anEdge('orders', 'payments', { caller: someFigures({ lines: 300, errors: someErrors(267, 300) }) });
const mesh = aServiceMap([anEdge('web', 'orders'), failing], {
  facets: { meshes: ['default'], zones: ['east', 'west'], namespaces: [] },
});
const nothing = (patch: Partial<ServiceMap>) => aServiceMap([], { total: { services: 0, edges: 0 }, ...patch });
const busy = new HttpFailure(429, { code: 'elasticsearch_busy', message: 'Elasticsearch is too busy to answer.' });

/** An app whose server answers `map`, or fails with it. */
function open(search: string, map: ServiceMap | Error = mesh) {
  const host: TestHost = aHost({ search });
  const answer = { map };
  host.http.mockImplementation(({ path }: { path: string }) => {
    if (path === api.trafficDetail.path) return Promise.resolve(aTrafficDetail());
    if (path === api.usualTraffic.path) return Promise.resolve({ points: [], days: 0, coverage: aCoverage() });
    // What is unusual is another matter; a map does not wait for it.
    if (path === api.findings.path) return Promise.resolve(someFindings());
    return answer.map instanceof Error ? Promise.reject(answer.map) : Promise.resolve(answer.map);
  });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const { unmount } = render(<App host={host} />);
  return { host, user, answer, unmount };
}
const mapCalls = ({ http }: TestHost) =>
  http.mock.calls
    .map(([request]) => request as { path: string; query: unknown })
    .filter(({ path }) => path === api.serviceMap.path);
const lastMapCall = (host: TestHost) => mapCalls(host).at(-1);
const refresh = () => screen.getByTestId('superDatePickerApplyTimeButton');

test('one sentence, the table, and what it stands on', async () => {
  const { host } = open('?view=table');
  expect(await screen.findAllByTestId('meshTableRow')).toHaveLength(2);
  expect(screen.getByTestId('meshHeadline')).toHaveTextContent('orders → payments: 89 % of 300 requests failed');
  expect(screen.getByTestId('meshStatus')).toHaveTextContent(
    '3 services · 2 edges · 600 lines, every one counted · 2 searches, 41 ms',
  );
  const { query } = host.http.mock.calls[0][0];
  expect(Object.keys(query)).toEqual(['from', 'to']);
  expect(query.to - query.from).toBe(900_000);
});

test('the picture is there as well, under its own name', async () => {
  open('');
  expect(await screen.findByTestId('meshMap')).toBeInTheDocument();
});

test('what is chosen goes to the address and to the server', async () => {
  const { host, user } = open('?view=table');
  await screen.findByTestId('meshTable');
  await user.click(screen.getByTestId('meshFilterZone'));
  await user.click(await screen.findByText('west'));
  expect(host.location.search()).toBe('?zone=west&view=table');
  await waitFor(() => expect(lastMapCall(host)?.query).toMatchObject({ zone: ['west'] }));
  await user.click(screen.getByTestId('meshHide'));
  await user.click(await screen.findByTestId('meshHide-probes'));
  await user.click(screen.getByTestId('meshView-map'));
  await user.click(await screen.findByTestId('meshLabel-gap'));
  expect(host.location.search()).toBe('?zone=west&hide=probes&label=gap');
});

test('typing replaces the address, once; only asked for, it filters on the server', async () => {
  const { host, user } = open('?view=table');
  await screen.findByTestId('meshTable');
  await user.keyboard('/');
  expect(screen.getByTestId('meshSearch')).toHaveFocus();
  await user.keyboard('pay');
  await waitFor(() => expect(host.location.search()).toBe('?q=pay&view=table'));
  expect(host.history.entries()).toHaveLength(1);
  expect(screen.getAllByTestId('meshTableRow')).toHaveLength(1);
  expect(mapCalls(host)).toHaveLength(1);
  await user.click(screen.getByTestId('meshOnlyMatches'));
  await waitFor(() => expect(lastMapCall(host)?.query).toMatchObject({ text: 'pay' }));
});

test('opened with the keyboard, the panel has the focus; Escape gives it back', async () => {
  const { host, user } = open('?view=table');
  const [link] = [...(await screen.findAllByTestId('meshTableRow'))[0]!.querySelectorAll('button')];
  link!.focus();
  await user.keyboard('{Enter}');
  const panel = await screen.findByTestId('meshPanel');
  expect(host.location.search()).toBe('?view=table&edge=web%E2%86%92orders');
  await waitFor(() => expect(panel.querySelector('h2')).toHaveFocus());
  await user.keyboard('{Escape}');
  expect(screen.queryByTestId('meshPanel')).not.toBeInTheDocument();
  expect(host.location.search()).toBe('?view=table');
  await waitFor(() => expect(link).toHaveFocus());
});

test('the headline leads to what it speaks of, the back button back', async () => {
  const { host, user } = open('?view=table');
  await user.click(await screen.findByTestId('meshHeadlineShow'));
  expect(await screen.findByTestId('meshPanel')).toHaveTextContent('orders → payments');
  act(() => host.history.back());
  expect(screen.queryByTestId('meshPanel')).not.toBeInTheDocument();
});

test('a selection that this window does not have says so', async () => {
  open('?view=table&edge=a%E2%86%92b');
  expect(await screen.findByTestId('meshPanel')).toHaveTextContent('Not on this map');
});

test.each([
  ['filtered', nothing({ total: { services: 7, edges: 9 } }), 'The filters hide everything'],
  ['quiet', nothing({ coverage: aCoverage({ sources: [source('quiet')] }) }), 'No access logs in this time range'],
  ['absent', nothing({ coverage: aCoverage({ sources: [source('absent')] }) }), 'No telemetry yet'],
] as const)('nothing to show, because %s', async (reason, map, title) => {
  open('', map);
  const empty = await screen.findByTestId('meshEmpty');
  expect(empty).toHaveAttribute('data-reason', reason);
  expect(empty).toHaveTextContent(title);
});

test('the ways out of emptiness', async () => {
  const { host, user, answer } = open('?zone=west&q=zzz&only=true', nothing({ total: { services: 7, edges: 9 } }));
  await user.click(await screen.findByTestId('meshClearFilters'));
  expect(host.location.search()).toBe('');
  answer.map = nothing({ coverage: aCoverage({ sources: [source('quiet')] }) });
  await user.click(refresh());
  await user.click(await screen.findByTestId('meshLastDay'));
  expect(host.location.search()).toBe('?rangeFrom=now-24h');
});

test('the first answer is a failure: its own sentence, and another try', async () => {
  const { user, answer } = open('?view=table', busy);
  expect(await screen.findByTestId('meshError')).toHaveTextContent('Elasticsearch is too busy to answer.');
  answer.map = mesh;
  await user.click(screen.getByTestId('meshRetry'));
  expect(await screen.findByTestId('meshTable')).toBeInTheDocument();
  expect(screen.queryByTestId('meshError')).not.toBeInTheDocument();
});

test('a later failure leaves the screen as it was', async () => {
  const { user, answer } = open('?view=table');
  await screen.findByTestId('meshTable');
  answer.map = busy;
  await user.click(refresh());
  expect(await screen.findByTestId('meshError')).toHaveTextContent('still the answer for 00:00:00 to 00:15:00');
  expect(screen.getAllByTestId('meshTableRow')).toHaveLength(2);
});

test('what was cut is named, and the sum no longer claims to be whole', async () => {
  open('?view=table', { ...mesh, coverage: aCoverage({ notes: [{ code: 'timed_out' }, { code: 'inbound_not_logged' }] }) });
  expect(await screen.findByTestId('meshPartial')).toHaveTextContent('ran out of time');
  expect(screen.getByTestId('meshPartial')).not.toHaveTextContent('inbound');
  expect(screen.getByTestId('meshStatus')).toHaveTextContent('600 lines, not every one counted');
  expect(screen.getByTestId('meshCoverage')).toHaveTextContent('Sources, 2 notes');
});

test('a range that ends before it begins is not asked for', async () => {
  const { host } = open('?rangeFrom=now&rangeTo=now-1h');
  expect(await screen.findByTestId('meshRangeError')).toBeInTheDocument();
  expect(host.http).not.toHaveBeenCalled();
});

test('leaving the page aborts what is under way', () => {
  const host = aHost();
  const { unmount } = render(<App host={host} />);
  const { signal } = host.http.mock.calls[0][0];
  expect(signal.aborted).toBe(false);
  unmount();
  expect(signal.aborted).toBe(true);
});

function source(state: 'quiet' | 'absent') {
  return { id: 'kuma_access_log_json' as const, indices: 'logs-*', state, lines: 0 };
}
