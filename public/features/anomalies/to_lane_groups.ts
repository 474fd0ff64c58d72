import type { AnomalyLane, Findings } from '../../../common/domain/anomaly';
import type { NameOf } from '../../components/finding_text';
import { subjectText } from '../../components/finding_text';

export interface LaneRow {
  lane: AnomalyLane;
  name: string;
  /** The worst of all its cells. */
  worst: number;
  /** Place of the last cell that is minor or worse; -1: none. */
  latest: number;
}

export interface LaneGroup {
  /** undefined: the one group there is. */
  name?: string;
  rows: LaneRow[];
}

interface Options {
  group: 'none' | 'kind' | 'destination';
  sort: 'score' | 'name' | 'latest';
  find: string;
  kindName: { edge: string; service: string };
}

const MINOR = 25;

/** Lanes as they are shown: found, sorted, grouped. Groups stand in the order of their first row. */
export function toLaneGroups(
  { lanes }: Pick<Findings, 'lanes'>,
  nameOf: NameOf,
  { group, sort, find, kindName }: Options,
): LaneGroup[] {
  const needle = find.trim().toLocaleLowerCase();
  const rows = (lanes?.rows ?? [])
    .map((lane): LaneRow => {
      const scores = lane.cells.map((cell): number => cell?.score ?? 0);
      return {
        lane,
        name: subjectText(lane.subject, nameOf),
        worst: scores.reduce((most, score) => Math.max(most, score), 0),
        latest: scores.reduce((last, score, place) => (score >= MINOR ? place : last), -1),
      };
    })
    .filter(({ name }) => name.toLocaleLowerCase().includes(needle))
    .sort(ORDERS[sort]);
  if (group === 'none') return [{ rows }];
  const groups = new Map<string, LaneRow[]>();
  for (const row of rows) {
    const { kind, id } = row.lane.subject;
    const name = group === 'kind' ? kindName[kind] : nameOf(kind === 'edge' ? (id.split('→')[1] ?? '') : id);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}

const byName = (a: LaneRow, b: LaneRow) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
const ORDERS = {
  score: (a: LaneRow, b: LaneRow) => b.worst - a.worst || byName(a, b),
  name: byName,
  latest: (a: LaneRow, b: LaneRow) => b.latest - a.latest || b.worst - a.worst || byName(a, b),
};
