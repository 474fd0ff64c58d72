import { parseArgs } from 'node:util';
import type { BenchOptions } from './benchmark';

const REQUESTS = 1_000_000;
const LARGE = 20_000_000;
const ROUNDS = 7;

/** Throws a sentence about the first argument that is wrong. */
export function parseBenchOptions(
  args: readonly string[],
  known: readonly string[],
): { only: readonly string[]; options: BenchOptions } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      large: { type: 'boolean', default: false },
      requests: { type: 'string' },
      inbound: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? known;
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${known.join(', ')}.`);
  return {
    only,
    options: {
      requests: parseCount('--requests', values.requests, values.large ? LARGE : REQUESTS),
      inbound: values.inbound,
      rounds: parseCount('--rounds', values.rounds, ROUNDS),
    },
  };
}

function parseCount(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const count = Number(text.replace(/_/g, ''));
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} ${text}: must be a whole number above 0.`);
  return count;
}
