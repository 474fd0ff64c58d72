import * as fc from 'fast-check';
import { templated } from '../../../test/builders/a_field_catalogue';
import { aReader } from '../../../test/builders/a_reader';
import { matches } from '../../../test/builders/matches';

const reader = aReader(templated);

/** Every way in which Kuma writes the name of a service that calls or is called. */
const zone = fc.constantFrom('', 'zone-1', 'zone-2');
const name = fc.constantFrom('orders', 'payments', 'pay');
const namespace = fc.constantFrom('', 'shop');
const suffix = fc.constantFrom('', '-de1397ec09e96dfb');
const bareName = fc.oneof(
  fc.tuple(name, suffix).map(([service, split]) => `${service}${split}`),
  fc.tuple(name, suffix).map(([service, split]) => `${service}_shop_svc_80${split}`),
  name.map((service) => `default:${service}`),
);
const cluster = fc.oneof(
  fc.tuple(name, namespace, zone).map(([service, space, place]) => `default_${service}_${space}_${place}_msvc_80`),
  fc
    .tuple(fc.constantFrom('msvc', 'mzsvc', 'extsvc'), name, namespace, zone)
    .map(([type, service, space, place]) => `kri_${type}_default_${place}_${space}_${service}_80`),
);
const workload = fc.tuple(name, namespace, zone).map(([service, space, place]) => `kri_wl_default_${place}_${space}_${service}_`);

const line = fc.record({
  source: fc.oneof(bareName, workload),
  destination: fc.oneof(bareName, cluster),
  mesh: fc.constantFrom(null, 'default'),
  workload: fc.oneof(fc.constant(null), workload),
  upstream_cluster: fc.oneof(fc.constant(null), cluster),
  zone: fc.constantFrom(null, 'zone-1'),
});

const keyOf = (document: Record<string, string | null>) => reader.callerKey.map((field) => document[field] ?? null);

describe('concerning', () => {
  it('is met by every line of the edge', () => {
    fc.assert(
      fc.property(line, (document) => {
        const edge = reader.identifyEdge(keyOf(document));
        if (edge.kind !== 'edge') return;
        expect(matches(reader.concerning(edge), document)).toBe(true);
        expect(matches(reader.concerning({ destination: edge.destination }), document)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves out lines of others', () => {
    const document = { source: 'orders', destination: 'payments', mesh: 'default', workload: 'kri_wl_default_zone-1__orders_' };
    const edge = reader.identifyEdge(
      keyOf({ ...document, zone: 'zone-1', upstream_cluster: 'kri_msvc_default_zone-1__payments_80' }),
    );
    if (edge.kind !== 'edge') throw new Error('no edge');
    expect(matches(reader.concerning(edge), { ...document, source: 'web', workload: 'kri_wl_default_zone-1__web_' })).toBe(false);
    expect(matches(reader.concerning({ destination: edge.destination }), { ...document, destination: 'redis' })).toBe(false);
  });

  it('does not narrow by an end that has no name of its own', () => {
    const edge = reader.identifyEdge(keyOf({ source: 'unknown', destination: 'meshpassthrough_http_a.example_80' }));
    if (edge.kind !== 'edge') throw new Error('no edge');
    expect(matches(reader.concerning(edge), { source: 'whoever', destination: 'wherever' })).toBe(true);
  });
});
