import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { filesOf, isSentTo, notesOf, PLATFORMS, ROADS, VERSIONS } from './roads';
import { noteText } from './wizard_texts';

const EXAMPLES = join(__dirname, '../../../examples');
const CHOICES = VERSIONS.flatMap((version) =>
  PLATFORMS.flatMap((platform) => ROADS.map((road) => ({ version, platform, road }))),
);

describe.each(CHOICES)('$version $platform $road', (choice) => {
  const files = filesOf(choice);
  const documentsOf = (path: string) =>
    parseAllDocuments(readFileSync(join(EXAMPLES, path), 'utf8')).map((each) => each.toJS() as Record<string, unknown>);
  const ofKumaFiles = files.filter(({ taker }) => taker === 'kuma').map(({ path }) => readFileSync(join(EXAMPLES, path), 'utf8'));
  const ofKuma = files.filter(({ taker }) => taker === 'kuma').flatMap(({ path }) => documentsOf(path));

  it('names files that are there, each under a name of its own, or says why there is none', () => {
    expect(files.filter(({ path }) => !existsSync(join(EXAMPLES, path)))).toEqual([]);
    expect(new Set(files.map(({ saveAs }) => saveAs)).size).toBe(files.length);
    if (files.length === 0) expect(notesOf(choice)).not.toEqual([]);
  });

  it('gives Kubernetes objects to Kubernetes, and Kuma’s own to kumactl', () => {
    expect(ofKuma.every((each) => (choice.platform === 'kubernetes' ? 'apiVersion' in each : 'type' in each))).toBe(true);
  });

  it('puts into a Mesh by one file only, and warns before', () => {
    const meshes = ofKuma.filter(({ type, kind }) => type === 'Mesh' || kind === 'Mesh');
    expect(meshes).toHaveLength(choice.version === '1x' && files.length > 0 ? 1 : 0);
    expect(notesOf(choice)[0] === 'mesh_replaced').toBe(meshes.length > 0);
  });

  it('says from which version on, where a file is for fewer than the choice', () => {
    const begins = ofKumaFiles.flatMap((text) => /^# Kuma 2\.(\d+)/.exec(text)?.[1] ?? []).filter((minor) => minor !== '0');
    const said = notesOf(choice).filter((note) => /_from_2_/.test(note));
    expect(said.length > 0).toBe(choice.version === '2x' && begins.length > 0);
    for (const minor of new Set(begins))
      if (choice.version === '2x') expect(said.map((note) => noteText(note)).join(' ')).toContain(`2.${minor} or later`);
  });

  it('asks for the receiver’s host exactly where Kuma’s files name one', () => {
    const sends = /127\.0\.0\.1/.test(ofKumaFiles.join('\n'));
    expect(isSentTo(choice)).toBe(sends);
  });
});
