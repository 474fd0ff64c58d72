import { digestOf } from './flatten_body';

const isSame = (ours: unknown, theirs: unknown) => digestOf(ours) === digestOf(theirs);

describe('digestOf', () => {
  it('takes the form in which Elasticsearch gives a template back for the same', () => {
    const sent = {
      index_patterns: ['a*'],
      data_stream: {},
      template: {
        settings: { 'index.number_of_shards': 1, number_of_replicas: 0, 'index.sort.field': ['x', 'y'] },
        mappings: { dynamic: false, properties: { 'a.b': { type: 'keyword' } } },
      },
    };
    const answered = {
      index_patterns: ['a*'],
      data_stream: { hidden: false, allow_custom_routing: false },
      template: {
        settings: { index: { number_of_shards: '1', number_of_replicas: '0', sort: { field: ['x', 'y'] } } },
        mappings: { dynamic: 'false', properties: { 'a.b': { type: 'keyword' } } },
      },
      composed_of: [],
      ignore_missing_component_templates: [],
      allow_auto_create: null,
      modified_date_millis: 1,
    };
    expect(isSame(sent, answered)).toBe(true);
  });

  it('of a body does not depend on the digest that the body carries', () => {
    expect(isSame({ _meta: { a: 1 } }, { _meta: { a: 1, digest: 'abc' } })).toBe(true);
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['one more', { a: 1 }, { a: 1, b: 1 }],
    ['one less', { a: 1, b: 1 }, { a: 1 }],
    ['another order', { a: ['x', 'y'] }, { a: ['y', 'x'] }],
    ['a list that is longer', { a: ['x'] }, { a: ['x', 'y'] }],
    ['that it makes data streams now', { a: 1 }, { a: 1, data_stream: {} }],
    ['a processor without options', { processors: [{ set: { x: 1 } }] }, { processors: [{ set: { x: 1 } }, { drop: {} }] }],
    ['a list that was emptied', { processors: [{ drop: {} }] }, { processors: [] }],
    ['an action of a phase', { phases: { hot: { actions: {} } } }, { phases: { hot: { actions: { readonly: {} } } } }],
    ['a component that may be missing now', { a: 1 }, { a: 1, ignore_missing_component_templates: ['b'] }],
    ['that indices are not made by writing', { a: 1 }, { a: 1, allow_auto_create: false }],
    ['a hidden data stream', { data_stream: {} }, { data_stream: { hidden: true } }],
    ['what only begins like a default', { a: 1 }, { a: 1, deprecated_by: 'me' }],
  ])('sees %s', (_, ours, theirs) => {
    expect(isSame(ours, theirs)).toBe(false);
  });
});
