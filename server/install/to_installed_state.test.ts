import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { buildInstallables } from './installables';
import { readKeepDays } from './objects/access_log_lifecycle';
import { seal } from './seal';
import { toInstalledState } from './to_installed_state';

const ours = { managed_by: MANAGED_BY };
const aTemplate = (version: number, body: Record<string, unknown> = {}): Installable =>
  seal({ kind: 'index_template', name: 'a', version, body: { version, _meta: ours, ...body } });
const wanted = aTemplate(3);
const edited = (version: number) => ({ ...aTemplate(version).body, priority: 5 });

describe('toInstalledState', () => {
  it.each([
    ['nothing', undefined, 'absent'],
    ['ours', wanted.body, 'current'],
    ['the same without a digest', { version: 3, _meta: ours }, 'current'],
    ['ours of a version before', aTemplate(2).body, 'older'],
    ['ours of a version before that was another', aTemplate(2, { priority: 7 }).body, 'older'],
    ['ours of a version after', aTemplate(4).body, 'newer'],
    ['ours, edited', edited(3), 'changed'],
    ['an older one, edited', edited(2), 'changed'],
    ['a newer one, edited', edited(4), 'changed'],
    ['an older one that never had a digest', { version: 2, _meta: ours }, 'changed'],
    ['one without our mark', { version: 3 }, 'foreign'],
    ['one with another mark', { version: 2, _meta: { managed_by: 'somebody' } }, 'foreign'],
    ['an empty one', {}, 'foreign'],
  ] as const)('%s: %j is %s', (_, existing, state) => {
    expect(toInstalledState(wanted, existing).state).toBe(state);
  });

  it('says what would be lost', () => {
    expect(toInstalledState(wanted, edited(3))).toMatchObject({
      installed: 3,
      differences: { shown: [{ path: 'priority', there: '5' }], count: 1 },
    });
  });

  it('of a lifecycle policy the version is ours, not the one that Elasticsearch counts', () => {
    const aPolicy = (version: number) =>
      seal({ kind: 'lifecycle_policy', name: 'l', version, body: { policy: { phases: {}, _meta: { ...ours, version } } } });
    const there = { version: 17, modified_date: 'x', in_use_by: { indices: [] }, ...aPolicy(2).body };
    expect(toInstalledState(aPolicy(2), there)).toMatchObject({ state: 'current', installed: 2 });
    expect(toInstalledState(aPolicy(3), there)).toMatchObject({ state: 'older', installed: 2 });
  });

  it('a lifecycle that keeps lines for another number of days is not replaced unasked: fewer days delete', () => {
    const [thirty, fourteen] = [30, 14].map((keepDays) =>
      buildInstallables({ keepDays }).find(({ kind }) => kind === 'lifecycle_policy'),
    );
    if (!thirty || !fourteen) throw new Error('no policy');
    expect(toInstalledState(thirty, thirty.body).state).toBe('current');
    expect(toInstalledState(thirty, fourteen.body)).toMatchObject({ state: 'other_choice', differences: { count: 2 } });
    expect(readKeepDays({ installable: thirty, existing: fourteen.body })).toBe(14);
  });
});
