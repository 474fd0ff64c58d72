import { isSameBody } from './is_same_body';

describe('isSameBody', () => {
  it('takes the form in which Elasticsearch gives a template back for the same', () => {
    const sent = {
      index_patterns: ['a*'],
      template: {
        settings: { 'index.number_of_shards': 1, number_of_replicas: 0, 'index.sort.field': ['x', 'y'] },
        mappings: { dynamic: false, properties: { 'a.b': { type: 'keyword' } } },
      },
    };
    const answered = {
      index_patterns: ['a*'],
      template: {
        settings: { index: { number_of_shards: '1', number_of_replicas: '0', sort: { field: ['x', 'y'] } } },
        mappings: { dynamic: 'false', properties: { 'a.b': { type: 'keyword' } } },
      },
      composed_of: [],
      allow_auto_create: null,
      modified_date_millis: 1,
    };
    expect(isSameBody(sent, answered)).toBe(true);
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['one more', { a: 1 }, { a: 1, b: 1 }],
    ['one less', { a: 1, b: 1 }, { a: 1 }],
    ['another order', { a: ['x', 'y'] }, { a: ['y', 'x'] }],
    ['a list that is longer', { a: ['x'] }, { a: ['x', 'y'] }],
  ])('sees %s', (_, ours, theirs) => {
    expect(isSameBody(ours, theirs)).toBe(false);
  });
});
