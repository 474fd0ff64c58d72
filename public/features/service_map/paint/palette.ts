import type { ChangeKind } from '../comparison/change';
import type { Tone } from '../graph';

/** Every colour and font that the canvas knows. They all come from the theme, see to_palette. */
export interface Palette {
  background: string;
  /** Names. */
  title: string;
  /** Figures in pills. */
  text: string;
  /** Figures under names, and glyphs. */
  subdued: string;
  pillBorder: string;
  /** What a person has picked or points at. */
  picked: string;
  tones: Record<Tone, ToneColours>;
  /** Against an earlier period: always beside a word or a form that says the same. */
  changes: Record<ChangeKind, string>;
  fontFamily: string;
}

export interface ToneColours {
  line: string;
  ring: string;
  /** Outline of lines and rings that would be too faint on the background alone. */
  casing?: string;
  /** Readable on the background, and the background on it. */
  text: string;
}
