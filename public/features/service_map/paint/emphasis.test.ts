import type { EdgeId } from '../../../../common/domain/edge';
import type { ServiceId } from '../../../../common/domain/service';
import { aGraph } from '../../../../test/builders/a_graph';
import { emphasis } from './emphasis';

const graph = aGraph(['web>orders', 'web>backend', 'orders>payments', 'backend>redis']);
const [orders, redis] = ['orders' as ServiceId, 'redis' as ServiceId];

describe('emphasis', () => {
  it('fades nothing while nothing is picked or searched for', () => {
    expect(emphasis(graph)).toEqual({});
  });

  it('keeps a service with its neighbours', () => {
    const { services, edges } = emphasis(graph, { kind: 'service', id: orders });
    expect([...services!].sort()).toEqual(['orders', 'payments', 'web']);
    expect([...edges!]).toEqual(['web>orders', 'orders>payments']);
  });

  it('keeps an edge with its ends', () => {
    const { services, edges } = emphasis(graph, { kind: 'edge', id: 'backend>redis' as EdgeId });
    expect([...services!].sort()).toEqual(['backend', 'redis']);
    expect([...edges!]).toEqual(['backend>redis']);
  });

  it('keeps what was found, with the edges among it', () => {
    const { services, edges } = emphasis(graph, undefined, new Set(['web' as ServiceId, orders]));
    expect([...services!]).toEqual(['web', 'orders']);
    expect([...edges!]).toEqual(['web>orders']);
  });

  it('keeps both what is picked and what was found', () => {
    const { services } = emphasis(graph, { kind: 'service', id: redis }, new Set([orders]));
    expect([...services!].sort()).toEqual(['backend', 'orders', 'redis']);
  });
});
