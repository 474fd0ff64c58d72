import { aDrawnMap } from '../../../test/builders/a_drawn_map';
import type { Service } from '../../../common/domain/service_map';
import type { EdgeSignals } from '../../../common/domain/edge_signals';
import { milliseconds } from '../../../common/domain/units';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { aLatency, someErrors, someFigures } from '../../../test/builders/some_figures';
import { createFormat } from '../../components/format';
import type { EdgeLabel } from './edge_label';

const drawn = (...args: Parameters<typeof aDrawnMap>) => aDrawnMap(...args).graph;

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'HH:mm' });
const text = (value: string | undefined) => value?.replace(/\u00a0/g, ' ');
const nodeOf = (services: Service[], edges = [anEdge('web', 'orders')], name = 'orders') =>
  drawn(aServiceMap(edges, { services }), 'rate', format).nodes.find((node) => node.id === name)!;

describe('toGraph', () => {
  it.each<[EdgeLabel, string | undefined]>([
    ['rate', '10/s'],
    ['p95', '20 ms'],
    ['errors', '2 %'],
    ['gap', '3 ms'],
    ['none', undefined],
  ])('writes %s on an edge', (label, expected) => {
    const edge = anEdge('web', 'orders', { caller: someFigures({ errors: someErrors(12, 600) }), gap: milliseconds(3) });
    expect(text(drawn(aServiceMap([edge]), label, format).edges[0]!.label)).toBe(expected);
  });

  it('marks an edge whose signals disagree, and one that access logs do not have', () => {
    const rateDiffers = { figure: 'rate' as const, between: ['logs', 'metrics'] as ['logs', 'metrics'], ratio: 2 };
    const logs = { signal: 'logs' as const, gaps: [] };
    const metrics = { signal: 'metrics' as const, gaps: [] };
    const edgeWith = (signals: EdgeSignals) =>
      drawn(aServiceMap([anEdge('web', 'orders', { signals })]), 'rate', format).edges[0]!;
    const expected = edgeWith({
      figures: [logs, metrics],
      differences: [{ ...rateDiffers, reason: 'sampled', isExpected: true }],
    });
    expect(text(expected.label)).toBe('10/s');
    expect(expected).not.toHaveProperty('isUnlogged');
    const missing = { ...rateDiffers, reason: 'lines_missing' as const, isExpected: false };
    expect(text(edgeWith({ figures: [logs, metrics], differences: [missing] }).label)).toBe('10/s ≠');
    expect(edgeWith({ figures: [metrics], differences: [] })).toMatchObject({ isUnlogged: true });
  });

  it('writes no rate where none is known', () => {
    const caller = someFigures({ missing: [{ figure: 'rate', reason: 'not_measured' }] });
    expect(drawn(aServiceMap([anEdge('web', 'orders', { caller, parts: [] })]), 'rate', format).edges[0]!.label).toBeUndefined();
  });

  it('writes nothing where a figure is not known', () => {
    const edge = anEdge('web', 'orders', { caller: someFigures({ errors: undefined, latency: undefined }) });
    for (const label of ['p95', 'errors', 'gap'] as const)
      expect(drawn(aServiceMap([edge]), label, format).edges[0]!.label).toBeUndefined();
  });

  it('takes no connection’s life for a latency', () => {
    const edge = anEdge('web', 'redis', { protocol: 'tcp', gap: milliseconds(1) });
    expect(drawn(aServiceMap([edge]), 'p95', format).edges[0]!.label).toBeUndefined();
    expect(drawn(aServiceMap([edge]), 'gap', format).edges[0]!.label).toBeUndefined();
  });

  it('gives a service its own figures, or else what its only caller saw', () => {
    const own = aService('orders', { callee: someFigures({ lines: 1200, latency: aLatency(5, 15) }) });
    expect(text(nodeOf([aService('web'), own]).sublabel)).toBe('20/s · p95 15 ms');
    expect(text(nodeOf([aService('web'), aService('orders')]).sublabel)).toBe('10/s · p95 20 ms');
  });

  it('does not make a percentile of several', () => {
    const edges = [anEdge('web', 'orders'), anEdge('app', 'orders')];
    expect(
      nodeOf(
        ['web', 'app', 'orders'].map((name) => aService(name)),
        edges,
      ).sublabel,
    ).toBe('20/s');
  });

  it('says what an entry sends', () => {
    expect(nodeOf([aService('web'), aService('orders')], undefined, 'web')).toMatchObject({
      glyph: 'entry',
      sublabel: '10/s · entry',
      tone: 'unknown',
    });
  });

  it('knows stores by TCP, and strangers by their kind', () => {
    const edges = [anEdge('web', 'redis', { protocol: 'tcp' }), anEdge('web', 'maps')];
    const services = [aService('web'), aService('redis'), aService('maps', { kind: 'external' })];
    expect(nodeOf(services, edges, 'redis')).toMatchObject({ glyph: 'store', sublabel: '10/s · TCP' });
    expect(nodeOf(services, edges, 'maps').glyph).toBe('external');
  });

  it('does not call a service that only calls itself an entry', () => {
    expect(nodeOf([aService('web')], [anEdge('web', 'web')], 'web').glyph).toBe('service');
  });

  it('tells of errors that retries hid', () => {
    const callee = someFigures({ lines: 4000, errors: someErrors(602, 4000) });
    const node = nodeOf([aService('web'), aService('orders', { callee, hiddenErrors: 602 })]);
    expect(node).toMatchObject({ tone: 'notice', badge: '602 errors hidden by retries' });
  });

  it('judges an edge by what its caller saw', () => {
    const edge = anEdge('web', 'orders', { caller: someFigures({ errors: someErrors(60, 600) }) });
    expect(drawn(aServiceMap([edge]), 'rate', format).edges[0]!.tone).toBe('critical');
  });
});
