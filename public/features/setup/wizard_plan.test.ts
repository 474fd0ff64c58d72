import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAIN_MESH } from '../../../test/builders/a_mesh_text';
import type { Shell } from '../../../test/builders/a_shell';
import { aShell } from '../../../test/builders/a_shell';
import type { ExampleValues } from './fill_example';
import { buildKeyRequests } from './key_request';
import { prepareNamespace } from './kubernetes_commands';
import { keepMesh } from './mesh_guard';
import type { Choice } from './roads';
import { filesOf, notesOf, PLATFORMS, receiverOf, ROADS, VERSIONS } from './roads';
import { commandOf, lookUp, undo, verify } from './wizard_commands';
import { fillFile, stepsOf, variablesOf } from './wizard_plan';

const EXAMPLES = join(__dirname, '../../../examples');
const textOf = (path: string) => readFileSync(join(EXAMPLES, path), 'utf8');
const SECURED: ExampleValues = { url: 'https://es.example:9200', mesh: 'shop', receiver: 'telemetry.example' };
const OPEN: ExampleValues = { url: 'http://127.0.0.1:9200', mesh: 'default' };
const UNSAID: ExampleValues = { url: undefined, mesh: 'default' };

const CHOICES = VERSIONS.flatMap((version) =>
  PLATFORMS.flatMap((platform) => ROADS.map((road) => ({ version, platform, road }))),
);
const OPEN_ROADS = CHOICES.filter((choice) => filesOf(choice).length > 0);

let shell: Shell;
beforeEach(() => {
  shell = aShell();
  shell.write('mesh', PLAIN_MESH.universal);
});
afterEach(() => shell.remove());

/** What somebody who does as told has on the shell, and in which files. */
function scriptOf(choice: Choice, values: ExampleValues): { script: string; files: Map<string, string> } {
  const files = new Map<string, string>();
  const blocks = stepsOf(choice, values).map((step) => {
    switch (step.kind) {
      case 'key':
        return '';
      case 'namespace':
        return prepareNamespace(choice, values);
      case 'keep':
        return keepMesh(choice, values);
      case 'file': {
        const filled = fillFile(step.file, textOf(step.file.path), values);
        files.set(step.file.saveAs, filled);
        return commandOf(step.file, choice, values, variablesOf(step.file, filled));
      }
      case 'verify':
        return verify(choice, values);
    }
  });
  const ofKuma = filesOf(choice).filter(({ taker }) => taker === 'kuma');
  const undone = undo(
    choice,
    values,
    ofKuma.map((file) => fillFile(file, textOf(file.path), values)),
  );
  return { script: [...blocks, undone].join('\n'), files };
}

/** Runs it with tools that only say what they were asked. */
function paste(choice: Choice, values: ExampleValues): { said: string[]; output: string } {
  const { script, files } = scriptOf(choice, values);
  for (const [name, text] of files) shell.write(name, text);
  const { status, errors, ...told } = shell.run(script, ['-euo', 'pipefail']);
  expect([status, errors]).toEqual([0, '']);
  return told;
}

describe.each(OPEN_ROADS)('$version $platform $road', (choice) => {
  it.each([
    ['with https', SECURED],
    ['without an address', UNSAID],
  ])('can be pasted in its order, %s: every file that a command names was there, and every one is taken', (_, values) => {
    const { said } = paste(choice, values);
    for (const { saveAs } of filesOf(choice)) expect(said.filter((line) => line.includes(saveAs))).not.toEqual([]);
  });

  it('has the address in its files or its Secret, and no placeholder is left unsaid', () => {
    const { script, files } = scriptOf(choice, SECURED);
    const all = [script, ...files.values()].join('\n');
    expect(all).toContain('https://es.example:9200');
    for (const [name, text] of files) {
      const needed = variablesOf(filesOf(choice).find(({ saveAs }) => saveAs === name) ?? fail(name), text);
      for (const variable of needed) expect(script).toContain(`export ${variable}=`);
    }
  });

  it('logs in over https with the form of key that the tool takes, and sends none over http', () => {
    const [secured, open] = [scriptOf(choice, SECURED), scriptOf(choice, OPEN)];
    const form = choice.road === 'collector' ? '<encoded>' : '<id:api_key>';
    expect(secured.script).toContain(form);
    const uses = ({ files }: typeof open) => [...files.values()].some((text) => /^ *api_key\b/m.test(text));
    expect(uses(secured)).toBe(true);
    expect(uses(open)).toBe(false);
    expect(open.script).not.toContain('api_key');
  });

  it('sends to the host that was named, and the receiver listens for it', () => {
    const { script, files } = scriptOf(choice, SECURED);
    if (choice.platform === 'kubernetes' || !['logstash', 'collector'].includes(choice.road)) return;
    const ofKuma = filesOf(choice).flatMap(({ taker, saveAs }) => (taker === 'kuma' ? [files.get(saveAs) ?? ''] : []));
    expect(ofKuma.join('\n')).toContain('telemetry.example');
    expect(ofKuma.join('\n')).not.toContain('127.0.0.1');
    expect(script).toMatch(/export (KUMA|COLLECTOR)_LISTEN=0\.0\.0\.0/);
  });

  it('takes back every resource that it made', () => {
    const { said } = paste(choice, { ...SECURED, mesh: 'default' });
    const taken = said.filter((line) => / delete | replace |apply -f mesh_before/.test(line)).join('\n');
    for (const { path, taker } of filesOf(choice)) {
      if (taker !== 'kuma') continue;
      const names = [...textOf(path).matchAll(/^(?:name|metadata:\n {2}name): ([\w-]+)$/gm)].map(([, name = '']) => name);
      expect(names).not.toEqual([]);
      for (const name of names)
        expect(taken).toMatch(name === 'default' ? /mesh_before\.yaml/ : new RegExp(` ${name}( |$)`, 'm'));
    }
    expect(taken).not.toMatch(/delete mesh default/i);
  });
});

const fail = (name: string): never => {
  throw new Error(name);
};

describe('a Mesh', () => {
  const classic = OPEN_ROADS.filter(({ version }) => version === '1x');

  it.each(classic)('that holds mtls is not replaced: $platform $road', (choice) => {
    const indent = choice.platform === 'kubernetes' ? '  ' : '';
    shell.write('mesh', `${PLAIN_MESH[choice.platform]}${indent}mtls:\n${indent}  enabledBackend: ca-1\n`);
    const { said, output } = paste(choice, SECURED);
    expect(output).toMatch(/Not applied: your Mesh holds more/);
    expect(said.filter((line) => /apply -f (?!-|mesh_before|logstash|collector)/.test(line))).toEqual([]);
  });

  it.each(classic)('is kept before, and put back: $platform $road', (choice) => {
    const { said } = paste(choice, SECURED);
    const kept = said.findIndex((line) => line.includes('get mesh shop -o yaml'));
    const applied = said.findIndex((line) => /apply -f mesh_(?!before)/.test(line));
    expect(kept).toBeGreaterThanOrEqual(0);
    expect(applied).toBeGreaterThan(kept);
    expect(said.some((line) => /(apply|replace) -f mesh_before\.yaml/.test(line))).toBe(true);
  });
});

it('a second road on Kubernetes stands beside the first, each with its own form of the key', () => {
  const [said] = (['logstash', 'collector'] as const)
    .map((road) => paste({ version: '3x', platform: 'kubernetes', road }, SECURED).said)
    .slice(-1);
  const made = (said ?? []).flatMap((line) => / create (.*) --dry-run=client/.exec(line)?.[1] ?? []);
  expect(made.filter((each) => each.startsWith('namespace'))).toHaveLength(2);
  expect(made).toContainEqual(expect.stringMatching(/^secret generic elasticsearch-logstash .*api-key=<id:api_key>$/));
  expect(made).toContainEqual(expect.stringMatching(/^secret generic elasticsearch-collector .*api-key=<encoded>$/));
});

describe('what is to be put in', () => {
  it.each(OPEN_ROADS)('is between <> and quoted, and no host that somebody could have: $version $platform $road', (choice) => {
    const { script } = scriptOf(choice, UNSAID);
    expect(script).not.toContain('.example');
    expect(script).toMatch(/'<https:\/\/elasticsearch:9200>'/);
    // What is left when all that is in quotes is gone would be a redirection.
    expect(script.replaceAll(/'[^']*'/g, '')).not.toMatch(/<|>(?! (mesh_before\.yaml|\/dev\/tcp))/);
  });

  it.each(VERSIONS)('Kuma %s: the Collector is told where the control plane is, where it has to ask it', (version) => {
    const choice: Choice = { version, platform: 'universal', road: 'collector' };
    const asks = version !== '3x';
    expect(scriptOf(choice, SECURED).script.includes("export KUMA_DISCOVERY='http://<control plane>:5676'")).toBe(asks);
    expect(notesOf(choice).includes('control_plane_asked')).toBe(asks);
  });
});

describe('keys', () => {
  it.each(ROADS)('of %s may write what the road writes, and read nothing', (road) => {
    const { make, end } = buildKeyRequests(receiverOf(road));
    const [line, ...body] = make.split('\n');
    expect(line).toBe('POST /_security/api_key');
    const { name, role_descriptors: roles } = JSON.parse(body.join('\n')) as {
      name: string;
      role_descriptors: Record<string, { index: Array<{ names: string[]; privileges: string[] }> }>;
    };
    const { names, privileges } = Object.values(roles)[0]?.index[0] ?? { names: [], privileges: [] };
    expect(privileges).toContain('auto_configure');
    expect(privileges).not.toEqual(expect.arrayContaining(['read']));
    expect(end).toContain(name);
    // What the newest document is looked for in is what may be written.
    expect(lookUp({ version: '3x', platform: 'universal', road })).toContain(names.join(','));
  });
});
