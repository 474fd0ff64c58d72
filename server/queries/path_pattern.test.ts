import fc from 'fast-check';
import { toPathPattern, toPathRegexp } from './path_pattern';

/** Of what these expressions use, JavaScript means the same as Lucene; Lucene's match the whole value. */
const meets = (pattern: string, path: string) => new RegExp(`^(?:${toPathRegexp(pattern) ?? '(?!)'})$`, 's').test(path);

describe('toPathPattern', () => {
  it.each([
    ['/products/169', '/products/{id}'],
    ['/home?page=105', '/home'],
    ['/users/6f9619ff-8b86-d011-b42d-00c04fc964ff/orders/12?full', '/users/{id}/orders/{id}'],
    ['/v2/blobs/9b74c9897bac770ffc029102a200c5de', '/v2/blobs/{id}'],
    ['/orders/order-1204/', '/orders/{id}/'],
    ['/api/v2/oauth2/token', '/api/v2/oauth2/token'],
    ['*', '*'],
    ['', ''],
  ])('%s is %s', (path, pattern) => {
    expect(toPathPattern(path)).toBe(pattern);
  });
});

const segment = fc.oneof(
  fc.constantFrom('orders', 'v2', '{id}', 'a.b', '(x)|y', '~&@"<#', '', '..', 'é', '12 34'),
  fc.nat().map(String),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('/') && !text.includes('?')),
);
const path = fc
  .tuple(fc.array(segment, { maxLength: 5 }), fc.option(fc.string({ maxLength: 20 })))
  .map(([segments, query]) => `/${segments.join('/')}${query === null ? '' : `?${query}`}`);

describe('toPathRegexp', () => {
  it('of the pattern of a path meets that path', () => {
    fc.assert(fc.property(path, (given) => meets(toPathPattern(given), given)));
  });

  it('of a pattern meets no path of another: no line is counted twice', () => {
    fc.assert(fc.property(path, path, (a, b) => toPathPattern(a) === toPathPattern(b) || !meets(toPathPattern(a), b)));
  });

  it('is not longer than Elasticsearch takes', () => {
    expect(toPathRegexp(`/${'x'.repeat(2_000)}`)).toBeUndefined();
  });
});
