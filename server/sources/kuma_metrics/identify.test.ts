import { identifySeries } from './identify';

const places = { cluster: 0, workload: 1, copiedWorkload: 2, service: 3, mesh: 4, zone: 5, instance: 6, since: 7 };
const series = (cluster: string | null, rest: Partial<Record<keyof typeof places, string>> = {}) => {
  const key: Array<string | null> = Array.from({ length: 8 }, () => null);
  key[0] = cluster;
  for (const [name, value] of Object.entries(rest)) key[places[name as keyof typeof places]] = value;
  return identifySeries(key, places);
};

describe('identifySeries', () => {
  it('knows an edge of Kuma 3 as access logs do', () => {
    expect(
      series('kri_msvc_default_zone-1__payments_3004', { workload: 'orders', mesh: 'default', zone: 'zone-1' }),
    ).toMatchObject({
      kind: 'outbound',
      source: { id: 'default/zone-1//orders' },
      destination: { id: 'default/zone-1//payments' },
      isCopy: false,
    });
  });

  it('knows an edge of Kuma 1 and 2 by the labels that service discovery gave', () => {
    expect(
      series('payments_shop_svc_3004', { service: 'orders_shop_svc_3002', mesh: 'default', instance: 'orders-1' }),
    ).toMatchObject({
      kind: 'outbound',
      source: { id: 'default//shop/orders/3002' },
      destination: { id: 'default//shop/payments/3004' },
      instance: 'orders-1',
    });
  });

  it.each(['self_inbound_dp_main', 'localhost_13002', 'inbound:3001'])('takes %s for the proxy’s own application', (cluster) => {
    expect(series(cluster, { workload: 'orders' })).toMatchObject({ kind: 'inbound', service: { name: 'orders' } });
  });

  it.each([
    'ads_cluster',
    'access_log_sink',
    'tracing_jaeger-collector',
    'meshtrace:zipkin',
    'kuma_metrics_hijacker',
    'kuma_envoy_admin',
    'system_x',
  ])('leaves out the plumbing %s', (cluster) => {
    expect(series(cluster, { workload: 'orders' }).kind).toBe('plumbing');
  });

  it('says that nobody is named', () => {
    expect(series('payments').kind).toBe('nameless');
    expect(series(null, { workload: 'orders' }).kind).toBe('nameless');
    expect(series('payments', { service: 'unknown' }).kind).toBe('nameless');
  });

  it('tells a copy, and when counters began', () => {
    expect(series('payments', { copiedWorkload: 'orders' })).toMatchObject({ isCopy: true });
    expect(series('payments', { workload: 'orders', since: '1795341649440' })).toMatchObject({ since: 1795341649440 });
    expect(series('payments', { workload: 'orders', since: 'never' })).not.toHaveProperty('since');
  });
});
