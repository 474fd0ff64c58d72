import * as fc from 'fast-check';
import { api } from './api';
import type { Parsed } from './endpoint';

const RANGE = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };
const map = (input: unknown) => api.serviceMap.parseRequest(input);
const detail = (more: object) => api.trafficDetail.parseRequest({ ...RANGE, side: 'caller', parts: [['a', 'b']], ...more });
const fieldOf = (parsed: Parsed<unknown>) => (parsed.ok ? 'no problem' : parsed.problem.field);
const HUGE = 'x'.repeat(100_000);

describe('a time range', () => {
  const FROM = Date.parse(RANGE.from);

  it.each([
    '2026-11-22T10:00:00Z',
    '2026-11-22T10:00Z',
    '2026-11-22T10:00:00.000Z',
    '2026-11-22T10:00:00.000000000Z',
    '2026-11-22T11:00:00+01:00',
    String(FROM),
    FROM,
  ])('takes %j', (from) => {
    expect(map({ ...RANGE, from })).toMatchObject({ ok: true, value: { from: FROM, to: FROM + 3_600_000 } });
  });

  it.each([
    ...[
      '',
      ' ',
      'now',
      'now-15m',
      'yesterday',
      '2026-11-22',
      '2026-11-22T10:00:00',
      '2026-13-01T00:00:00Z',
      '2026-11-22T25:00:00Z',
    ],
    ...['+1', '-1', '1e3', '0x10', '1.5', ' 1', '10000000000000000', '9999-01-01T00:00:00Z', '2262-01-01T00:00:00Z', HUGE],
    ...[-1, 1.5, Number.NaN, Infinity, -Infinity, 8.64e15, Number.MAX_SAFE_INTEGER],
    ...[null, true, {}, [], [RANGE.from], { from: 1 }, undefined],
  ])('refuses %p, and names the field', (from) => {
    expect(fieldOf(map({ ...RANGE, from }))).toBe('from');
    expect(fieldOf(map({ from: 0, to: from }))).toBe('to');
    expect(fieldOf(detail({ from }))).toBe('from');
  });

  it('refuses an empty or reversed one', () => {
    expect(fieldOf(map({ from: RANGE.to, to: RANGE.from }))).toBe('from');
    expect(fieldOf(map({ from: RANGE.to, to: RANGE.to }))).toBe('from');
    expect(fieldOf(detail({ from: 2, to: 1 }))).toBe('from');
  });

  it('is required', () => {
    expect(map({ to: 1 })).toMatchObject({ problem: { code: 'bad_request', field: 'from', message: 'from: is required.' } });
    for (const input of [undefined, null, {}, [], '', 'text', 5, true]) expect(map(input).ok).toBe(false);
  });
});

describe('filters', () => {
  it('take one value, several, or none', () => {
    expect(map({ ...RANGE, mesh: 'a', zone: ['b', 'c'], text: '  d ' })).toMatchObject({
      value: { mesh: ['a'], zone: ['b', 'c'], namespace: [], text: 'd', hide: [] },
    });
    expect(map({ ...RANGE, hide: ['probes', 'passthrough'] }).ok).toBe(true);
  });

  it.each([
    ['mesh', 5],
    ['mesh', null],
    ['mesh', {}],
    ['mesh', [{}]],
    ['mesh', [null]],
    ['mesh', [['a']]],
    ['mesh', { 0: 'a', length: 1 }],
    ['mesh', HUGE],
    ['mesh', [HUGE]],
    ['mesh', Array.from({ length: 101 }, () => 'a')],
    ['text', ['a']],
    ['text', {}],
    ['text', 5],
    ['text', HUGE],
    ['hide', 'everything'],
    ['hide', ['probes', '__proto__']],
    ['hide', 'constructor'],
  ])('refuse %s=%p, and name the field', (field, value) => {
    const parsed = map({ ...RANGE, [field]: value });
    expect(fieldOf(parsed)).toMatch(new RegExp(`^${field}(\\.|$)`));
    expect(JSON.stringify(parsed).length).toBeLessThan(1_000);
  });
});

describe('unknown parameters', () => {
  it.each(['size', 'From', 'index', 'constructor', 'toString', 'hasOwnProperty', HUGE, '<script>', '', ' '])(
    'are refused by name: %p',
    (name) => {
      const parsed = map({ ...RANGE, [name]: '1' });
      expect(fieldOf(parsed)).toBe(name.slice(0, 100));
      expect(JSON.stringify(parsed).length).toBeLessThan(1_000);
    },
  );

  it('that would reach into prototypes are refused, and reach nothing', () => {
    const hostile = (json: string) => JSON.parse(json) as object;
    expect(fieldOf(map({ ...RANGE, ...hostile('{"constructor":{"prototype":{"polluted":1}}}') }))).toBe('constructor');
    const own = hostile(`{"from":"${RANGE.from}","to":"${RANGE.to}","__proto__":{"polluted":1,"mesh":["a"]}}`);
    const parsed = map(own);
    expect(parsed.ok ? parsed.value.mesh : []).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what is hidden from the details', () => {
  it('is what is hidden from the map, or nothing', () => {
    expect(detail({})).toMatchObject({ value: { hide: [] } });
    expect(detail({ hide: ['probes', 'passthrough'] })).toMatchObject({ value: { hide: ['probes', 'passthrough'] } });
  });

  it.each(['probes', 5, null, {}, [5], ['everything'], [['probes']], HUGE, [HUGE]])('refuses %p', (hide) => {
    const parsed = detail({ hide });
    expect(fieldOf(parsed)).toMatch(/^hide(\.0)?$/);
    expect(JSON.stringify(parsed).length).toBeLessThan(1_000);
  });
});

describe('parts', () => {
  it.each([
    [undefined, 'parts'],
    [null, 'parts'],
    ['a', 'parts'],
    [{}, 'parts'],
    [[], 'parts'],
    [['a'], 'parts.0'],
    [[['a', 5]], 'parts.0.1'],
    [[['a', {}]], 'parts.0.1'],
    [[['a', undefined]], 'parts.0.1'],
    [[['a'], [['b']]], 'parts.1.0'],
    [[[HUGE]], 'parts.0.0'],
    [[['ü'.repeat(20_000)]], 'parts.0.0'],
    [[Array.from({ length: 13 }, () => 'a')], 'parts.0'],
    [Array.from({ length: 1_001 }, () => ['a']), 'parts'],
  ])('refuses %p', (parts, field) => {
    expect(fieldOf(detail({ parts }))).toBe(field);
  });

  it('takes what the map gives', () => {
    expect(
      detail({
        parts: [
          ['a', null],
          ['\u0000', ''],
        ],
      }).ok,
    ).toBe(true);
    expect(detail({ parts: [['x'.repeat(32_766)]] }).ok).toBe(true);
  });

  it.each(['Caller', '', null, 5, [], ['caller'], undefined])('needs a side: %p is none', (side) => {
    expect(fieldOf(detail({ side }))).toBe('side');
  });
});

it('says what is wrong, whatever comes', () => {
  const value = fc.oneof(fc.anything(), fc.constantFrom(HUGE, '2026-11-22T10:00:00Z', 'probes', [['a']], 'caller'));
  const names = fc.oneof(
    fc.constantFrom('from', 'to', 'mesh', 'zone', 'namespace', 'text', 'hide', 'side', 'parts'),
    fc.string(),
  );
  const input = fc.oneof(
    fc.anything(),
    fc.dictionary(names, value),
    fc.dictionary(names, value).map((more) => ({ ...RANGE, ...more })),
  );
  fc.assert(
    fc.property(input, (asked) => {
      for (const endpoint of Object.values(api)) {
        const parsed = endpoint.parseRequest(asked);
        if (parsed.ok) continue;
        const { code, message, field } = parsed.problem;
        expect(code).toBe('bad_request');
        expect(typeof field).toBe('string');
        expect(message.length).toBeLessThan(500);
        expect(message.startsWith(`${field}: `)).toBe(true);
      }
    }),
    { numRuns: 5_000 },
  );
});
