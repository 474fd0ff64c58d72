import fc from 'fast-check';
import { evaluateFilter } from './evaluate_filter';
import type { Filter } from './filter_ast';
import { FIGURE_FIELDS, TEXT_FIELDS } from './filter_ast';
import { isFilter, parseFilter } from './parse_filter';

const matches = (text: string, subject: Parameters<typeof evaluateFilter>[1]) => {
  const parsed = parseFilter(text);
  return parsed.ok ? evaluateFilter(parsed.filter, subject) : parsed.problem;
};
const orders = {
  name: 'orders',
  namespace: 'shop',
  zone: 'east',
  protocol: 'http',
  health: 'critical',
  p95: 412,
  errors: 0.03,
  rate: 5,
};

test.each([
  ['p95 > 200 and ns = shop', true],
  ['p95>200 ns=shop', true],
  ['P95 > 0.5s', false],
  ['p95 >= 412ms', true],
  ['errors > 2', true],
  ['errors > 4%', false],
  ['rate > 250/min', true],
  ['name = ord*s', true],
  ['name = "or*x"', false],
  ['name : RDE', true],
  ['zone != east', false],
  ['zone = west or ns = shop and health = critical', true],
  ['(zone = west or ns = shop) and not health = ok', true],
  ['not not protocol = http', true],
  ['p99 > 1', undefined],
  ['not p99 > 1', undefined],
  ['p99 > 1 or zone = east', true],
  ['p99 > 1 and zone = west', false],
])('%s: %s', (text, expected) => expect(matches(text, orders)).toBe(expected));

test.each([
  ['p95 >', { code: 'value_expected', at: 5, found: '' }],
  ['p95 200', { code: 'comparison_expected', at: 4, found: '200' }],
  ['p95 > fast', { code: 'not_a_number', at: 6, found: 'fast' }],
  ['p95 > 1 and colour = red', { code: 'field_expected', at: 12, found: 'colour' }],
  ['ns > shop', { code: 'not_for_texts', at: 3, found: '>' }],
  ['(ns = shop', { code: 'unclosed', at: 0, found: '(' }],
  ['ns = shop )', { code: 'unexpected', at: 10, found: ')' }],
  ['ns = a or', { code: 'field_expected', at: 9, found: '' }],
  [`${'('.repeat(60)}ns = a`, { code: 'too_deep', at: 41, found: '(' }],
])('%s is refused where it is wrong', (text, problem) => expect(matches(text, {})).toEqual(problem));

test('a part of a name asks for nothing', () => {
  for (const text of ['orders', 'orders and payments', 'host:8080', 'not me', '']) expect(isFilter(text)).toBe(false);
  for (const text of ['ns=shop', '(p95 > 1)', 'ORDERS or name : x']) expect(isFilter(text)).toBe(true);
});

const aWord = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const aFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('figure' as const),
      field: fc.constantFrom(...FIGURE_FIELDS.filter((field) => field !== 'errors')),
      comparison: fc.constantFrom('<' as const, '>' as const, '<=' as const, '>=' as const, '=' as const, '!=' as const),
      value: fc.integer({ min: 0, max: 99_999 }),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      field: fc.constantFrom(...TEXT_FIELDS),
      how: fc.constantFrom('is' as const, 'has' as const),
      value: aWord,
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).filter;

const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
function write(filter: Filter): string {
  switch (filter.kind) {
    case 'not':
      return `not (${write(filter.part)})`;
    case 'and':
    case 'or':
      return filter.parts.map((part) => `(${write(part)})`).join(` ${filter.kind} `);
    case 'figure':
      return `${filter.field} ${filter.comparison} ${filter.value}`;
    case 'text':
      return `${filter.field} ${filter.how === 'is' ? '=' : ':'} ${quote(filter.value)}`;
  }
}

test('what is written is what is read', () =>
  fc.assert(fc.property(aFilter, (filter) => expect(parseFilter(write(filter))).toEqual({ ok: true, filter }))));

test('garbage never throws, and what is wrong with it has a place in it', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('(', ')', 'and', 'or', 'not', '=', '"', 'ns', ' ', 'p95', '>', '1'))
          .map((parts) => parts.join(' ')),
      ),
      (text) => {
        const parsed = parseFilter(text);
        if (parsed.ok) return;
        expect(parsed.problem.at).toBeGreaterThanOrEqual(0);
        expect(parsed.problem.at).toBeLessThanOrEqual(text.length);
      },
    ),
  ));

test('a filter and its opposite never both match', () =>
  fc.assert(
    fc.property(
      aFilter,
      fc.record({ name: aWord, zone: aWord, p95: fc.nat(500), rate: fc.nat(50) }, { requiredKeys: [] }),
      (filter, subject) => {
        const [one, other] = [evaluateFilter(filter, subject), evaluateFilter({ kind: 'not', part: filter }, subject)];
        expect(one === true && other === true).toBe(false);
        expect(one === undefined).toBe(other === undefined);
      },
    ),
  ));
