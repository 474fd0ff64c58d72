import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

function testsBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testsBelow(path);
    return /\.test\.tsx?$/.test(entry.name) ? [join(root, path)] : [];
  });
}

test('every test file belongs to a Jest project: one in a new folder would never run, and nobody would know', () => {
  const { stdout } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--listTests'], {
    cwd: root,
    encoding: 'utf8',
  });
  const known = new Set(stdout.trim().split('\n'));
  const rooms = ['common', 'server', 'public', 'standalone', 'scripts', 'test'];
  expect(rooms.flatMap(testsBelow).filter((file) => !known.has(file))).toEqual([]);
});
