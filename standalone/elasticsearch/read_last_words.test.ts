import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLastWords } from './read_last_words';

const log = join(mkdtempSync(join(tmpdir(), 'last-words-')), 'console.log');

test('errors before all else, without the stack', () => {
  writeFileSync(log, '[INFO] starting\n[ERROR] uncaught exception\nBindException: in use\n\tat a.b.C\n[INFO] closed\n');
  expect(readLastWords(log)).toBe('[ERROR] uncaught exception\nBindException: in use');
});

test('without errors the end, without a log that', () => {
  writeFileSync(log, Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n'));
  expect(readLastWords(log)).toMatch(/^line 44\n[^]*line 49$/);
  expect(readLastWords(`${log}.none`)).toBe('it wrote no log');
});
