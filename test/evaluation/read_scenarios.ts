import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { incidentSchema, scenarioSchema } from './scenario';
import type { Scenario, Tracked } from './scenario';

const INCIDENTS = 'incidents';

/** Every scenario in a folder or below it, however deep: a scenario is a folder with scenario.json and incidents/. Throws a sentence. */
export function readScenarios(folder: string): Scenario[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const folders = findScenarios(folder);
  if (folders.length === 0) throw new Error(`No scenario.json in ${folder} or below it.`);
  return folders.map(readScenario);
}

function findScenarios(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== INCIDENTS)
    .map(({ name }) => join(folder, name))
    .sort();
  return [...(existsSync(join(folder, 'scenario.json')) ? [folder] : []), ...below.flatMap(findScenarios)];
}

function readScenario(folder: string): Scenario {
  const within = join(folder, INCIDENTS);
  const names = (existsSync(within) ? readdirSync(within) : []).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new Error(`No incident in ${within}: a JSON file each, beside scenario.json.`);
  const scenario = readJson(join(folder, 'scenario.json'), scenarioSchema);
  const incidents = names.map((name) => readJson(join(within, name), incidentSchema));
  return { ...scenario, calls: unite(scenario.calls, [scenario.baseline, ...incidents]), incidents };
}

/** A call that somebody measured is one, whether or not it is listed. */
function unite(listed: Scenario['calls'], tracked: readonly Tracked[]): Scenario['calls'] {
  const known = new Map(listed.map((call) => [call.join('→'), call]));
  for (const name of tracked.flatMap(({ edges }) => Object.keys(edges))) {
    const [caller, callee, ...others] = name.split('→');
    if (caller && callee && others.length === 0 && !known.has(name)) known.set(name, [caller, callee]);
  }
  return [...known.values()];
}

function readJson<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(path));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
