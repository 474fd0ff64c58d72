import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';

export const EXAMPLES = join(__dirname, '../../examples');

export interface ExampleFile {
  /** Below examples/, with slashes. */
  path: string;
  text: string;
}

/** Every file that users copy; READMEs are not copied. */
export function exampleFiles(): ExampleFile[] {
  const entries = readdirSync(EXAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(EXAMPLES, join(parentPath, name)).replaceAll('\\', '/'));
  return paths
    .filter((path) => !path.endsWith('README.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(EXAMPLES, path), 'utf8') }));
}

export const yamlFiles = (): ExampleFile[] => exampleFiles().filter(({ path }) => ['.yaml', '.yml'].includes(extname(path)));

/** The documents of a YAML file; throws on what is an error or a warning to the parser, a key twice among them. */
export function parseYaml({ path, text }: ExampleFile): unknown[] {
  return parseAllDocuments(text, { uniqueKeys: true, merge: false }).map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw new Error(`${path}: ${problem.message}`);
    return document.toJS() as unknown;
  });
}

export const exampleFile = (path: string): ExampleFile => ({ path, text: readFileSync(join(EXAMPLES, path), 'utf8') });
