import * as eui from '@elastic/eui';
import type { EuiProvider } from '@elastic/eui';
import type { ComponentProps } from 'react';

type Theme = ComponentProps<typeof EuiProvider>['theme'];

/** Versions of EUI that have left Amsterdam behind do not export it. */
const themes: Partial<{ EuiThemeAmsterdam: Theme }> & Pick<typeof eui, 'EuiProvider'> = eui;

/**
 * EUI's theme by the name that Kibana gives it; undefined leaves it to EUI. Later EUIs (104 does) take Borealis by themselves, while Kibana 8.x
 * wants Amsterdam whichever EUI it comes with.
 */
export const euiThemeNamed = (name: string | undefined): Theme => (name === 'amsterdam' ? themes.EuiThemeAmsterdam : undefined);
