import type { RuleUnit } from '../../../common/domain/rule_preview';

const MINUTE = 60;

/** A figure of a rule as a person reads it in a message: 506 ms, 1.2 s, 15 %, 3 lines, score 72. */
export function figureText(value: number, unit: RuleUnit): string {
  if (unit === 'ms') return durationText(value);
  if (unit === 'ratio') return `${short(value * 100)}\u00a0%`;
  return unit === 'score' ? `score ${Math.round(value)}` : `${Math.round(value).toLocaleString('en')} requests`;
}

function durationText(value: number): string {
  if (value < 999.5) return `${short(value)}\u00a0ms`;
  return value < MINUTE * 1_000 ? `${short(value / 1_000)}\u00a0s` : `${short(value / 60_000)}\u00a0min`;
}

/** One decimal below ten, none above. */
const short = (value: number) => (value < 9.95 ? String(Math.round(value * 10) / 10) : Math.round(value).toLocaleString('en'));

/** "the last hour", "the last 5 minutes". */
export function windowText(minutes: number): string {
  if (minutes === 1) return 'the last minute';
  if (minutes === MINUTE) return 'the last hour';
  return minutes % MINUTE === 0 ? `the last ${minutes / MINUTE} hours` : `the last ${minutes} minutes`;
}

/** 2026-11-22 10:05:38 UTC: a message has readers in several time zones. */
export const timeText = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
