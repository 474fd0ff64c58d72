import { i18n } from './kbn_i18n';

test('values and plurals are filled in', () => {
  const message = '{count, plural, one {# edge} other {# edges}} of {name}';
  expect(i18n.translate('x', { defaultMessage: message, values: { count: 1, name: '<b>' } })).toBe('1 edge of <b>');
  expect(i18n.translate('x', { defaultMessage: message, values: { count: 2, name: 'web' } })).toBe('2 edges of web');
});

test('markup in a message is text', () => expect(i18n.translate('x', { defaultMessage: '<p>' })).toBe('<p>'));
