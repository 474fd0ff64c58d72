import type { ServiceIdentity } from '../../common/domain/service';
import { toNamedService } from '../sources/to_service';
import { evaluateMissingEdge } from './evaluate_missing_edge';
import { findAlike } from './match_service';
import type { SeenCall } from './seen';

const service = (name: string): ServiceIdentity => toNamedService(name);
const aCall = (source: string, destination: string, patch: Partial<SeenCall> = {}): SeenCall => ({
  signal: 'logs',
  source: service(source),
  destination: service(destination),
  count: 10,
  newest: 1_000,
  ...patch,
});
const asked = { source: service('orders'), destination: service('payments') };
const explain = (calls: SeenCall[], inbound: Array<[string, number]> = [], earlier: SeenCall[] = []) =>
  evaluateMissingEdge(asked, { calls, inbound: inbound.map(([name, lines]) => ({ service: service(name), lines })) }, earlier);

describe('evaluateMissingEdge', () => {
  it('says that it is there', () => {
    expect(explain([aCall('orders', 'payments')])).toEqual([{ code: 'logged', lines: 10, newest: 1_000 }]);
  });

  it('says that it was there before', () => {
    expect(explain([aCall('orders', 'redis'), aCall('web', 'payments')], [], [aCall('orders', 'payments')])[0]).toEqual({
      code: 'logged_before',
      lines: 10,
      newest: 1_000,
    });
  });

  it('says that only the destination writes', () => {
    const codes = explain([aCall('web', 'orders')], [['payments', 40]]).map(({ code }) => code);
    expect(codes).toEqual(['only_inbound', 'source_silent']);
  });

  it('says whom the source calls instead, and that some of it leaves the mesh', () => {
    const found = explain([aCall('orders', 'redis'), aCall('orders', 'external', { count: 3 }), aCall('web', 'payments')]);
    expect(found).toEqual([
      { code: 'passthrough', lines: 3, destinations: ['external'] },
      { code: 'source_calls_others', lines: 13, destinations: ['redis', 'external'] },
      { code: 'others_call_destination', lines: 10, sources: ['web'] },
    ]);
  });

  it('says that names do not meet, and which are alike', () => {
    const found = explain([aCall('order', 'payments-v2')]);
    expect(found).toContainEqual({ code: 'name_unknown', end: 'source', alike: ['order'] });
    expect(found).toContainEqual({ code: 'name_unknown', end: 'destination', alike: ['payments-v2'] });
  });

  it('says that one name means two services', () => {
    const one = 'kri_msvc_m_east_shop_payments_';
    const two = 'kri_msvc_m_west_shop_payments_';
    const found = explain([aCall('orders', 'redis'), aCall('web', one), aCall('web', two)]);
    expect(found).toContainEqual({
      code: 'name_ambiguous',
      end: 'destination',
      services: ['m/east/shop/payments', 'm/west/shop/payments'],
    });
  });

  it('takes a bare and a full name of one service for one', () => {
    const found = explain([aCall('orders', 'redis'), aCall('web', 'payments'), aCall('web', 'kri_msvc_m_east_shop_payments_')]);
    expect(found.map(({ code }) => code)).not.toContain('name_ambiguous');
  });

  it('says what other signals saw', () => {
    const unlogged = explain([
      aCall('orders', 'payments', { signal: 'traces', count: 4 }),
      aCall('orders', 'payments', { signal: 'metrics' }),
    ]);
    expect(unlogged).toEqual([
      { code: 'seen_by_traces', spans: 4, newest: 1_000 },
      { code: 'seen_by_metrics', samples: 10, newest: 1_000 },
    ]);
    const sampled = explain([aCall('orders', 'payments'), aCall('orders', 'payments', { signal: 'traces', count: 4 })]);
    expect(sampled.at(-1)).toEqual({ code: 'traces_sampled', traced: 4, lines: 10 });
  });
});

describe('findAlike', () => {
  it('finds what differs by a letter or holds the name, and nothing else', () => {
    expect(findAlike('payment', ['payments', 'orders', 'my-payment-api', 'paymint', 'redis'])).toEqual([
      'my-payment-api',
      'payments',
      'paymint',
    ]);
    expect(findAlike('x', ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('compares names of kilobytes in no time', () => {
    const started = performance.now();
    findAlike(
      'a'.repeat(10_000),
      Array.from({ length: 200 }, (_, place) => `${'b'.repeat(10_000)}${place}`),
    );
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
