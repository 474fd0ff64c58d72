import * as fc from 'fast-check';
import { matches } from '../../test/builders/matches';
import type { Predicate } from '../sources/predicate';
import { EVERYTHING, NOTHING } from '../sources/predicate';
import { simplifyPredicate } from './simplify_predicate';

const FIELDS = ['a', 'b', 'c'];
const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(EVERYTHING, NOTHING),
    fc.constantFrom(...FIELDS).map((has): Predicate => ({ has })),
    fc.constantFrom(...FIELDS).map((is): Predicate => ({ is, anyOf: ['x', 'y'] })),
    fc.record({ not: tie('predicate') }),
    fc.record({ all: fc.array(tie('predicate'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('predicate'), { maxLength: 3 }) }),
  ),
}));
const document = fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom('x', 'y', 'z', null));

/** Conditions below the top that no or every document meets. */
const leftovers = (part: Predicate, top = true): number => {
  const inner = 'not' in part ? [part.not] : 'all' in part ? part.all : 'any' in part ? part.any : undefined;
  if (!inner) return 0;
  return (!top && inner.length === 0 ? 1 : 0) + inner.reduce((sum, each) => sum + leftovers(each, false), 0);
};

describe('simplifyPredicate', () => {
  it('means the same', () => {
    fc.assert(
      fc.property(predicate, document, (asked, doc) => matches(simplifyPredicate(asked), doc) === matches(asked, doc)),
      { numRuns: 3_000 },
    );
  });

  it('leaves nothing inside that no or every document meets, and is simple already when asked again', () => {
    fc.assert(
      fc.property(predicate, (asked) => {
        const simple = simplifyPredicate(asked);
        expect(leftovers(simple)).toBe(0);
        expect(simplifyPredicate(simple)).toEqual(simple);
      }),
      { numRuns: 3_000 },
    );
  });
});
