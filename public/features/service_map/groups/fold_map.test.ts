import fc from 'fast-check';
import { aDrawnMap } from '../../../../test/builders/a_drawn_map';
import { aService } from '../../../../test/builders/a_service';
import { aServiceMap } from '../../../../test/builders/a_service_map';
import { anEdge } from '../../../../test/builders/an_edge';
import { aLatency, someErrors, someFigures } from '../../../../test/builders/some_figures';
import { createFormat } from '../../../components/format';
import { describeFolded } from './describe_folded';
import { foldMap } from './fold_map';
import { groupServices } from './group_services';
import { sumEdges } from './sum_edges';
import { toDrawn } from './to_drawn';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'HH:mm' });
const inNamespace = (name: string, namespace?: string) => aService(name, { namespace });
const failing = someFigures({ lines: 100, errors: someErrors(50, 100), latency: aLatency(10, 400, 900) });
const map = aServiceMap(
  [
    anEdge('gateway', 'cart', { caller: someFigures({ lines: 600 }) }),
    anEdge('gateway', 'orders', { caller: failing }),
    anEdge('cart', 'orders'),
    anEdge('orders', 'payments'),
    anEdge('payments', 'ledger', { protocol: 'tcp', caller: someFigures({ latency: aLatency(9e5, 9e6, 9e6) }) }),
  ],
  {
    services: [
      inNamespace('gateway'),
      inNamespace('cart', 'shop'),
      inNamespace('orders', 'shop'),
      inNamespace('payments', 'pay'),
      inNamespace('ledger', 'pay'),
    ],
  },
);

describe('a folded map', () => {
  it('sums what leads into a group, exactly where sums are exact, and bounds what has no sum', () => {
    const { folded, graph } = aDrawnMap(map, 'p95', format, 'namespace');
    const [bundle] = folded.bundles.filter(({ source }) => source === 'gateway');
    const sum = sumEdges(bundle!.edges);
    expect([sum.count, sum.lines, sum.errors?.count, sum.errors?.known]).toEqual([2, 700, 50, 700]);
    expect(sum.rate).toBeCloseTo(700 / 60);
    expect(graph.edges.find(({ id }) => id === bundle!.id)?.label).toBe('≤\u00a0400\u00a0ms');
    expect(aDrawnMap(map, 'gap', format, 'namespace').graph.edges.every(({ label }) => label === undefined)).toBe(true);
  });

  it('takes no connection’s life for a latency', () => {
    const tcp = map.edges.filter(({ protocol }) => protocol === 'tcp');
    expect(sumEdges(tcp)).toMatchObject({ protocol: 'tcp', count: 1 });
    expect(sumEdges(tcp).worstP95).toBeUndefined();
    expect(sumEdges(map.edges).protocol).toBe('mixed');
  });

  it('carries the worst state of what is folded away, and how many have it', () => {
    const { graph } = aDrawnMap(map, 'p95', format, 'namespace');
    const [shop, pay] = ['→namespace/shop', '→namespace/pay'].map((id) => graph.nodes.find((node) => node.id === id)!);
    expect(shop).toMatchObject({ tone: 'critical', badge: '1 failing', name: 'shop', glyph: 'group' });
    expect(pay).toMatchObject({ tone: 'quiet', badge: undefined });
    expect(shop?.sublabel).toBe('2 services · 12/s');
  });

  it('says the same in words', () => {
    const { graph, folded } = aDrawnMap(map, 'p95', format, 'namespace');
    expect(describeFolded({ kind: 'group', id: '→namespace/shop' as never }, folded, graph, format)).toMatchObject({
      title: 'shop',
      verdict: 'the worst: 5 % errors or more',
      facts: [
        { name: 'Services', value: '2' },
        { name: 'From outside', value: '12/s' },
        { name: 'Within', value: '10/s' },
      ],
    });
    const bundle = folded.bundles.find(({ source }) => source === 'gateway')!;
    expect(describeFolded({ kind: 'bundle', id: bundle.id }, folded, graph, format)).toMatchObject({
      title: 'gateway to shop',
      kind: '2 edges as one',
      facts: expect.arrayContaining([{ name: 'Worst p95 of an edge', value: '400\u00a0ms' }]),
    });
  });

  it('shows for what is picked where it is folded into', () => {
    const { folded } = aDrawnMap(map, 'p95', format, 'namespace');
    expect(toDrawn({ kind: 'service', id: 'orders' as never }, folded)).toEqual({ kind: 'group', id: '→namespace/shop' });
    expect(toDrawn({ kind: 'service', id: 'gateway' as never }, folded)).toEqual({ kind: 'service', id: 'gateway' });
    expect(toDrawn({ kind: 'edge', id: map.edges[2]!.id }, folded)).toEqual({ kind: 'group', id: '→namespace/shop' });
    expect(toDrawn({ kind: 'edge', id: map.edges[1]!.id }, folded)?.kind).toBe('bundle');
  });

  it('loses nothing, whatever is folded', () =>
    fc.assert(
      fc.property(fc.subarray(['→namespace/shop', '→namespace/pay']), (closed) => {
        const folded = foldMap(map, groupServices(map, 'namespace'), (id) => closed.includes(id));
        const services = [...folded.services, ...folded.folded.flatMap(({ members }) => members)];
        const edges = [
          ...folded.edges,
          ...folded.bundles.flatMap((bundle) => bundle.edges),
          ...folded.folded.flatMap(({ inside }) => inside),
        ];
        expect(services.map(({ id }) => id).sort()).toEqual(map.services.map(({ id }) => id).sort());
        expect(edges.map(({ id }) => id).sort()).toEqual(map.edges.map(({ id }) => id).sort());
      }),
    ));
});
