import { parseArgs } from 'node:util';
import { Failure } from '../elasticsearch/failure';

export interface DemoOptions {
  /** Where the page is served; 0 takes a free one. */
  port: number;
  /** Days of history. */
  days: number;
  /** Where data and bundle are kept; the checkout's `.cache/demo` when left out. */
  folder?: string;
  /** Java's notation. */
  heap: string;
}

const USAGE = 'Usage: npm run demo -- [--port 5602] [--days 8] [--heap 1g] [--folder <path>]';

/** Reads arguments, and the variables PORT and ELASTICSEARCH_HEAP where an argument is missing. */
export function parseDemoOptions(args: string[], env: NodeJS.ProcessEnv): DemoOptions {
  const { port, days, heap, folder } = readArguments(args);
  return {
    port: parseWhole('port', port ?? env.PORT ?? '5602', 0, 65_535),
    days: parseWhole('days', days ?? '8', 0, 60),
    heap: parseHeap(heap ?? env.ELASTICSEARCH_HEAP ?? '1g'),
    ...(folder && { folder }),
  };
}

function readArguments(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { port: text, days: text, heap: text, folder: text } }).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('. ')[0] ?? ''}. ${USAGE}`);
  }
}

function parseWhole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Failure(`${name} must be a whole number from ${least} to ${most}, not "${text.slice(0, 40)}". ${USAGE}`);
}

function parseHeap(text: string): string {
  if (/^\d+[mg]$/i.test(text)) return text;
  throw new Failure(`heap must be a size as 512m or 1g, not "${text.slice(0, 40)}". ${USAGE}`);
}
