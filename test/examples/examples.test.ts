import Ajv2020 from 'ajv/dist/2020';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { FIELD as JSON_FIELD } from '../../server/sources/kuma_access_log_json/fields';
import { FIELD as OTEL_FIELD } from '../../server/sources/otel_access_log/fields';
import { EXAMPLES, exampleFile, exampleFiles, parseYaml, yamlFiles } from './example_files';
import { SPECIFICATIONS, toKumaResource } from './kuma_resources';
import composeSchema from './schemas/compose_spec.json';

const LABELS = /\b(executed|tested on recorded documents|read only)\b/i;
const resourcesOf = (path: string) =>
  parseYaml(exampleFile(path)).flatMap((document) => {
    const resource = toKumaResource(document);
    return resource ? [{ ...resource, path }] : [];
  });
const resources = yamlFiles().flatMap(({ path }) => resourcesOf(path));

describe('every example', () => {
  it.each(exampleFiles().map(({ path, text }) => [path, text]))(
    '%s says for which versions it is, and how far it was tried',
    (_, text) => {
      const head = text.slice(0, text.search(/\n(?!#)/));
      expect(head).toMatch(/^# .*\d/);
      expect(head).toMatch(LABELS);
    },
  );

  it.each(yamlFiles().map((file) => [file.path, file] as const))('%s is YAML, without a key twice', (_, file) => {
    const documents = parseYaml(file);
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) expect(document).toEqual(expect.any(Object));
  });
});

describe('resources of Kuma', () => {
  it('are all there', () => {
    expect(resources.length).toBeGreaterThanOrEqual(40);
    expect(new Set(resources.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SPECIFICATIONS)));
  });

  it.each(resources.map((resource) => [`${resource.path}: ${resource.kind} ${resource.name}`, resource] as const))(
    '%s has the fields of its kind and no others',
    (_, { kind, specification }) => {
      const { issues } = v.safeParse(SPECIFICATIONS[kind], specification);
      expect(
        issues?.map(({ message, path }) => `${path?.map(({ key }) => String(key)).join('.') ?? ''}: ${message}`),
      ).toBeUndefined();
    },
  );

  it('a backend that is referred to is in the same file', () => {
    for (const { path, specification } of resources) {
      const [, referred] = /"kuma.io\/display-name":"([^"]*)"/.exec(JSON.stringify(specification)) ?? [];
      if (referred === undefined) continue;
      const backends = resourcesOf(path).filter(({ kind }) => kind === 'MeshOpenTelemetryBackend');
      expect(backends.map(({ name }) => name)).toContain(referred);
    }
  });

  it('on Kubernetes are those of universal mode, but for addresses', () => {
    const twins = yamlFiles().filter(({ path }) => /^kubernetes\/mesh_/.test(path));
    expect(twins.length).toBeGreaterThanOrEqual(12);
    for (const { path, text } of twins) {
      const [, twin = ''] = /as \.\.\/(\S+\.yaml)/.exec(text) ?? [];
      const comparable = (file: string) =>
        JSON.stringify(resourcesOf(file).map(({ kind, name, specification }) => ({ kind, name, specification }))).replaceAll(
          /127\.0\.0\.1|(logstash|collector)\.observability\.svc/g,
          'HOST',
        );
      expect(comparable(path)).toBe(comparable(twin));
    }
  });
});

describe('what the policies log', () => {
  const text = yamlFiles().map((file) => JSON.stringify(parseYaml(file)));

  it('as JSON has the names that are read', () => {
    const known = new Set<string>(Object.values(JSON_FIELD));
    const logged = text.flatMap((file) =>
      [...file.matchAll(/"json":(\[.*?\}\])/g)].map(([, json]) => JSON.parse(json ?? '') as Array<{ key: string }>),
    );
    expect(logged.length).toBeGreaterThanOrEqual(8);
    for (const fields of logged) expect(fields.map(({ key }) => key).filter((key) => !known.has(key))).toEqual([]);
  });

  it('by OpenTelemetry has the names that are read', () => {
    const known = new Set<string>(Object.values(OTEL_FIELD));
    const logged = text.flatMap((file) =>
      [...file.matchAll(/"attributes":(\[.*?\}\])/g)].map(([, json]) => JSON.parse(json ?? '') as Array<{ key: string }>),
    );
    expect(logged.length).toBeGreaterThanOrEqual(8);
    for (const fields of logged) expect(fields.filter(({ key }) => !known.has(`attributes.${key}`))).toEqual([]);
  });
});

describe('Docker Compose', () => {
  const [compose] = parseYaml(exampleFile('compose/compose.yaml')) as Array<{
    services: Record<string, { volumes?: string[]; environment?: Record<string, string> }>;
  }>;

  it('fits the schema of the Compose specification', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(composeSchema);
    validate(compose);
    expect(validate.errors).toBeNull();
    validate({ services: { a: { image: 1, volume: [] } } });
    expect(validate.errors?.length).toBeGreaterThanOrEqual(2);
  });

  it('names its own services where one has to reach another', () => {
    const { services = {} } = compose ?? {};
    expect(services.collector?.environment).toMatchObject({ KUMA_DISCOVERY: 'http://kuma-cp:5676' });
    const named = Object.values(services).flatMap(({ environment = {} }) =>
      Object.values(environment).flatMap((value) => /^https?:\/\/([^:/]+)/.exec(value)?.[1] ?? []),
    );
    expect(named.filter((host) => !(host in services))).toEqual([]);
  });

  it('mounts files that are there', () => {
    const mounted = Object.values(compose?.services ?? {}).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const missing = mounted.filter((path) => path.startsWith('.') && !existsSync(join(EXAMPLES, 'compose', path)));
    // The zip is built, not kept.
    expect(missing).toEqual(['../../build/meshObservability-8.19.8.zip']);
  });
});
