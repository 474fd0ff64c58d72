import fc from 'fast-check';
import type { SavedView } from './saved_view';
import { MOST_VIEWS, parseViews, toStoredViews, withView, withoutView } from './saved_view';

const aView = (name: string, patch: Partial<SavedView> = {}): SavedView => ({ name, search: '?q=a', isDefault: false, ...patch });

test('what was stored comes back', () => {
  const views = [aView('a'), aView('b', { isDefault: true, search: '' })];
  expect(parseViews(toStoredViews(views))).toEqual(views);
});

test.each([
  undefined,
  '',
  '{',
  'null',
  '{"version":2,"views":[]}',
  '{"version":1,"views":[{"name":"","search":"?a","isDefault":false}]}',
  '{"version":1,"views":[{"name":"x","search":"javascript:alert(1)","isDefault":false}]}',
  '{"version":1,"views":[{"name":"x","search":"//evil.example","isDefault":false}]}',
])('%s holds no view', (text) => {
  expect(parseViews(text)).toEqual([]);
});

test('nothing that somebody stored breaks the page', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(parseViews(text))));
});

test('a name stands once, a default too, and the list has an end', () => {
  const views = withView([aView('a', { isDefault: true }), aView('b')], aView('b', { isDefault: true, search: '?q=z' }));
  expect(views).toEqual([aView('a'), aView('b', { isDefault: true, search: '?q=z' })]);
  expect(withoutView(views, 'a').map(({ name }) => name)).toEqual(['b']);
  const many = Array.from({ length: MOST_VIEWS }, (_, place) => aView(`v${place}`));
  expect(withView(many, aView('zz'))).toHaveLength(MOST_VIEWS);
});
