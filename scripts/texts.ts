import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { readTexts } from './texts/read_texts';

/**
 * npm run texts: looks whether every text of the pages can be translated. `-- FILE` also writes them all as Kibana's translation
 * files are written, to begin a translation with.
 */
const ROOT = join(__dirname, '..');
const PROJECTS = ['public/tsconfig.json', 'public/tsconfig.worker.json', 'server/tsconfig.json', 'standalone/page/tsconfig.json'];

function main(): void {
  const { texts, problems } = readTexts(PROJECTS.map(openProject), isOurs);
  for (const problem of problems) console.log(problem.replace(`${ROOT}/`, ''));
  console.log(`${texts.length} texts, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
  const [, , file] = process.argv;
  if (file === undefined || problems.length > 0) return;
  const sorted = [...texts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const messages = Object.fromEntries(sorted.map(({ id, message }): [string, string] => [id, message]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ formats: {}, messages }, undefined, 2)}\n`);
}

/** What a person reads comes from these; test code and packages do not count. */
const isOurs = (file: string) => /^(common|public|server|standalone\/page)\//.test(relative(ROOT, file));

function openProject(config: string): ts.Program {
  const path = join(ROOT, config);
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  if (!parsed) throw new Error(`${config} cannot be read.`);
  return ts.createProgram(parsed.fileNames, parsed.options);
}

main();
