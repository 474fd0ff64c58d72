import { useEuiTheme } from '@elastic/eui';
import { Global } from '@emotion/react';
import React from 'react';

/** Charts' style sheet is for one theme only, and Kibana exchanges it with the theme. Here its tooltip follows EUI's colours. */
export function ChartStyles() {
  const { emptyShade, lightShade, text } = useEuiTheme().euiTheme.colors;
  return (
    <Global
      styles={{
        '.echTooltip': { backgroundColor: emptyShade, color: text, borderColor: lightShade },
        '.echTooltip__tableWrapper, .echTooltip__tableHeader .echTooltip__tableCell, .echTooltip__tableFooter .echTooltip__tableCell':
          { backgroundColor: emptyShade, borderColor: lightShade },
        '.echTooltipDivider': { borderBottomColor: lightShade },
      }}
    />
  );
}
