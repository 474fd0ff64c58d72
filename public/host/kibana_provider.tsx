import { EuiProvider } from '@elastic/eui';
import React, { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { CoreStart } from './kibana_contracts';

type Core = Pick<CoreStart, 'theme' | 'i18n' | 'rendering'>;

/** Puts Kibana's theme and languages around the page: by Kibana itself where it offers to (8.17+), else as 8.12's own pages do. */
export function kibanaProvider(core: Core) {
  const addContext = core.rendering?.addContext?.bind(core.rendering);
  const useDarkMode = kibanaDarkMode(core);

  return function KibanaProvider({ children }: { children: ReactNode }) {
    const dark = useDarkMode();
    if (addContext) return addContext(<>{children}</>);
    const { Context: I18nContext } = core.i18n;
    return (
      <I18nContext>
        <EuiProvider colorMode={dark ? 'dark' : 'light'} globalStyles={false} utilityClasses={false}>
          {children}
        </EuiProvider>
      </I18nContext>
    );
  };
}

/** A hook that is true while Kibana is dark. */
export function kibanaDarkMode({ theme }: Pick<CoreStart, 'theme'>) {
  return function useDarkMode(): boolean {
    const [dark, setDark] = useState(() => {
      let first = false;
      theme.theme$.subscribe(({ darkMode }) => (first = darkMode)).unsubscribe();
      return first;
    });
    useEffect(() => {
      const subscription = theme.theme$.subscribe(({ darkMode }) => setDark(darkMode));
      return () => subscription.unsubscribe();
    }, []);
    return dark;
  };
}
