import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundle';

const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** NOTICE.txt of the zip: ours, then the licence of every package that is really in one of the bundles. */
export function buildNotices(ownNotice: string, inputs: Bundle['inputs']): string {
  const folders = new Set(Object.keys(inputs).flatMap((path) => packageFolder(path) ?? []));
  return [ownNotice.trim(), ...[...folders].sort().map(noticeOf)].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

/** node_modules/a/node_modules/@b/c/x.js → node_modules/a/node_modules/@b/c */
export function packageFolder(path: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  if (!license || !ALLOWED.includes(license)) {
    throw new Error(
      `${name} is bundled under the licence ${license ?? 'unknown'}: only ${ALLOWED.join(', ')} may travel in the zip.`,
    );
  }
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file));
  return [`${name} ${version} (${license})`, ...texts.sort().map((file) => readText(join(folder, file)))].join('\n\n');
}

const readText = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');
