import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { aHost } from '../../../test/builders/a_host';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { aLatency, someFigures } from '../../../test/builders/some_figures';
import type { ServiceMap } from '../../../common/domain/service_map';
import { perSecond } from '../../../common/domain/units';
import { HostContext } from '../../host/use_host';
import { MapTable } from './map_table';

const show = (map: ServiceMap, find = '') => {
  const onSelect = jest.fn();
  const table = (shown: ServiceMap) => (
    <HostContext.Provider value={aHost()}>
      <MapTable map={shown} find={find} onSelect={onSelect} />
    </HostContext.Provider>
  );
  const { rerender } = render(table(map));
  return { onSelect, refresh: (next: ServiceMap) => rerender(table(next)) };
};
const rows = () => screen.getAllByTestId('meshTableRow');
const at = (p95: number, rate: number) => someFigures({ latency: aLatency(1, p95, p95), rate: perSecond(rate) });

test('busiest edge first; every column sorts, unknown figures last', async () => {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  show(
    aServiceMap([
      anEdge('a', 'b', { caller: at(10, 1) }),
      anEdge('c', 'd', { caller: at(90, 9) }),
      anEdge('e', 'f', { caller: someFigures({ latency: undefined, rate: perSecond(5) }) }),
    ]),
  );
  const sources = () => rows().map((row) => within(row).getByRole('button').textContent);
  expect(sources()).toEqual(['c', 'e', 'a']);
  await user.click(screen.getByRole('button', { name: /p95/ }));
  expect(sources()).toEqual(['a', 'c', 'e']);
  await user.click(screen.getByRole('button', { name: /p95/ }));
  expect(sources()).toEqual(['c', 'a', 'e']);
});

test('a click on a row and Enter on its link select the edge', async () => {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const { onSelect } = show(aServiceMap([anEdge('orders', 'payments')]));
  await user.click(screen.getByText('payments'));
  expect(onSelect).toHaveBeenLastCalledWith('orders→payments');
  screen.getByRole('button', { name: 'orders' }).focus();
  await user.keyboard('{Enter}');
  expect(onSelect).toHaveBeenLastCalledWith('orders→payments');
});

test('an unknown figure says why', () => {
  const caller = someFigures({ errors: undefined, missing: [{ figure: 'errors', reason: 'status_not_logged' }] });
  show(aServiceMap([anEdge('a', 'b', { caller })]));
  expect(within(rows()[0]!).getByText(/The logs hold no status/)).toBeInTheDocument();
});

test('hostile names are text, one line, cut', () => {
  const services = [aService('a', { name: '<script>alert(1)</script>' }), aService('b', { name: `\u202E${'x'.repeat(10_000)}` })];
  show(aServiceMap([anEdge('a', 'b')], { services }));
  expect(screen.getByText('<script>alert(1)</script>')).toBeInTheDocument();
  expect(document.querySelector('script')).toBeNull();
  const cut = within(rows()[0]!).getByText(/^x+…$/);
  expect(cut.textContent).toHaveLength(48);
  expect(cut.getAttribute('title')).toHaveLength(256);
});

test('a refresh does not lead back to the first page', async () => {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const map = aServiceMap(Array.from({ length: 30 }, (_, index) => anEdge(`s${index}`, 'hub')));
  const { refresh } = show(map);
  expect(rows()).toHaveLength(25);
  await user.click(screen.getByTestId('pagination-button-1'));
  expect(rows()).toHaveLength(5);
  refresh({ ...map, edges: [...map.edges] });
  expect(rows()).toHaveLength(5);
});

test('nothing matches', () => {
  show(aServiceMap([anEdge('a', 'b')]), 'zzz');
  expect(screen.getByText('No edge matches the search.')).toBeInTheDocument();
});
