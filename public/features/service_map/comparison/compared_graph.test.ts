import { aService } from '../../../../test/builders/a_service';
import { aServiceMap } from '../../../../test/builders/a_service_map';
import { anEdge } from '../../../../test/builders/an_edge';
import { someFigures } from '../../../../test/builders/some_figures';
import type { ServiceMap } from '../../../../common/domain/service_map';
import { milliseconds } from '../../../../common/domain/units';
import { createFormat } from '../../../components/format';
import { toMapChanges } from '../../../components/map_changes';
import { finish } from '../drawing/use_in_slices';
import { buildDrawing } from '../drawing/build_drawing';
import type { GroupBy } from '../groups/group';
import { groupServices } from '../groups/group_services';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'HH:mm' });

function compare(now: ServiceMap, earlier: ServiceMap, by: GroupBy = 'none', folded = false) {
  const grouped = groupServices(now, by);
  const groups = { grouped, isFolded: () => folded, readable: !folded };
  const changes = toMapChanges(now, earlier);
  const { graph } = finish(buildDrawing({ map: now, groups, label: 'p95', format, changes }));
  const marks = [...graph.nodes, ...graph.edges].flatMap(({ id, change }) => (change ? [[id, change.kind] as const] : []));
  return { graph, marks: Object.fromEntries(marks), node: (id: string) => graph.nodes.find((node) => node.id === id) };
}

const slow = (p95: number) => ({
  caller: someFigures({
    lines: 900,
    answered: 900,
    latency: { p50: milliseconds(5), p95: milliseconds(p95), p99: milliseconds(p95) },
  }),
});

describe('a map that is compared', () => {
  it('says what is new and what is gone, services and edges', () => {
    const { marks, node, graph } = compare(
      aServiceMap([anEdge('web', 'orders'), anEdge('web', 'fresh'), anEdge('shop', 'orders')]),
      aServiceMap([anEdge('web', 'orders'), anEdge('orders', 'former'), anEdge('shop', 'web')]),
    );
    expect(marks).toEqual({
      fresh: 'new',
      former: 'gone',
      'web→fresh': 'new',
      'shop→orders': 'new',
      'orders→former': 'gone',
      'shop→web': 'gone',
    });
    expect([node('fresh')?.badge, node('former')?.badge]).toEqual(['new', 'gone']);
    const labels = Object.fromEntries(graph.edges.map(({ id, label }) => [id, label]));
    expect([labels['shop→web'], labels['shop→orders']]).toEqual(['gone', 'new · 20\u00a0ms']);
    // Their service says it already.
    expect([labels['orders→former'], labels['web→fresh']]).toEqual([undefined, '20\u00a0ms']);
  });

  it('says in figures what got worse and better, and leaves the rest as it is', () => {
    const { marks, graph } = compare(
      aServiceMap([anEdge('a', 'b', slow(500)), anEdge('a', 'c', slow(40)), anEdge('a', 'd', slow(40))]),
      aServiceMap([anEdge('a', 'b', slow(38)), anEdge('a', 'c', slow(400)), anEdge('a', 'd', slow(41))]),
    );
    expect(marks).toEqual({ 'a→b': 'worse', 'a→c': 'better' });
    expect(graph.edges[0]?.label?.replaceAll('\u00a0', ' ')).toBe('p95 500 ms ▲ 13 × was 38 ms');
    expect(graph.edges[1]?.label).toContain('▼');
  });

  it('does not call new what cannot be compared', () => {
    const nothing = aServiceMap([], { coverage: { ...aServiceMap([]).coverage, sources: [] } });
    expect(compare(aServiceMap([anEdge('a', 'b')]), nothing).marks).toEqual({});
  });

  it('puts what is gone into its group: within the frame, and never into the sums of a folded one', () => {
    const shop = (name: string) => aService(name, { namespace: 'shop' });
    const pay = (name: string) => aService(name, { namespace: 'pay' });
    const now = aServiceMap([anEdge('web', 'orders'), anEdge('till', 'bank')], {
      services: [shop('web'), shop('orders'), pay('till'), pay('bank')],
    });
    const earlier = aServiceMap(
      [anEdge('web', 'orders'), anEdge('till', 'bank'), anEdge('orders', 'former'), anEdge('orders', 'till')],
      {
        services: [...now.services, shop('former')],
      },
    );
    const open = compare(now, earlier, 'namespace');
    expect(open.graph.frames?.find(({ name }) => name === 'shop')?.members).toContain('former');
    const closed = compare(now, earlier, 'namespace', true);
    expect(closed.node('former')).toBeUndefined();
    expect(closed.graph.nodes.map(({ sublabel }) => sublabel?.split(' ')[0])).toEqual(['2', '2']);
    expect(Object.values(closed.marks)).toEqual(['gone']);
  });

  it('leaves out what is gone far from the part that is looked at', () => {
    const part = aServiceMap([anEdge('web', 'orders')]);
    const { marks } = compare(part, aServiceMap([anEdge('web', 'orders'), anEdge('far', 'away')]));
    expect(marks).toEqual({});
  });

  it('marks a bundle by the worst in it', () => {
    const services = ['a1', 'a2', 'b1', 'b2'].map((name) => aService(name, { namespace: name[0] }));
    const { graph } = compare(
      aServiceMap([anEdge('a1', 'b1', slow(500)), anEdge('a2', 'b2', slow(40))], { services }),
      aServiceMap([anEdge('a1', 'b1', slow(40)), anEdge('a2', 'b2', slow(400))], { services }),
      'namespace',
      true,
    );
    expect(graph.edges.map(({ change, label }) => [change?.kind, label])).toEqual([['worse', '▲ 1 worse']]);
  });
});
