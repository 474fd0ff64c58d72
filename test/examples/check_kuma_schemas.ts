import Ajv2020 from 'ajv/dist/2020';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseYaml, yamlFiles } from './example_files';
import { toKumaResource } from './kuma_resources';

/**
 * node scripts/run.mjs test/examples/check_kuma_schemas.ts <folder>: holds the examples against Kuma's own definitions of its resources, which are not kept
 * here: `deployments/charts/kuma/crds` of a Kuma release, or what `kumactl install crds` prints, a file each. A field that Kuma does not know is an error: on
 * Kubernetes it would be dropped without a word.
 */
interface Definition {
  spec: { versions: Array<{ schema: { openAPIV3Schema: Schema } }> };
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: unknown;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  [key: string]: unknown;
}

/** Kubernetes drops what a structural schema does not name, and takes integers or text where it says so. */
function strict(schema: Schema): Schema {
  const { properties, items, ...rest } = schema;
  const open = rest['x-kubernetes-preserve-unknown-fields'] ?? rest.additionalProperties !== undefined;
  return {
    ...rest,
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, strict(property)])) }
      : {}),
    ...(properties && !open ? { additionalProperties: false } : {}),
    ...(items ? { items: strict(items) } : {}),
  };
}

function main([folder]: string[]): void {
  if (folder === undefined) throw new Error('Name the folder with the definitions (kuma.io_meshaccesslogs.yaml, …).');
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  for (const file of yamlFiles()) {
    for (const resource of parseYaml(file).map(toKumaResource)) {
      if (!resource) continue;
      const { kind, name, specification } = resource;
      const path = join(folder, `kuma.io_${plural(kind)}.yaml`);
      const say = (words: string) => console.log(`${file.path}: ${kind} ${name} ${words}`);
      if (!existsSync(path)) {
        say('is not in this version');
        continue;
      }
      const { spec } = parse(readFileSync(path, 'utf8')) as Definition;
      const schema = spec.versions.at(-1)?.schema.openAPIV3Schema.properties?.spec;
      if (!schema?.properties) {
        say('is not described any closer there');
        continue;
      }
      const fits = ajv.validate(strict(schema), specification);
      const problems = ajv.errors?.map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
      say(fits ? 'fits' : `DOES NOT FIT: ${problems?.join('; ')}`);
    }
  }
}

const plural = (kind: string) => (kind === 'Mesh' ? 'meshes' : `${kind.toLowerCase()}s`);

main(process.argv.slice(2));
