import { EuiProvider, useEuiTheme } from '@elastic/eui';
import { render } from '@testing-library/react';
import React from 'react';
import type { Palette } from './paint/palette';
import { toPalette } from './to_palette';

function paletteOf(mode: 'light' | 'dark'): Palette {
  let palette: Palette | undefined;
  function Reader() {
    palette = toPalette(useEuiTheme().euiTheme, mode === 'dark');
    return null;
  }
  render(
    <EuiProvider colorMode={mode}>
      <Reader />
    </EuiProvider>,
  );
  return palette!;
}

describe('toPalette', () => {
  it.each(['light', 'dark'] as const)('has every colour in the %s theme', (mode) => {
    const { tones, changes, ...rest } = paletteOf(mode);
    for (const colour of Object.values(rest)) expect(colour).toMatch(/\S/);
    const colours = Object.values(tones).flatMap(({ line, ring, text }) => [line, ring, text]);
    for (const colour of [...colours, ...Object.values(changes)]) expect(colour).toMatch(/^(#|rgb)/);
  });

  it('draws on another ground in the dark', () => {
    expect(paletteOf('dark').background).not.toBe(paletteOf('light').background);
  });
});
