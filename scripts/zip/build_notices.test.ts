import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNotices } from './build_notices';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'notices-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function aPackage(name: string, license: string): string {
  const path = join(folder, 'node_modules', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  writeFileSync(join(path, 'LICENSE.md'), `Copyright of ${name}`);
  return join(path, 'dist/index.js');
}

const inputs = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, { bytes: 1, imports: [] }]));

test('names every bundled package once, with its licence text', () => {
  const scoped = aPackage('@some/one', 'MIT');
  const notices = buildNotices(
    'Ours',
    inputs('public/app.tsx', scoped, scoped.replace('index', 'other'), aPackage('two', 'ISC')),
  );
  expect(notices.match(/@some\/one 1\.2\.3 \(MIT\)/g)).toHaveLength(1);
  expect(notices).toMatch(/^Ours\n[^]*Copyright of @some\/one[^]*two 1\.2\.3 \(ISC\)[^]*Copyright of two\n$/);
});

test('refuses a licence that may not travel in the zip', () => {
  expect(() => buildNotices('Ours', inputs(aPackage('three', 'GPL-3.0')))).toThrow(/three is bundled under the licence GPL-3.0/);
});
