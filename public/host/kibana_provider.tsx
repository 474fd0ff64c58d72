import { EuiProvider } from '@elastic/eui';
import React, { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { euiThemeNamed } from './eui_theme_named';
import type { CoreStart, KibanaTheme } from './kibana_contracts';

type Core = Pick<CoreStart, 'theme' | 'i18n' | 'rendering'>;

/** Puts Kibana's theme and languages around the page: by Kibana itself where it offers to (8.19, 9.1 and later), else as 8.12's own pages do. */
export function kibanaProvider(core: Core) {
  const addContext = core.rendering?.addContext?.bind(core.rendering);

  return function KibanaProvider({ children }: { children: ReactNode }) {
    const { darkMode, name } = useKibanaTheme(core);
    if (addContext) return addContext(<>{children}</>);
    const { Context: I18nContext } = core.i18n;
    return (
      <I18nContext>
        <EuiProvider
          theme={euiThemeNamed(name)}
          colorMode={darkMode ? 'dark' : 'light'}
          globalStyles={false}
          utilityClasses={false}
        >
          {children}
        </EuiProvider>
      </I18nContext>
    );
  };
}

/** A hook that is true while Kibana is dark. */
export function kibanaDarkMode(core: Pick<CoreStart, 'theme'>) {
  return function useDarkMode(): boolean {
    return useKibanaTheme(core).darkMode;
  };
}

function useKibanaTheme({ theme: { theme$ } }: Pick<CoreStart, 'theme'>): KibanaTheme {
  const [theme, setTheme] = useState(() => {
    let first: KibanaTheme = { darkMode: false };
    theme$.subscribe((now) => (first = now)).unsubscribe();
    return first;
  });
  useEffect(() => {
    const subscription = theme$.subscribe(setTheme);
    return () => subscription.unsubscribe();
  }, [theme$]);
  return theme;
}
