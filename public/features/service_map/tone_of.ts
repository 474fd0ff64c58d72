import type { Tone } from './graph';

/** What is known about the errors of an edge or a service. Left out: not known. */
export interface ErrorFigures {
  /** Errors as those who asked saw them, 0 to 1. */
  seen?: number;
  /** Errors that retries hid from them, as a share of the lines of the one who was asked, 0 to 1. */
  hidden?: number;
}

/** The worst one that holds counts. Latency is not judged here: without a baseline no duration is too long. */
const THRESHOLDS: Array<{ tone: Tone; figure: keyof ErrorFigures; from: number }> = [
  { tone: 'critical', figure: 'seen', from: 0.05 },
  { tone: 'warning', figure: 'seen', from: 0.01 },
  { tone: 'notice', figure: 'hidden', from: 0.01 },
];

export function toneOf(figures: ErrorFigures): Tone {
  for (const { tone, figure, from } of THRESHOLDS) {
    const value = figures[figure];
    if (value !== undefined && value > 0 && value >= from) return tone;
  }
  return figures.seen === undefined ? 'unknown' : 'quiet';
}
