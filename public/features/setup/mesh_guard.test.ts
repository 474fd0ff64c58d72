import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAIN_MESH } from '../../../test/builders/a_mesh_text';
import type { Shell } from '../../../test/builders/a_shell';
import { aShell } from '../../../test/builders/a_shell';
import { applyMesh, isMesh, keepMesh, KEPT } from './mesh_guard';
import type { Choice } from './roads';
import { filesOf, PLATFORMS } from './roads';

const EXAMPLES = join(__dirname, '../../../examples');

let shell: Shell;
beforeEach(() => {
  shell = aShell();
});
afterEach(() => shell.remove());

const fail = (name: string): never => {
  throw new Error(name);
};

describe('the guard of a Mesh', () => {
  const classic = PLATFORMS.map((platform): Choice => ({ version: '1x', platform, road: 'logstash' }));
  const BASHES: Array<[string, string[]]> = [
    ['as it is typed into', []],
    ['that stops at the first failure', ['-euo', 'pipefail']],
  ];

  describe.each(classic)('on $platform', (choice) => {
    const [file = fail('no file')] = filesOf(choice).filter(isMesh);
    const command = applyMesh(file.saveAs, choice.platform);
    beforeEach(() => shell.write(file.saveAs, ''));

    it.each(BASHES)('applies nothing while no Mesh was kept, in a bash %s', (_, options) => {
      for (const text of [undefined, '', '\n', 'No resources found\n', 'kind: MeshList\n']) {
        if (text !== undefined) shell.write(KEPT, text);
        const { status, said, output, errors } = shell.run(command, options);
        expect({ text, status, said, errors }).toEqual({ text, status: 0, said: [], errors: '' });
        expect(output).toMatch(/^Not applied: mesh_before\.yaml is missing or holds no Mesh/);
      }
    });

    it.each(BASHES)('applies nothing over mtls, and over a Mesh without parts it does, in a bash %s', (_, options) => {
      const indent = choice.platform === 'kubernetes' ? '  ' : '';
      shell.write(KEPT, `${PLAIN_MESH[choice.platform]}${indent}mtls:\n${indent}  enabledBackend: ca\n`);
      const held = shell.run(command, options);
      expect(held.said).toEqual([]);
      expect(held.output).toMatch(/^Not applied: your Mesh holds more/);
      shell.write(KEPT, PLAIN_MESH[choice.platform]);
      expect(shell.run(command, options).said).toEqual([
        expect.stringMatching(/^(kumactl|kubectl) apply -f mesh_logging_1x_2x\.yaml$/),
      ]);
    });
  });

  it('is the one of the guide for bare metal, where each block fits one version', () => {
    const choice: Choice = { version: '1x', platform: 'universal', road: 'logstash' };
    const [file = fail('no file')] = filesOf(choice).filter(isMesh);
    const blocks = [...readFileSync(join(EXAMPLES, 'bare_metal/README.md'), 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)].map(
      ([, block = '']) => block,
    );
    const applying = blocks.filter((block) => block.includes('kumactl apply'));
    expect(applying).toHaveLength(3);
    expect(applying.filter((block) => new Set(block.match(/\.\.\/kuma\/\w+/g)).size !== 1)).toEqual([]);
    expect(applying.at(-1)).toBe(
      [
        keepMesh(choice, { url: undefined, mesh: 'default' }),
        applyMesh(file.saveAs, choice.platform).replaceAll(file.saveAs, `../kuma/${file.saveAs}`),
        '',
      ].join('\n'),
    );
  });
});
