import type { ServiceId } from '../../../common/domain/service';
import { perSecond } from '../../../common/domain/units';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { someFigures } from '../../../test/builders/some_figures';
import { estimateImpact } from './estimate_impact';

const id = (name: string) => name as ServiceId;
const edge = (source: string, destination: string, rate: number) =>
  anEdge(source, destination, { caller: { ...someFigures(), rate: perSecond(rate) } });
const rounded = (map: ReturnType<typeof aServiceMap>, subject: { source?: string; destination: string }) =>
  estimateImpact(map, {
    destination: id(subject.destination),
    ...(subject.source === undefined ? {} : { source: id(subject.source) }),
  }).map(({ service, share, rate }) => [service, Math.round(share * 100), Math.round(rate * 10) / 10]);

it('divides what a service is asked among those who ask for it, down the graph', () => {
  const map = aServiceMap([
    edge('gateway', 'web', 10),
    edge('jobs', 'orders', 5),
    edge('web', 'orders', 5),
    edge('orders', 'payments', 8),
  ]);
  // Half of what orders is asked comes from web: 4 of 8 calls, of 10 requests.
  expect(rounded(map, { source: 'orders', destination: 'payments' })).toEqual([
    ['gateway → web', 40, 4],
    ['jobs → orders', 80, 4],
  ]);
  expect(rounded(map, { destination: 'orders' })).toEqual([
    ['gateway → web', 50, 5],
    ['jobs → orders', 100, 5],
  ]);
});

it('never claims more than all requests, and ends where calls go in circles', () => {
  const map = aServiceMap([edge('gateway', 'a', 1), edge('a', 'b', 9), edge('b', 'a', 3)]);
  expect(rounded(map, { destination: 'b' })).toEqual([['gateway → a', 100, 1]]);
});

it('is nothing for what no entry leads to', () => {
  const map = aServiceMap([edge('gateway', 'web', 1), edge('a', 'b', 2), edge('b', 'a', 2)]);
  expect(rounded(map, { source: 'a', destination: 'b' })).toEqual([]);
});
