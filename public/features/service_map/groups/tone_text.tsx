import { EuiHealth, useEuiTheme } from '@elastic/eui';
import React from 'react';
import type { Tone } from '../graph';
import { toneWord } from '../tone_word';

/** How something fares, as a dot and in words. */
export function ToneText({ tone }: { tone: Tone }) {
  const { colors } = useEuiTheme().euiTheme;
  const dots = {
    critical: colors.danger,
    warning: colors.warning,
    notice: colors.accent,
    quiet: colors.success,
    unknown: colors.mediumShade,
  };
  return (
    <EuiHealth color={dots[tone]} textSize="xs">
      {toneWord(tone)}
    </EuiHealth>
  );
}
