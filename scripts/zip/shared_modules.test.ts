import { build } from 'esbuild';
import { runInNewContext } from 'node:vm';
import { sharedModules } from './shared_modules';

const bundle = async (contents: string) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'it',
    write: false,
    logLevel: 'silent',
    plugins: [sharedModules()],
  });
  return outputFiles[0]!.text;
};

/** Runs it on a page whose Kibana shares these. */
const evaluate = (code: string, shared: Record<string, unknown>) =>
  runInNewContext(`${code}; it`, { window: { __kbnSharedDeps__: shared } }) as Record<string, unknown>;

test("default, named and whole imports are Kibana's own objects", async () => {
  const react = { version: '17.0.2', useState: () => 1 };
  const code = await bundle(
    `import React, { useState } from 'react'; import * as all from 'react'; export { React, useState, all };`,
  );
  const { React, useState, all } = evaluate(code, { React: react });
  expect(React).toBe(react);
  expect(useState).toBe(react.useState);
  expect(all).toMatchObject({ version: '17.0.2' });
  expect(code.length).toBeLessThan(3_000);
});

test('ES modules of Kibana keep their default export', async () => {
  const code = await bundle(`import i18n, { I18nProvider } from '@kbn/i18n-react'; export { i18n, I18nProvider };`);
  const shared = { __esModule: true, default: 'the default', I18nProvider: 'a provider' };
  expect(evaluate(code, { KbnI18nReact: shared })).toMatchObject({ i18n: 'the default', I18nProvider: 'a provider' });
});

test('a Kibana that lacks a library says which', async () => {
  const code = await bundle(`import React from 'react'; export { React };`);
  expect(() => evaluate(code, {})).toThrow('this Kibana does not share React (react)');
});

test.each([
  'react/jsx-runtime',
  'react-dom/client',
  '@elastic/eui/lib/services',
  'rxjs/operators',
  'moment-timezone',
  '@kbn/core',
])('%s is refused: some version does not share it', async (path) => {
  await expect(bundle(`import * as it from '${path}'; export { it };`)).rejects.toThrow('not shared by every Kibana');
});
