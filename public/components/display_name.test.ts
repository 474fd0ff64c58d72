import fc from 'fast-check';
import { displayName, titleOf } from './display_name';

test('an ordinary name stays as it is', () =>
  expect(displayName('backend_kuma-demo_svc_3001')).toBe('backend_kuma-demo_svc_3001'));

test('markup is text', () => expect(displayName('<script>alert(1)</script>')).toBe('<script>alert(1)</script>'));

test('direction overrides, controls and zero-width characters go', () =>
  expect(displayName('\u202Egnp.exe\u202C\u0000\u200B\n x')).toBe('gnp.exe x'));

test('a right-to-left name cannot turn its surroundings', () => expect(displayName('שלום')).toBe('\u2068שלום\u2069'));

test('10 kB are cut, also in a title', () => {
  expect(displayName('x'.repeat(10_000))).toBe(`${'x'.repeat(47)}…`);
  expect(titleOf('x'.repeat(10_000))).toHaveLength(256);
});

test('nothing visible still has something to click on', () => expect(displayName('\u200B\u202E ')).toBe('(no name)'));

test('characters outside the first plane are not cut in half', () => expect(displayName('🦊'.repeat(60), 5)).toBe('🦊🦊🦊🦊…'));

test('whatever comes in, a short visible line comes out', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const shown = displayName(name, 20);
      expect([...shown].length).toBeLessThanOrEqual(22);
      expect(shown).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066\u2067]/);
      expect(shown.trim()).not.toBe('');
    }),
  ));
