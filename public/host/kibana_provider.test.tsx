import * as eui from '@elastic/eui';
import { useEuiTheme } from '@elastic/eui';
import { act, render, screen } from '@testing-library/react';
import React from 'react';
import type { ReactElement } from 'react';
import { BehaviorSubject } from 'rxjs';
import type { KibanaTheme } from './kibana_contracts';
import { euiThemeNamed } from './eui_theme_named';
import { kibanaDarkMode, kibanaProvider } from './kibana_provider';

/** Doubles stand for Kibana only: its theme, its languages and its wrapper. */
function aCore() {
  const theme$ = new BehaviorSubject<KibanaTheme>({ darkMode: false });
  const Context = ({ children }: { children: ReactElement }) => <div data-test-subj="i18n">{children}</div>;
  return { theme$, core: { theme: { theme$ }, i18n: { Context } } };
}

function Page() {
  return <p>{useEuiTheme().colorMode}</p>;
}

test('without a wrapper of its own, Kibana 8.12: follows the theme, inside its languages', () => {
  const { theme$, core } = aCore();
  const Provider = kibanaProvider(core);
  const { container } = render(
    <Provider>
      <Page />
    </Provider>,
  );
  expect(container.querySelector('[data-test-subj=i18n] p')).toHaveTextContent('LIGHT');
  act(() => theme$.next({ darkMode: true }));
  expect(screen.getByText('DARK')).toBeInTheDocument();
});

test('later versions wrap the page themselves', () => {
  const { core } = aCore();
  const rendering = { addContext: (element: ReactElement) => <section>{element}</section> };
  const Provider = kibanaProvider({ ...core, rendering });
  const { container } = render(<Provider>page</Provider>);
  expect(container).toContainHTML('<section>page</section>');
  expect(container.querySelector('[data-test-subj=i18n]')).toBeNull();
});

test('Amsterdam is asked for by name where EUI still has it, any other name leaves the theme to EUI', () => {
  const amsterdam = 'EuiThemeAmsterdam' in eui ? eui.EuiThemeAmsterdam : undefined;
  expect(euiThemeNamed('amsterdam')).toBe(amsterdam);
  expect(euiThemeNamed('borealis')).toBeUndefined();
  expect(euiThemeNamed(undefined)).toBeUndefined();
});

test('useDarkMode is right at the first render and lets go of the theme', () => {
  const { theme$, core } = aCore();
  theme$.next({ darkMode: true });
  const useDarkMode = kibanaDarkMode(core);
  const seen: boolean[] = [];
  function Probe() {
    seen.push(useDarkMode());
    return null;
  }
  const { unmount } = render(<Probe />);
  expect(seen[0]).toBe(true);
  unmount();
  expect(theme$.observed).toBe(false);
});
