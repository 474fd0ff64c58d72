import { EuiHealth } from '@elastic/eui';
import React from 'react';
import type { Tone } from '../graph';
import { toneWord } from '../tone_word';
import { useToneColors } from '../use_tone_colors';

/** How something fares, as a dot and in words. */
export function ToneText({ tone }: { tone: Tone }) {
  const dots = useToneColors();
  return (
    <EuiHealth color={dots[tone]} textSize="xs">
      {toneWord(tone)}
    </EuiHealth>
  );
}
