import { useEuiTheme } from '@elastic/eui';
import type { Severity } from '../../common/domain/anomaly';

/** Fill and text of each severity; text stands on the fill. Numbers and words say the same. */
export function useSeverityColours(): Record<Severity, { background: string; text: string }> {
  const { colors } = useEuiTheme().euiTheme;
  return {
    warning: { background: colors.lightShade, text: colors.text },
    minor: { background: `color-mix(in srgb, ${colors.warning} 40%, ${colors.emptyShade})`, text: colors.title },
    major: { background: `color-mix(in srgb, ${colors.danger} 40%, ${colors.emptyShade})`, text: colors.title },
    critical: { background: colors.danger, text: colors.emptyShade },
  };
}
