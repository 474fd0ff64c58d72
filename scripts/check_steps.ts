import { jestStep } from './jest_step';
import type { Step } from './run_steps';

const bin = (path: string, ...args: string[]): Step['command'] => ['node', `node_modules/${path}`, ...args];

const ZONES: Array<[name: string, tsconfig: string]> = [
  ['common', 'common/tsconfig.json'],
  ['server', 'server/tsconfig.json'],
  ['public', 'public/tsconfig.json'],
  ['public in Kibana 8.12', 'public/tsconfig.kibana_8_12.json'],
  ['public in Kibana 8.19', 'public/tsconfig.kibana_8_19.json'],
  ['web worker', 'public/tsconfig.worker.json'],
  ['standalone', 'standalone/tsconfig.json'],
  ['standalone page', 'standalone/page/tsconfig.json'],
  ['scripts', 'scripts/tsconfig.json'],
  ['tests', 'test/tsconfig.json'],
];

/** Every room of the project. */
const ROOMS = ['common', 'server', 'public', 'standalone', 'scripts', 'test'];

/** Jest's projects that need nothing but Node. */
export const QUICK_PROJECTS = ['unit', 'public', 'public-react-17'];

/** All that can be said without Elasticsearch and a browser. Longest first: two run at a time. */
export const CHECK_STEPS: Step[] = [
  jestStep('unit and component tests', ...QUICK_PROJECTS),
  { name: 'lint', command: bin('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  ...ZONES.map(([name, tsconfig]): Step => ({ name: `types: ${name}`, command: bin('typescript/bin/tsc', '-p', tsconfig) })),
  {
    name: 'import rules',
    command: bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...ROOMS),
    summarise: (output) => /\d+ modules, \d+ dependencies/.exec(output)?.[0] ?? '',
  },
  {
    name: 'texts',
    command: ['node', '--import', 'tsx', 'scripts/texts.ts'],
    summarise: (output) => /\d+ texts/.exec(output)?.[0] ?? '',
  },
  { name: 'dead code', command: bin('knip/bin/knip.js', '--no-progress') },
  { name: 'format', command: bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  {
    name: 'zip and bundle size',
    command: ['node', '--import', 'tsx', 'scripts/build.ts', '--all'],
    summarise: (output) => `entry ${/plugin\.js {2}.*?, (.*? gzipped)/.exec(output)?.[1] ?? '?'}`,
  },
];
