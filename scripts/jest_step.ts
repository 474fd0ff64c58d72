import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Step } from './run_steps';

export interface TestCounts {
  passed: number;
  failed: number;
}

const FOLDER = 'build/test_results';
const resultFile = (projects: string[]) => `${FOLDER}/${projects.join('_')}.json`;

/** Jest on some of its projects. What it counted is left in a file for countTests. */
export function jestStep(name: string, ...projects: string[]): Step {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(resultFile(projects), { force: true });
  return {
    name,
    command: [
      'node',
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${resultFile(projects)}`,
    ],
    summarise: (output) => /^Tests: +(.*)$/m.exec(output)?.[1] ?? '',
  };
}

/** A suite that could not run, or a run that left no result, is a failure too. */
export function countTests(...projects: string[]): TestCounts {
  const file = resultFile(projects);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  const count = (key: string) => result[key] ?? 0;
  return { passed: count('numPassedTests'), failed: count('numFailedTests') + count('numRuntimeErrorTestSuites') };
}
