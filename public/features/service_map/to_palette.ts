import type { EuiThemeComputed } from '@elastic/eui';
import type { Palette } from './paint/palette';

/** The theme's colours as the map uses them. Only tokens that EUI 90 has and today's EUI still has. */
export function toPalette({ colors, font }: Pick<EuiThemeComputed, 'colors' | 'font'>, dark: boolean): Palette {
  const quietLine = dark ? colors.darkShade : colors.mediumShade;
  return {
    background: colors.emptyShade,
    title: colors.title,
    text: colors.text,
    subdued: colors.subduedText,
    pillBorder: dark ? colors.mediumShade : colors.lightShade,
    picked: colors.primary,
    fontFamily: font.family,
    changes: { new: colors.primaryText, gone: colors.subduedText, worse: colors.dangerText, better: colors.successText },
    tones: {
      critical: { line: colors.danger, ring: colors.danger, text: colors.dangerText },
      warning: {
        line: colors.warning,
        ring: colors.warning,
        // Yellow on white is next to invisible: lines get a dark edge, like roads on a map.
        casing: dark ? undefined : colors.warningText,
        text: colors.warningText,
      },
      notice: { line: colors.accent, ring: colors.accent, text: colors.accentText },
      quiet: { line: quietLine, ring: colors.success, text: colors.text },
      unknown: { line: quietLine, ring: quietLine, text: colors.text },
    },
  };
}
