import { valueAt } from './value_at';

describe('valueAt', () => {
  it.each([
    [{ 'a.b.c': 1 }],
    [{ a: { 'b.c': 1 } }],
    [{ 'a.b': { c: 1 } }],
    [{ a: { b: { c: 1 } } }],
    [{ a: { b: 'not it' }, 'a.b': { c: 1 } }],
  ])('finds a.b.c in %j', (document) => {
    expect(valueAt(document, 'a.b.c')).toBe(1);
  });

  it.each([[undefined], [null], ['a'], [{}], [{ a: null }], [{ a: { b: 1 } }], [[1]]])('finds nothing in %j', (document) => {
    expect(valueAt(document, 'a.b.c')).toBeUndefined();
  });

  it('does not take what every object has for a value', () => {
    expect(valueAt({}, 'constructor')).toBeUndefined();
    expect(valueAt({ a: {} }, 'a.__proto__')).toBeUndefined();
  });
});
