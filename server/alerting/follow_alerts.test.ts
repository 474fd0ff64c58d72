import type { EdgeId } from '../../common/domain/edge';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { Followed } from './follow_alerts';
import { followAlerts } from './follow_alerts';
import { reportAlerts } from './report_alerts';
import { someFacts } from '../../test/builders/some_facts';
import type { Verdict } from './verdict';
import { FINE, firing, KNOWN, UNKNOWN } from './verdict';

const edge = 'a→b' as EdgeId;
const MINUTE = 60_000;
const HOLD = milliseconds(5 * MINUTE);
const before = new Map<EdgeId, Followed>([[edge, { since: epochMs(0) }]]);
const after = (verdict: Verdict | undefined, at = MINUTE, known: ReadonlyMap<EdgeId, Followed> = before) =>
  followAlerts(known, new Map(verdict ? [[edge, verdict]] : []), epochMs(at), HOLD);

it('begins once, and goes on with its first time', () => {
  expect(after(firing(1), MINUTE, new Map()).begun).toEqual([edge]);
  const { begun, alerts } = after(firing(1));
  expect(begun).toEqual([]);
  expect(alerts.get(edge)).toEqual({ since: 0 });
});

it.each([
  ['fine', FINE],
  ['known', KNOWN],
] as const)('ends when it is %s', (why, verdict) => {
  expect(after(verdict)).toMatchObject({ ended: [{ edge, why }] });
});

it.each([
  ['cannot be judged', UNKNOWN],
  ['has no line at all', undefined],
])('is kept while it %s, and then ended as silent: no data is not health', (_, verdict) => {
  const { alerts, ended } = after(verdict);
  expect(ended).toEqual([]);
  expect(alerts.get(edge)).toEqual({ since: 0, unknownSince: MINUTE });
  expect(after(verdict, MINUTE + HOLD, alerts).ended).toEqual([{ edge, why: 'silent' }]);
});

it('a verdict in between begins the wait anew', () => {
  const { alerts } = after(UNKNOWN);
  expect(after(firing(1), 2 * MINUTE, alerts).alerts.get(edge)).toEqual({ since: 0 });
});

describe('of more alerts than may be reported', () => {
  const ids = ['a→x', 'b→x', 'c→x'] as EdgeId[];
  const run = (limit: number, state: unknown, badness: number[]) =>
    reportAlerts(
      { params: {}, now: MINUTE, state, limit },
      {
        at: epochMs(MINUTE),
        verdicts: new Map(ids.map((id, place) => [id, firing(badness[place] ?? 0)])),
        hold: HOLD,
        describe: (asked) => Promise.resolve(new Map(asked.map((id) => [id, someFacts({ edge: { ...someFacts().edge, id } })]))),
      },
    );

  it('the worst are, and it is said that there are more', async () => {
    const { active, limitReached } = await run(2, undefined, [1, 3, 2]);
    expect(active.map((facts) => facts.edge.id)).toEqual(['b→x', 'c→x']);
    expect(limitReached).toBe(true);
  });

  it('those that were reported before stay, or they would flap', async () => {
    const { state } = await run(2, undefined, [1, 3, 2]);
    const { active, ended } = await run(2, JSON.parse(JSON.stringify(state)), [9, 1, 1]);
    expect(active.map((facts) => facts.edge.id)).toEqual(['b→x', 'c→x']);
    expect(ended).toEqual([]);
  });

  it('enough room: nothing is said of a limit', async () => {
    expect(await run(3, undefined, [1, 2, 3])).toMatchObject({ limitReached: false, active: { length: 3 } });
  });
});
