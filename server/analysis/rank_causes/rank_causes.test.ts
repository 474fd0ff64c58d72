import fc from 'fast-check';
import { aCauseGraph, asUsual, worseBy } from '../../../test/builders/a_cause_graph';
import type { CauseGraph } from './cause_graph';
import { rankCauses } from './rank_causes';

const first = (graph: CauseGraph) => rankCauses(graph)[0];
const slow = (excess: number) => ({ latency: worseBy(excess) });
const failing = (excess: number) => ({ failures: worseBy(excess, 0) });

describe('rankCauses', () => {
  it('discounts what is explained downstream, however deep', () => {
    const calls = ['web→orders', 'orders→payments', 'payments→bank', 'web→search'];
    const graph = aCauseGraph({ calls, services: { web: slow(100), orders: slow(100), payments: slow(100), bank: slow(100) } });
    expect(first(graph)).toMatchObject({
      service: 'bank',
      trouble: 'slow',
      named: true,
      explains: [{ symptom: 0, path: ['web', 'orders', 'payments', 'bank'] }],
      evidence: { usual: 10, actual: 110 },
    });
  });

  it('leaves a service what its callees do not explain: its exclusive time', () => {
    const services = { web: slow(100), orders: slow(100), payments: slow(10) };
    expect(first(aCauseGraph({ calls: ['web→orders', 'orders→payments'], services }))?.service).toBe('orders');
  });

  it('compares time, not latencies: a rarely called slow callee does not explain much', () => {
    const services = { web: slow(100), rare: { ...slow(200), requests: 1 } };
    expect(first(aCauseGraph({ calls: ['web→rare', 'web→search'], services }))?.service).toBe('web');
  });

  it('does not blame the address that the caller dialled for what the service behind it did', () => {
    const calls = ['web→search.example', 'web→search', 'search→db'];
    const services = { web: slow(100), search: slow(90), 'search.example': slow(110) };
    const [cause, ...others] = rankCauses(aCauseGraph({ calls, services }));
    expect(cause?.service).toBe('search');
    expect(others.map(({ service }) => service)).toContain('search.example');
  });

  it('tells the network from the callee, and a service’s network from one call', () => {
    const [calls, services] = [['web→orders', 'orders→payments', 'orders→stock'], { web: slow(40), orders: slow(40) }];
    const oneCall = {
      'web→orders': { gap: asUsual(1) },
      'orders→payments': { gap: worseBy(40, 1) },
      'orders→stock': { gap: asUsual(1) },
    };
    expect(first(aCauseGraph({ calls, services, between: oneCall }))).toMatchObject({ service: 'payments', trouble: 'network' });
    const allCalls = {
      'web→orders': { gap: worseBy(20, 1) },
      'orders→payments': { gap: worseBy(20, 1) },
      'orders→stock': { gap: worseBy(20, 1) },
    };
    const cause = first(aCauseGraph({ calls, services, between: allCalls }));
    expect(cause).toMatchObject({ service: 'orders', trouble: 'network' });
    expect(cause).not.toHaveProperty('call');
  });

  it('finds errors that retries hid behind latency', () => {
    const graph = aCauseGraph({
      calls: ['web→backend', 'backend→inventory'],
      services: { web: slow(20), backend: slow(20), inventory: failing(0.15) },
      between: { 'backend→inventory': { hidden: worseBy(0.15, 0), failures: asUsual(0) } },
    });
    expect(
      rankCauses(graph)
        .slice(0, 2)
        .map(({ service }) => service),
    ).toContain('inventory');
  });

  it('blames a callee that says nothing while its callers fail', () => {
    const graph = aCauseGraph({
      calls: ['web→orders', 'orders→payments', 'orders→stock'],
      services: { web: failing(0.3), orders: failing(0.3), payments: { requests: 0, latency: undefined, failures: undefined } },
      between: {
        'orders→payments': { failures: worseBy(1, 0), requests: 30 },
        'orders→stock': { failures: asUsual(0), requests: 100 },
      },
      symptoms: [{ service: 'web', metric: 'failures' }],
    });
    expect(first(graph)).toMatchObject({ service: 'payments', trouble: 'unanswered', named: true });
  });

  it('names two causes of two symptoms', () => {
    const graph = aCauseGraph({
      calls: ['web→orders', 'orders→payments', 'app→search', 'search→index'],
      services: { web: slow(50), orders: slow(50), payments: slow(50), app: slow(9), search: slow(9), index: slow(9) },
      symptoms: [
        { service: 'web', metric: 'latency' },
        { service: 'app', metric: 'latency' },
      ],
    });
    const named = rankCauses(graph).filter((suspect) => suspect.named);
    expect(named.map(({ service }) => service).sort()).toEqual(['index', 'payments']);
  });

  it('follows one call when that is the symptom', () => {
    const graph = aCauseGraph({
      calls: ['web→orders', 'web→search', 'orders→payments'],
      services: { web: slow(100), orders: slow(40), payments: slow(40), search: slow(60) },
      symptoms: [{ service: 'web', metric: 'latency', callee: 'orders' }],
    });
    expect(first(graph)).toMatchObject({ service: 'payments', explains: [{ path: ['web', 'orders', 'payments'] }] });
  });

  it('names nobody when nothing stands out', () => {
    expect(rankCauses(aCauseGraph({ calls: ['web→orders', 'orders→payments'] }))).toEqual([]);
    const services = { web: { latency: { ...worseBy(3), strength: 1 } } };
    expect(rankCauses(aCauseGraph({ calls: ['web→orders'], services })).filter(({ named }) => named)).toEqual([]);
  });

  it('ranks last what deviates but is not known to be called', () => {
    const services = { web: slow(50), orders: slow(50), batch: slow(500) };
    const suspects = rankCauses(aCauseGraph({ calls: ['web→orders', 'batch→store'], services }));
    expect(suspects.at(-1)).toMatchObject({ service: 'batch', named: false });
  });

  it('ends on circles, takes any graph, and blames nobody for more than there is', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const deviation = fc.record({
      usual: fc.constant(1),
      actual: fc.constant(2),
      excess: fc.double({ min: 0, max: 1e9, noNaN: true }),
      strength: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    const graph = fc.record({
      services: fc.uniqueArray(fc.record({ id: name, latency: deviation, failures: deviation }, { requiredKeys: ['id'] }), {
        selector: ({ id }) => id,
      }),
      calls: fc.array(
        fc.record({ caller: name, callee: name, gap: deviation, failures: deviation }, { requiredKeys: ['caller', 'callee'] }),
      ),
      symptoms: fc.array(fc.record({ service: name, metric: fc.constantFrom('latency' as const, 'failures' as const) }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(graph, (any) => {
        const suspects = rankCauses(any);
        for (const { blame } of suspects) expect(blame > 0 && blame <= 1).toBe(true);
        expect(suspects.reduce((sum, { blame }) => sum + blame, 0)).toBeLessThanOrEqual(1 + 0.02 * any.services.length + 1e-9);
        expect(
          rankCauses({ ...any, services: [...any.services].reverse() })
            .map(({ service }) => service)
            .sort(),
        ).toEqual(suspects.map(({ service }) => service).sort());
      }),
    );
  });
});
