import type { PartialTheme, Theme } from '@elastic/charts';
import { DARK_THEME, LIGHT_THEME } from '@elastic/charts';
import { useEuiTheme } from '@elastic/eui';
import { useMemo } from 'react';
import { useHost } from '../host/use_host';

/** Charts as quiet as the panel around them. */
export function useChartTheme(): { baseTheme: Theme; theme: PartialTheme } {
  const dark = useHost().useDarkMode();
  const { euiTheme } = useEuiTheme();
  const { emptyShade: background, lightShade: grid } = euiTheme.colors;
  return useMemo(
    () => ({
      baseTheme: dark ? DARK_THEME : LIGHT_THEME,
      theme: {
        background: { color: background },
        // The dark theme of Kibana 8.12's charts draws its grid in the light one's colour.
        axes: { gridLine: { horizontal: { stroke: grid }, vertical: { stroke: grid } } },
        chartMargins: { left: 0, right: 0, top: 4, bottom: 0 },
        chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
        lineSeriesStyle: { line: { strokeWidth: 1.5 }, point: { radius: 1, strokeWidth: 1 } },
        scales: { barsPadding: 0.1 },
      },
    }),
    [dark, background, grid],
  );
}
