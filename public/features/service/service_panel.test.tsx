import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { aHost } from '../../../test/builders/a_host';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { panelAnswers } from '../../../test/builders/panel_answers';
import { anEdge } from '../../../test/builders/an_edge';
import { someErrors, someFigures } from '../../../test/builders/some_figures';
import type { Edge } from '../../../common/domain/edge';
import type { Service } from '../../../common/domain/service_map';
import { HostContext } from '../../host/use_host';
import { ServicePanel } from './service_panel';

function show(service: Service, edges: Edge[] = [anEdge('backend', service.name), anEdge(service.name, 'redis')]) {
  const host = aHost({ http: panelAnswers() });
  const onSelectEdge = jest.fn();
  render(
    <HostContext.Provider value={host}>
      <QueryClientProvider client={new QueryClient()}>
        <ServicePanel
          service={service}
          map={aServiceMap(edges)}
          asked={0}
          onClose={jest.fn()}
          onSelectEdge={onSelectEdge}
          onZoom={jest.fn()}
          onFocus={jest.fn()}
        />
      </QueryClientProvider>
    </HostContext.Provider>,
  );
  return { host, onSelectEdge, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}
const panel = () => screen.getByTestId('meshPanel');

test('its own side: figures, hidden errors, instances', async () => {
  const callee = someFigures({ lines: 4_614, errors: someErrors(614, 4_614) });
  const { host } = show(aService('inventory', { callee, hiddenErrors: 614, instances: 2, port: 3003, parts: [['inventory-1']] }));
  expect(panel()).toHaveTextContent('614 of 4,614');
  expect(panel()).toHaveTextContent('Hidden errors614');
  expect(panel()).toHaveTextContent('2 instances');
  expect(panel()).toHaveTextContent('port 3003');
  await screen.findByTestId('meshSlowestLines');
  expect(host.http.mock.calls[0][0].body).toMatchObject({ side: 'callee', parts: [['inventory-1']] });
});

test('without lines of its own it says so, and asks for nothing', () => {
  const { host } = show(aService('inventory'));
  expect(screen.getByTestId('meshNoInbound')).toHaveTextContent('Its own proxies logged no requests');
  expect(host.http).not.toHaveBeenCalled();
});

test.each([
  ['external', 'outside the mesh'],
  ['passthrough', 'let through'],
  ['unidentified', 'unknown'],
] as const)('an end of kind %s explains itself', (kind, words) => {
  show(aService('somewhere', { kind }));
  expect(screen.getByTestId('meshNoInbound')).toHaveTextContent(words);
});

test('callers and callees lead to their edges', async () => {
  const { user, onSelectEdge } = show(aService('inventory'));
  await user.click(within(screen.getByTestId('meshCallers')).getByRole('button', { name: 'backend' }));
  expect(onSelectEdge).toHaveBeenLastCalledWith('backend→inventory');
  await user.click(within(screen.getByTestId('meshCallees')).getByRole('button', { name: 'redis' }));
  expect(onSelectEdge).toHaveBeenLastCalledWith('inventory→redis');
});

test('a service that only TCP reaches has connections', () => {
  show(aService('redis', { callee: someFigures() }), [anEdge('backend', 'redis', { protocol: 'tcp' })]);
  expect(panel()).toHaveTextContent('Connections');
  expect(panel()).toHaveTextContent('Nothing on this map.');
});
