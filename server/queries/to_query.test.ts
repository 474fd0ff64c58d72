import type { Predicate } from '../sources/predicate';
import { EVERYTHING, NOTHING } from '../sources/predicate';
import { epochMs } from '../../common/domain/units';
import { buildKeyFilter, buildPartsFilter, buildTimeFilter, isNothing, toQuery } from './to_query';

describe('toQuery', () => {
  it.each<[Predicate, unknown]>([
    [{ is: 'a', anyOf: ['x', '"y"'] }, { terms: { a: ['x', '"y"'] } }],
    [{ has: 'a' }, { exists: { field: 'a' } }],
    [{ starts: 'a', with: '*?.[(' }, { prefix: { a: '*?.[(' } }],
    [{ tokens: 'a', anyOf: ['UF', 'UH'] }, { regexp: { a: '(.*,)?(UF|UH)(,.*)?' } }],
    [{ within: 'a', from: 0, below: 5 }, { range: { a: { gte: 0, lt: 5 } } }],
    [{ not: { has: 'a' } }, { bool: { must_not: [{ exists: { field: 'a' } }] } }],
    [EVERYTHING, { match_all: {} }],
    [NOTHING, { match_none: {} }],
    [{ all: [{ has: 'a' }, EVERYTHING] }, { exists: { field: 'a' } }],
    [
      { all: [{ has: 'a' }, { not: { has: 'b' } }] },
      { bool: { filter: [{ exists: { field: 'a' } }], must_not: [{ exists: { field: 'b' } }] } },
    ],
    [
      { any: [{ has: 'a' }, { has: 'b' }] },
      { bool: { should: [{ exists: { field: 'a' } }, { exists: { field: 'b' } }], minimum_should_match: 1 } },
    ],
  ])('%j', (predicate, query) => {
    expect(toQuery(predicate)).toEqual(query);
  });
});

describe('isNothing', () => {
  it('sees through what holds nothing', () => {
    for (const predicate of [NOTHING, { any: [NOTHING] }, { all: [{ has: 'a' }, NOTHING] }, { not: EVERYTHING }])
      expect(isNothing(predicate)).toBe(true);
    for (const predicate of [EVERYTHING, { has: 'a' }, { any: [NOTHING, { has: 'a' }] }])
      expect(isNothing(predicate)).toBe(false);
  });
});

describe('buildTimeFilter', () => {
  it('is half open, and says how its bounds are written', () => {
    expect(buildTimeFilter('start_time', { from: epochMs(0), to: epochMs(1_500) })).toEqual({
      range: {
        start_time: { gte: '1970-01-01T00:00:00.000Z', lt: '1970-01-01T00:00:01.500Z', format: 'strict_date_optional_time' },
      },
    });
  });
});

describe('buildKeyFilter', () => {
  it('asks for absence where the key says null, and for nothing beyond its end', () => {
    expect(buildKeyFilter(['a', 'b', 'c'], ['x', null])).toEqual({
      bool: { filter: [{ term: { a: 'x' } }, { bool: { must_not: [{ exists: { field: 'b' } }] } }] },
    });
  });

  it('takes names as they are', () => {
    const hostile = '*" } ] \u0000 \u202e <script>';
    expect(buildPartsFilter(['a'], [[hostile], [null]])).toEqual({
      bool: {
        should: [
          { bool: { filter: [{ term: { a: hostile } }] } },
          { bool: { filter: [{ bool: { must_not: [{ exists: { field: 'a' } }] } }] } },
        ],
        minimum_should_match: 1,
      },
    });
  });
});
