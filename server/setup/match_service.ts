import type { ServiceIdentity } from '../../common/domain/service';

/** Whether a name that a person gave can mean this service: what it leaves out may be anything. */
export function canMean(asked: ServiceIdentity, service: ServiceIdentity): boolean {
  const agree = <T>(a: T | undefined, b: T | undefined) => a === undefined || b === undefined || a === b;
  return (
    asked.name === service.name &&
    agree(asked.mesh, service.mesh) &&
    agree(asked.zone, service.zone) &&
    agree(asked.namespace, service.namespace)
  );
}

const SHOWN = 6;

/** Names that look like another: one holds the other, or a letter or two differ. Nearest first. */
export function findAlike(name: string, names: Iterable<string>): string[] {
  const wanted = name.toLowerCase();
  const near: Array<{ name: string; distance: number }> = [];
  for (const each of new Set(names)) {
    const other = each.toLowerCase();
    const isPart = wanted.length > 2 && other.length > 2 && (other.includes(wanted) || wanted.includes(other));
    const distance = isPart ? 1 : distanceOf(wanted.slice(0, LONGEST), other.slice(0, LONGEST));
    if (distance <= Math.max(1, Math.floor(wanted.length / 4))) near.push({ name: each, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
    .map((each) => each.name);
}

const LONGEST = 60;

/** Letters to change, add or leave out (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
