import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { commandOf, notesOf, PLATFORMS, ROADS, stepsOf, VERSIONS } from './roads';

const EXAMPLES = join(__dirname, '../../../examples');
const CHOICES = VERSIONS.flatMap((version) =>
  PLATFORMS.flatMap((platform) => ROADS.map((road) => ({ version, platform, road }))),
);

describe.each(CHOICES)('$version $platform $road', (choice) => {
  const steps = stepsOf(choice);

  it('names files that are there, or says why there is none', () => {
    expect(steps.filter(({ path }) => !existsSync(join(EXAMPLES, path)))).toEqual([]);
    if (steps.length === 0) expect(notesOf(choice)).not.toEqual([]);
  });

  it('gives Kubernetes objects to Kubernetes, and Kuma’s own to kumactl', () => {
    for (const { path } of steps.filter(({ taker }) => taker === 'kuma')) {
      const documents = parseAllDocuments(readFileSync(join(EXAMPLES, path), 'utf8')).map((each) => each.toJS() as object);
      expect(documents.every((each) => (choice.platform === 'kubernetes' ? 'apiVersion' in each : 'type' in each))).toBe(true);
    }
  });

  it('has commands that no shell can misread', () => {
    for (const step of steps) expect(commandOf(step, choice.platform)).toMatch(/^[a-z-]+( [a-zA-Z0-9_.=-]+)+$/);
  });
});
