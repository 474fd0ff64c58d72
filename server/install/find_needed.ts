import type { Found } from './find_installed';
import { findReferences } from './find_references';
import { idOf } from './installable';

/** Ids of what an object of ours refers to and that is not there, and of what these refer to: without them it would be refused, or refuse documents. */
export function findNeeded(found: readonly Found[], id: string): string[] {
  const byId = new Map(found.map((each) => [idOf(each.installable), each]));
  const needed = new Set<string>();
  const collect = (each: Found | undefined) => {
    for (const reference of each ? findReferences(each.installable.body) : []) {
      const other = byId.get(reference);
      if (other?.state !== 'absent' || needed.has(reference)) continue;
      needed.add(reference);
      collect(other);
    }
  };
  collect(byId.get(id));
  return [...needed];
}
