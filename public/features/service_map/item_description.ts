import type { Tone } from './graph';

/** Something on the map in words: what the tooltip shows and a screen reader says. */
export interface ItemDescription {
  title: string;
  kind?: string;
  tone: Tone;
  verdict: string;
  /** Known figures only. */
  facts: Fact[];
}

export interface Fact {
  name: string;
  value: string;
}
