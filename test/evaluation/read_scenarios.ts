import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { incidentSchema, scenarioSchema } from './scenario';
import type { Scenario } from './scenario';

/** Every scenario in a folder or below it: a scenario is a folder with scenario.json and incidents/. Throws a sentence. */
export function readScenarios(folder: string): Scenario[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const folders = findScenarios(folder);
  if (folders.length === 0) throw new Error(`No scenario.json in ${folder} or below it.`);
  return folders.map(readScenario);
}

function findScenarios(folder: string): string[] {
  if (existsSync(join(folder, 'scenario.json'))) return [folder];
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return below
    .map(({ name }) => join(folder, name))
    .sort()
    .flatMap(findScenarios);
}

function readScenario(folder: string): Scenario {
  const incidents = readdirSync(join(folder, 'incidents'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return {
    ...readJson(join(folder, 'scenario.json'), scenarioSchema),
    incidents: incidents.map((name) => readJson(join(folder, 'incidents', name), incidentSchema)),
  };
}

function readJson<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
}
