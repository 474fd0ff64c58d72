import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { ExampleValues } from './fill_example';
import { buildKeyRequests } from './key_request';
import type { Choice } from './roads';
import { filesOf, notesOf, PLATFORMS, receiverOf, ROADS, VERSIONS } from './roads';
import { commandOf, isMesh, keepMesh, lookUp, prepareNamespace, undo, verify } from './wizard_commands';
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

/** Every tool of the steps: says what it was asked to do, and refuses a file that is not there, or to make a thing twice. `kumactl get mesh` gives what the Mesh holds. */
const TOOL = `#!/bin/bash
echo "\${0##*/} $*" >> said
previous=''
for argument in "$@"; do
  case "$previous" in -f|-c|--config) [ "$argument" = - ] || [ -f "$argument" ] || exit 1;; esac
  case "$argument" in --from-file=*|--config.file=*) [ -f "\${argument#*=}" ] || exit 1;; esac
  previous=$argument
done
[ "$1 $2" != 'get mesh' ] || cat mesh
case "$*" in
  *--dry-run=client*) ;;
  'create '*|*' create '*) grep -sqxF "\${*%% --*}" made && { echo AlreadyExists >&2; exit 1; }; echo "\${*%% --*}" >> made;;
esac
`;
const TOOLS = ['kumactl', 'kubectl', 'logstash', 'filebeat', 'metricbeat', 'otelcol-contrib', 'prometheus', 'bash', 'tail'];

let folder: string;
let tools: string;
beforeAll(() => {
  tools = mkdtempSync(join(tmpdir(), 'mesh-observability-tools-'));
  for (const tool of TOOLS) {
    writeFileSync(join(tools, tool), TOOL);
    chmodSync(join(tools, tool), 0o755);
  }
});
afterAll(() => rmSync(tools, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesh-observability-wizard-'));
  writeFileSync(join(folder, 'mesh'), 'type: Mesh\nname: default\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

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
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return run(script, ['-euo', 'pipefail']);
}

function run(script: string, options: string[] = []): { said: string[]; output: string } {
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['--norc', '--noprofile', ...options, '-c', script], {
    cwd: folder,
    env: { PATH: `${tools}:${process.env.PATH ?? ''}` },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const said = existsSync(join(folder, 'said')) ? readFileSync(join(folder, 'said'), 'utf8') : '';
  return { said: said.split('\n').filter(Boolean), output: stdout };
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

/** As `kumactl get mesh -o yaml` and `kubectl get mesh -o yaml` print one without parts. */
const PLAIN = {
  universal: 'creationTime: "2026-11-22T10:00:00Z"\nmodificationTime: "2026-11-22T10:00:00Z"\nname: default\ntype: Mesh\n',
  kubernetes: 'apiVersion: kuma.io/v1alpha1\nkind: Mesh\nmetadata:\n  name: default\nspec:\n',
};

describe('a Mesh', () => {
  const classic = OPEN_ROADS.filter(({ version }) => version === '1x');

  it.each(classic)('that holds mtls is not replaced: $platform $road', (choice) => {
    const indent = choice.platform === 'kubernetes' ? '  ' : '';
    writeFileSync(join(folder, 'mesh'), `${PLAIN[choice.platform]}${indent}mtls:\n${indent}  enabledBackend: ca-1\n`);
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

describe('the guard of a Mesh', () => {
  const classic = PLATFORMS.map((platform): Choice => ({ version: '1x', platform, road: 'logstash' }));
  const options = [[], ['-euo', 'pipefail']];

  describe.each(classic)('on $platform', (choice) => {
    const [file = fail('no file')] = filesOf(choice).filter(isMesh);
    const command = commandOf(file, choice, OPEN, []);
    beforeEach(() => writeFileSync(join(folder, file.saveAs), ''));

    it.each(options)('applies nothing while no Mesh was kept (%s)', (...options) => {
      const kept = join(folder, 'mesh_before.yaml');
      for (const text of [undefined, '', '\n', 'No resources found\n', 'kind: MeshList\n']) {
        if (text !== undefined) writeFileSync(kept, text);
        const { said, output } = run(command, options);
        expect([text, said]).toEqual([text, []]);
        expect(output).toMatch(/^Not applied: mesh_before\.yaml is missing or holds no Mesh/);
      }
    });

    it.each(options)('applies nothing over mtls, and over a Mesh without parts it does (%s)', (...options) => {
      const indent = choice.platform === 'kubernetes' ? '  ' : '';
      writeFileSync(join(folder, 'mesh_before.yaml'), `${PLAIN[choice.platform]}${indent}mtls:\n${indent}  enabledBackend: ca\n`);
      const held = run(command, options);
      expect(held.said).toEqual([]);
      expect(held.output).toMatch(/^Not applied: your Mesh holds more/);
      writeFileSync(join(folder, 'mesh_before.yaml'), PLAIN[choice.platform]);
      expect(run(command, options).said).toEqual([
        expect.stringMatching(/^(kumactl|kubectl) apply -f mesh_logging_1x_2x\.yaml$/),
      ]);
    });
  });

  it('is the one of the guide for bare metal, where each block fits one version', () => {
    const choice: Choice = { version: '1x', platform: 'universal', road: 'logstash' };
    const [file = fail('no file')] = filesOf(choice).filter(isMesh);
    const blocks = [...textOf('bare_metal/README.md').matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
    const applying = blocks.filter((block) => block.includes('kumactl apply'));
    expect(applying).toHaveLength(3);
    expect(applying.filter((block) => new Set(block.match(/\.\.\/kuma\/\w+/g)).size !== 1)).toEqual([]);
    expect(applying.at(-1)).toBe(
      [keepMesh(choice, OPEN), commandOf(file, choice, OPEN, []).replaceAll(file.saveAs, `../kuma/${file.saveAs}`), ''].join(
        '\n',
      ),
    );
  });
});

describe('on Kubernetes', () => {
  const choices = (['logstash', 'collector'] as const).map((road): Choice => ({ version: '3x', platform: 'kubernetes', road }));
  const [ofLogstash = fail('none'), ofCollector = fail('none')] = choices;
  interface Container {
    env: Array<{ valueFrom?: { secretKeyRef: { name: string } } }>;
    volumeMounts: Array<{ name: string; mountPath: string }>;
  }
  interface KubernetesObject {
    kind: string;
    metadata: { name: string };
    spec: {
      template?: {
        spec: { containers: Container[]; volumes: Array<{ name: string; secret?: { secretName: string; optional?: boolean } }> };
      };
      volumeClaimTemplates?: Array<{ metadata: { name: string } }>;
    };
  }
  const objectsOf = ({ road }: Choice) =>
    parseAllDocuments(textOf(`kubernetes/${road}.yaml`)).map((each) => each.toJS() as KubernetesObject);
  const podOf = (choice: Choice) => objectsOf(choice).flatMap(({ spec }) => spec.template?.spec ?? [])[0] ?? fail('no pod');

  it('a second road stands beside the first, each with its own form of the key', () => {
    const [first, second] = choices.map((choice) => prepareNamespace(choice, SECURED));
    paste(ofLogstash, SECURED);
    const { said } = paste(ofCollector, SECURED);
    expect(said.filter((line) => / create /.test(line) && !line.includes('--dry-run=client'))).toEqual([]);
    expect(first).toMatch(/secret generic elasticsearch-logstash .*<id:api_key>/);
    expect(second).toMatch(/secret generic elasticsearch-collector .*<encoded>/);
  });

  it.each(choices)(
    'reads the Secret that the steps make, and the authority where the configuration looks for it: $road',
    (choice) => {
      const made = /secret generic (\S+)/.exec(prepareNamespace(choice, SECURED))?.[1];
      const { containers, volumes } = podOf(choice);
      const read = containers.flatMap(({ env }) => env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef.name ?? []));
      expect(read).toEqual([made, made]);
      expect(volumes.find(({ name }) => name === 'authority')?.secret).toMatchObject({ secretName: made, optional: true });
      const [configuration = fail('none')] = filesOf(choice).filter(({ taker }) => taker === 'config_map');
      const place = containers[0]?.volumeMounts.find(({ name }) => name === 'authority')?.mountPath ?? fail('not mounted');
      expect(textOf(configuration.path)).toMatch(new RegExp(`^ *# .*${place}/http_ca\\.crt`, 'm'));
      expect(textOf('kubernetes/README.md')).toContain(`secret generic ${made ?? ''} `);
    },
  );

  it.each(choices)('takes back exactly what the road made, and leaves the namespace: $road', (choice) => {
    const taken = undo(choice, SECURED, []).split('\n').at(-1) ?? '';
    expect(taken).not.toContain('namespace');
    const workload = objectsOf(choice).find(({ spec }) => spec.template);
    const volumes = (workload?.spec.volumeClaimTemplates ?? []).map(
      ({ metadata }) => `persistentvolumeclaim/${metadata.name}-${workload?.metadata.name ?? ''}-0`,
    );
    const objects = objectsOf(choice).map(({ kind, metadata }) => `${kind.toLowerCase()}/${metadata.name}`);
    const { road } = choice;
    expect(
      taken
        .split(' ')
        .filter((word) => word.includes('/'))
        .sort(),
    ).toEqual([...objects, ...volumes, `configmap/${road}`, `secret/elasticsearch-${road}`].sort());
  });
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
