import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from './folder_lock';

const folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
const file = join(folder, 'demo.pid');

test('what a crashed demo left, or another process of the same number, is taken over', () => {
  for (const stale of ['999999999', String(process.ppid), 'nonsense', '']) {
    writeFileSync(file, stale);
    lockFolder(folder)();
    expect(existsSync(file)).toBe(false);
  }
});
