import type { Cell } from './cell';
import { createCell } from './cell';

const KEY = 'meshObservability.preview.theme';

/** True while dark: what was chosen last, else what the system prefers. */
export function createThemeChoice(): Cell<boolean> {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const remembered = read();
  const cell = createCell(remembered ?? system.matches);
  system.addEventListener('change', ({ matches }) => {
    if (read() === undefined) cell.set(matches);
  });
  return cell;
}

export function rememberTheme(dark: boolean): void {
  try {
    localStorage.setItem(KEY, dark ? 'dark' : 'light');
  } catch {
    // A browser that keeps nothing: the choice holds until the page is left.
  }
}

function read(): boolean | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === null ? undefined : theme === 'dark';
  } catch {
    return undefined;
  }
}
