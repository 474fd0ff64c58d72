import { parseFilter } from './parse_filter';
import { suggest } from './suggest';
import { toServerPart } from './to_server_part';

const partOf = (text: string) => {
  const parsed = parseFilter(text);
  return parsed.ok ? toServerPart(parsed.filter) : undefined;
};
const none = { mesh: [], zone: [], namespace: [], text: '' };

test.each([
  ['ns = shop', { ...none, namespace: ['shop'], isWhole: true }],
  ['ns = shop or ns = pay', { ...none, namespace: ['shop', 'pay'], isWhole: true }],
  ['p95 > 200 and ns = shop', { ...none, namespace: ['shop'], isWhole: false }],
  ['zone = east and mesh = m', { ...none, zone: ['east'], mesh: ['m'], isWhole: true }],
  ['name : ord and zone = east', { ...none, zone: ['east'], text: 'ord', isWhole: false }],
  // None of these may narrow: something that matches would be lost.
  ['ns = shop or p95 > 200', { ...none, isWhole: false }],
  ['ns = shop or zone = east', { ...none, isWhole: false }],
  ['not ns = shop', { ...none, isWhole: false }],
  ['ns = sh*', { ...none, isWhole: false }],
  ['name = or*s', { ...none, isWhole: false }],
])('%s', (text, expected) => expect(partOf(text)).toEqual(expected));

const known = { meshes: ['default'], zones: ['east', 'far west'], namespaces: ['shop', 'search'], names: ['orders'] };
test.each([
  ['', ['rate', 'errors', 'p50', 'p95', 'p99', 'name', 'namespace', 'zone']],
  ['p9', ['p95', 'p99']],
  ['p95 ', ['>', '<', '>=', '<=']],
  ['ns ', ['=', '!=', ':']],
  ['ns = s', ['shop', 'search']],
  ['zone = ', ['east', '"far west"']],
  ['health = c', ['critical']],
  ['ns = shop ', ['and', 'or']],
  ['ns = shop and z', ['zone']],
  ['p95 > ', []],
])('after "%s" may come %j', (text, options) => expect(suggest(text, text.length, known).options).toEqual(options));

test('a suggestion takes the place of what is being typed', () =>
  expect(suggest('ns = sh and p95 > 1', 7, known)).toEqual({ from: 5, to: 7, options: ['shop'] }));
