import { aDrawnMap } from '../../../test/builders/a_drawn_map';
import { milliseconds } from '../../../common/domain/units';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { someErrors, someFigures } from '../../../test/builders/some_figures';
import { createFormat } from '../../components/format';
import { describeItem, spokenItem } from './describe_item';
import type { MapSelection } from './map_selection';

const drawn = (...args: Parameters<typeof aDrawnMap>) => aDrawnMap(...args).graph;

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'HH:mm' });
const edge = anEdge('orders', 'payments', { caller: someFigures({ errors: someErrors(60, 600) }), gap: milliseconds(4) });
const map = aServiceMap([edge], {
  services: [
    aService('orders'),
    aService('payments', { callee: someFigures({ errors: someErrors(30, 600) }), hiddenErrors: 0, instances: 2 }),
  ],
});
const say = (item: MapSelection) => {
  const described = describeItem(item, { map, graph: drawn(map, 'rate', format), format });
  return described && spokenItem(described).replace(/\u00a0/g, ' ');
};

describe('describeItem', () => {
  it('says an edge in one sentence', () => {
    expect(say({ kind: 'edge', id: edge.id })).toBe(
      'orders to payments, Requests 10/s, Latency p50 10 ms, p95 20 ms, Errors 10 %, Network and proxies 4 ms, 5 % errors or more',
    );
  });

  it('says of a service what callers saw and what it answered', () => {
    expect(say({ kind: 'service', id: map.services[1]!.id })).toBe(
      'payments, Service · default · zone-1, Requests 10/s, Latency p50 10 ms, p95 20 ms, ' +
        'Errors, as callers see it 10 %, Errors it answers 5 %, Instances 2, 5 % errors or more',
    );
  });

  it('says only what is known', () => {
    expect(say({ kind: 'service', id: map.services[0]!.id })).toBe(
      'orders, Entry: nobody in the mesh calls it · default · zone-1, Requests 10/s, errors not known',
    );
  });

  it('knows nothing of what is not on the map', () => {
    expect(say({ kind: 'service', id: 'gone' as never })).toBeUndefined();
    expect(say({ kind: 'edge', id: 'gone' as never })).toBeUndefined();
  });
});
