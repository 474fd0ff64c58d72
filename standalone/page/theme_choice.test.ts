import { createThemeChoice, rememberTheme } from './theme_choice';

const systemIs = (dark: boolean) => {
  const media = Object.assign(new EventTarget(), { matches: dark });
  jest.spyOn(window, 'matchMedia').mockReturnValue(media as unknown as MediaQueryList);
  return (next: boolean) => media.dispatchEvent(Object.assign(new Event('change'), { matches: next }));
};
beforeEach(() => localStorage.clear());

test('the system decides until somebody does, and may change its mind', () => {
  const change = systemIs(true);
  const dark = createThemeChoice();
  expect(dark.get()).toBe(true);
  change(false);
  expect(dark.get()).toBe(false);
});

test('a choice is remembered, whatever the system does', () => {
  rememberTheme(false);
  const change = systemIs(true);
  const dark = createThemeChoice();
  expect(dark.get()).toBe(false);
  change(true);
  expect(dark.get()).toBe(false);
});
