import type { BodyDifference } from '../../common/domain/setup';
import { DIFFERENCES_SHOWN } from '../../common/domain/setup';
import { flattenBody } from './flatten_body';

export interface Differences {
  /** What would be lost first, at most DIFFERENCES_SHOWN. */
  shown: BodyDifference[];
  /** How many there are. */
  count: number;
}

/** What would be lost, and put instead, if ours took the place of what is there. */
export function findDifferences(ours: unknown, there: unknown): Differences {
  const [wanted, found] = [flattenBody(ours), flattenBody(there)];
  const paths = [...new Set([...found.keys(), ...wanted.keys()])]
    .filter((path) => found.get(path) !== wanted.get(path))
    // What would be lost comes first, in the order of its place: the tenth processor after the ninth.
    .sort((a, b) => Number(found.has(b)) - Number(found.has(a)) || a.localeCompare(b, 'en', { numeric: true }));
  const shown = paths.slice(0, DIFFERENCES_SHOWN).map((path): BodyDifference => ({
    path: path.slice(0, LONGEST),
    ...told('there', found.get(path)),
    ...told('ours', wanted.get(path)),
  }));
  return { shown, count: paths.length };
}

/** What stands in a cluster was written by anybody. */
const LONGEST = 200;

const told = <Key extends string>(key: Key, text: string | undefined) =>
  text === undefined ? {} : ({ [key]: text.slice(0, LONGEST) } as Record<Key, string>);
