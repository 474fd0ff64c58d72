import { readFileSync } from 'node:fs';

const MOST = 6;

/** The lines of Elasticsearch's log that say why it ended: its errors, else its last lines. */
export function readLastWords(log: string): string {
  const lines = readLines(log).filter((line) => line.trim() !== '' && !/^\s+at |WARNING:/.test(line));
  const telling = lines.filter((line) => /ERROR|FATAL|Exception|Error:|No space left/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-MOST).join('\n').slice(0, 2_000) || 'it wrote no log';
}

function readLines(log: string): string[] {
  try {
    return readFileSync(log, 'utf8').split('\n');
  } catch {
    return [];
  }
}
