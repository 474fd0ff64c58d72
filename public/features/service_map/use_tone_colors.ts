import { useEuiTheme } from '@elastic/eui';
import type { Tone } from './graph';

/** Colours of the dot beside a verdict: always together with its words. */
export function useToneColors(): Record<Tone, string> {
  const { danger, warning, accent, success, mediumShade } = useEuiTheme().euiTheme.colors;
  return { critical: danger, warning, notice: accent, quiet: success, unknown: mediumShade };
}
