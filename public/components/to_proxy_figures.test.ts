import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import { epochMs, milliseconds, perSecond } from '../../common/domain/units';
import { createFormat } from './format';
import { toProxyFigures } from './to_proxy_figures';

const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });
const numbers = (patch: Partial<ProxyNumbers> = {}): ProxyNumbers => ({
  range: { from: epochMs(0), to: epochMs(900_000) },
  counts: {},
  states: {},
  breakers: {},
  coverage: { indices: 'metrics-*', searches: 1, took: milliseconds(1), notes: [] },
  ...patch,
});
const count = (by: number, isAtLeast = false) => ({ by, rate: perSecond(by / 900), isAtLeast });
const figures = (patch: Partial<ProxyNumbers>) =>
  Object.fromEntries(toProxyFigures(numbers(patch), format).map(({ label, value, tone }) => [label, [value, tone]]));

describe('toProxyFigures', () => {
  it('says nothing of what Envoy never counted, and nothing of zero troubles', () => {
    expect(toProxyFigures(numbers(), format)).toEqual([]);
    expect(figures({ counts: { retries: count(0), timeouts: count(0) } })).toEqual({});
  });

  it('says what Envoy counted none of to who wants all', () => {
    const all = toProxyFigures(numbers({ counts: { rbacDenied: count(0), retries: count(2) } }), format, true);
    expect(all.map(({ label, value, tone }) => [label, value, tone])).toEqual([
      ['Retries', '2', 'warning'],
      ['Denied (RBAC)', '0', undefined],
    ]);
  });

  it('says troubles, at least so many where a proxy began anew', () => {
    expect(figures({ counts: { retries: count(425), rbacDenied: count(3, true) } })).toEqual({
      Retries: ['425', 'warning'],
      'Denied (RBAC)': ['≥ 3', 'warning'],
    });
  });

  it('tells breakers that are open from those that were', () => {
    const open = (openNow: number, openOnce: number) => ({ breakers: { requestsOpen: { openNow, openOnce } } });
    expect(figures(open(0, 0))).toEqual({ 'Circuit breakers': ['closed', undefined] });
    expect(figures(open(0, 1))).toEqual({ 'Circuit breakers': ['were open', 'warning'] });
    expect(figures(open(1, 2))).toEqual({ 'Circuit breakers': ['open', 'danger'] });
  });

  it('says hosts that are not healthy', () => {
    const hosts = (healthy: number) => ({
      states: { hosts: { last: 2, highest: 2 }, healthyHosts: { last: healthy, highest: 2 } },
    });
    expect(figures(hosts(2))).toEqual({ 'Healthy hosts': ['2 of 2', undefined] });
    expect(figures(hosts(1))).toEqual({ 'Healthy hosts': ['1 of 2', 'danger'] });
  });

  it('says connections that were opened where nobody says how many there are', () => {
    expect(figures({ counts: { connections: count(0) } })).toEqual({ 'Connections opened': ['0', undefined] });
  });

  it('says the days of a certificate', () => {
    expect(figures({ certificateDays: 1 })).toEqual({ Certificate: ['1 day', undefined] });
  });
});
