import { NOTHING, EVERYTHING } from '../sources/predicate';
import type { Predicate } from '../sources/predicate';
import { keysToKql, toKql } from './to_kql';

const field = 'source.keyword';

describe('toKql', () => {
  it.each<[Predicate, string]>([
    [{ is: field, anyOf: ['a'] }, 'source.keyword: "a"'],
    [{ is: field, anyOf: ['unknown', '-'] }, 'source.keyword: ("unknown" or "-")'],
    [{ has: field }, 'source.keyword: *'],
    [{ starts: field, with: '127.0.0.1:' }, 'source.keyword: 127.0.0.1\\:*'],
    [{ starts: field, with: '[::1]:' }, 'source.keyword: [\\:\\:1]\\:*'],
    [{ starts: field, with: 'Load Balancer Agent' }, 'source.keyword: Load Balancer Agent*'],
    [
      { starts: field, with: 'this or that and not (those)' },
      'source.keyword: this \\u006fr that \\u0061nd \\u006eot \\(those\\)*',
    ],
    [{ starts: field, with: 'knot tied' }, 'source.keyword: k\\u006eot tied*'],
    [{ starts: field, with: 'a*"\\{b}<c>' }, 'source.keyword: a\\*\\"\\\\\\{b\\}\\<c\\>*'],
    [{ tokens: field, anyOf: ['UF'] }, 'source.keyword: (UF or UF,* or *,UF or *,UF,*)'],
    [{ within: 'duration_millis', from: 0, below: 10 }, 'duration_millis >= 0 and duration_millis < 10'],
    [{ not: { has: field } }, 'not (source.keyword: *)'],
    [{ all: [{ has: 'a' }, { any: [{ has: 'b' }, { has: 'c' }] }] }, '(a: *) and ((b: *) or (c: *))'],
  ])('%j → %s', (predicate, kql) => {
    expect(toKql(predicate)).toBe(kql);
  });

  it('leaves out what a format without a field cannot ask, instead of writing ()', () => {
    expect(toKql({ any: [NOTHING, { all: [{ not: NOTHING }, { has: 'a' }] }] })).toBe('a: *');
    expect(toKql({ not: { any: [NOTHING, { has: 'a' }] } })).toBe('not (a: *)');
    expect(toKql(EVERYTHING)).toBe('*');
    expect(toKql(NOTHING)).toBe('not *');
  });
});

describe('keysToKql', () => {
  it('asks for each key, and for the absence of what a key lacks', () => {
    expect(keysToKql(['a', 'b'], [['1', null]])).toBe('a: "1" and not b: *');
    expect(keysToKql(['a', 'b', 'c'], [['1', '2'], ['3']])).toBe('(a: "1" and b: "2") or (a: "3")');
  });

  it.each([
    ['a "quoted" name', '"a \\"quoted\\" name"'],
    ['back\\slash', '"back\\\\slash"'],
    // A backslash and an n, not a line break.
    ['\\n', '"\\\\n"'],
    ['\\u0041', '"\\\\u0041"'],
    ['two\nlines', '"two\nlines"'],
    ['(a or b) and *:* {c}', '"(a or b) and *:* {c}"'],
    ['" or *:*', '"\\" or *:*"'],
    ['\\" or *:*', '"\\\\\\" or *:*"'],
    ['not', '"not"'],
    ['', '""'],
  ])('keeps %j one text', (value, quoted) => {
    expect(keysToKql(['a'], [[value]])).toBe(`a: ${quoted}`);
  });
});
