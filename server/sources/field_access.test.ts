import { aFieldCatalogue, ecs, logstash, templated, typed, unprepared } from '../../test/builders/a_field_catalogue';
import { exactAccess, numberAccess, timeAccess, typesWithin } from './field_access';

const within = (...names: string[]) => new Set(names);

describe('exactAccess', () => {
  it('takes a keyword as it is', () => {
    expect(exactAccess(aFieldCatalogue({ a2: logstash }), 'source', within('a2'))).toEqual({ way: 'as_is', field: 'source' });
  });

  it('takes the keyword beside a text', () => {
    const access = exactAccess(aFieldCatalogue({ a: unprepared }), 'source', within('a'));
    expect(access).toEqual({ way: 'as_is', field: 'source.keyword' });
  });

  it.each([
    ['text without a keyword', aFieldCatalogue({ a: { source: 'text' } }), within('a')],
    ['a keyword here and text there', aFieldCatalogue({ a: unprepared, a2: logstash }), within('a', 'a2')],
    [
      'a text with a keyword beside it here, without there',
      aFieldCatalogue({ a: unprepared, t: { source: 'text' } }),
      within('a', 't'),
    ],
    ['an address type: it takes no prefix and no "-"', aFieldCatalogue({ i: { source: 'ip' } }), within('i')],
    ['a number', aFieldCatalogue({ n: { source: 'long' } }), within('n')],
  ])('reads the document for %s', (_, catalogue, indices) => {
    expect(exactAccess(catalogue, 'source', indices)).toEqual({ way: 'read_from_source', field: 'source' });
  });

  it('does not know a field that no index has, or that is only an object', () => {
    expect(exactAccess(aFieldCatalogue({ a: {} }), 'source', within('a'))).toBeUndefined();
    expect(exactAccess(aFieldCatalogue({ e: ecs }), 'source', within('e'))).toBeUndefined();
  });

  it('looks at the indices asked for and at no other', () => {
    const catalogue = aFieldCatalogue({ a: unprepared, a2: logstash, e: ecs });
    expect(exactAccess(catalogue, 'source', within('a'))).toEqual({ way: 'as_is', field: 'source.keyword' });
    expect([...typesWithin(catalogue, 'source', within('a2', 'e'))]).toEqual(['keyword']);
  });
});

describe('numberAccess', () => {
  it.each([
    ['text', unprepared, 'read_from_source'],
    ['keyword', logstash, 'read_from_source'],
    ['a number', typed, 'as_is'],
    ['our template', templated, 'as_is'],
  ])('%s', (_, mapping, way) => {
    expect(numberAccess(aFieldCatalogue({ x: mapping }), 'duration_millis', within('x'))).toEqual({
      way,
      field: 'duration_millis',
    });
  });

  it('reads the document where types differ', () => {
    const catalogue = aFieldCatalogue({ a: unprepared, b: templated });
    expect(numberAccess(catalogue, 'duration_millis', within('a', 'b'))?.way).toBe('read_from_source');
  });

  it('takes whole and broken numbers for numbers', () => {
    const catalogue = aFieldCatalogue({ a: { duration_millis: 'float' }, b: templated });
    expect(numberAccess(catalogue, 'duration_millis', within('a', 'b'))?.way).toBe('as_is');
  });
});

describe('timeAccess', () => {
  it.each([
    ['date', ['date']],
    ['date', ['date', 'date_nanos']],
    ['text', ['keyword']],
    ['text', ['keyword', 'date']],
    ['read_from_source', ['text']],
    ['read_from_source', ['keyword', 'text']],
    ['read_from_source', ['long']],
    [undefined, []],
    [undefined, ['object']],
  ])('%s for %j', (expected, types) => {
    const indices = Object.fromEntries(types.map((type, place) => [`i${place}`, { start_time: type }]));
    expect(timeAccess(aFieldCatalogue(indices), 'start_time', new Set(Object.keys(indices)))).toBe(expected);
  });
});
