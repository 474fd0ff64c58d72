import type { Filter, TextField } from './filter_ast';

/** What of a filter the map's endpoint can apply: nothing that matches is lost by it. */
export interface ServerPart {
  mesh: string[];
  zone: string[];
  namespace: string[];
  text: string;
  /** The server decides all of it. */
  isWhole: boolean;
}

const LISTS = ['mesh', 'zone', 'namespace'] as const;

/** Conditions that everything must meet, in the words of the endpoint: one of several values of a list, and a text. */
export function toServerPart(filter: Filter): ServerPart {
  const part: ServerPart = { mesh: [], zone: [], namespace: [], text: '', isWhole: true };
  for (const condition of filter.kind === 'and' ? filter.parts : [filter]) {
    const list = listOf(condition);
    if (list && part[list.field].length === 0) part[list.field] = list.values;
    // The server looks for texts in all names: enough to narrow, not to decide.
    else {
      if (condition.kind === 'text' && condition.field === 'name' && part.text === '' && !condition.value.includes('*'))
        part.text = condition.value;
      part.isWhole = false;
    }
  }
  return part;
}

/** `ns = a or ns = b`: the values. The server takes values as they are written; only the map ignores case. */
function listOf(condition: Filter): { field: (typeof LISTS)[number]; values: string[] } | undefined {
  const parts = condition.kind === 'or' ? condition.parts : [condition];
  const values: string[] = [];
  let field: TextField | undefined;
  for (const part of parts) {
    if (part.kind !== 'text' || part.how !== 'is' || part.value.includes('*') || part.value === '') return undefined;
    if (field !== undefined && field !== part.field) return undefined;
    field = part.field;
    values.push(part.value);
  }
  const list = LISTS.find((name) => name === field);
  return list && { field: list, values };
}
