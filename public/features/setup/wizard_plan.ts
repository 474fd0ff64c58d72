import type { ExampleValues } from './fill_example';
import { fillExample, HERE, needsKey, neededVariables } from './fill_example';
import { isMesh } from './mesh_guard';
import type { Choice, ExampleFile } from './roads';
import { filesOf } from './roads';

export type WizardStep = { kind: 'key' | 'namespace' | 'keep' | 'verify' } | { kind: 'file'; file: ExampleFile };

/** What is done, in the order in which it is pasted; nothing where a road is closed. The receiver comes before those that send to it. */
export function stepsOf(choice: Choice, values: ExampleValues): WizardStep[] {
  const files = filesOf(choice);
  if (files.length === 0) return [];
  const firstMesh = files.findIndex(isMesh);
  const when = (holds: boolean, kind: 'key' | 'namespace' | 'keep'): WizardStep[] => (holds ? [{ kind }] : []);
  return [
    ...when(needsKey(values), 'key'),
    ...when(choice.platform === 'kubernetes', 'namespace'),
    ...files.flatMap((file, place) => [...when(place === firstMesh, 'keep'), { kind: 'file' as const, file }]),
    { kind: 'verify' },
  ];
}

/** A file as somebody's own. Only Kuma's name where proxies send to. */
export function fillFile({ taker }: ExampleFile, text: string, { receiver = HERE, ...others }: ExampleValues): string {
  return fillExample(text, taker === 'kuma' && receiver !== HERE ? { ...others, receiver } : others);
}

/** What has to be in the environment for a filled file to work. Kubernetes takes it from the Secret. */
export const variablesOf = ({ taker }: ExampleFile, filled: string): string[] =>
  taker === 'config_map' || taker === 'cluster' ? [] : neededVariables(filled);
