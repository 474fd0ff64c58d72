import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** A glob that matches nothing is no error to the compiler: a test beside its code could go unchecked for ever. */
test('every test is type-checked by test/tsconfig.json', () => {
  const path = join(ROOT, 'test/tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: unknown };
  const checked = new Set(
    ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, 'test')).fileNames.map((file) => relative(ROOT, file)),
  );
  const tests = ts.sys
    .readDirectory(ROOT, ['.ts', '.tsx'], ['node_modules', 'build', '.cache'])
    .map((file) => relative(ROOT, file))
    .filter((file) => /\.test\.tsx?$/.test(file));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((file) => !checked.has(file))).toEqual([]);
});
