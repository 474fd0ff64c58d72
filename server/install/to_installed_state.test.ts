import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { buildAccessLogLifecycle } from './objects/access_log_lifecycle';
import type { Existing } from './to_installed_state';
import { toInstalledState } from './to_installed_state';

const ours = { managed_by: MANAGED_BY };
const wanted: Installable = { kind: 'index_template', name: 'a', version: 3, body: { version: 3, _meta: ours } };

describe('toInstalledState', () => {
  it.each([
    [undefined, 'absent'],
    [{ version: 3, _meta: ours }, 'current'],
    [{ version: 2, _meta: ours }, 'older'],
    [{ _meta: ours }, 'older'],
    [{ version: 4, _meta: ours }, 'newer'],
    [{ version: 3 }, 'foreign'],
    [{ version: 2, _meta: { managed_by: 'somebody' } }, 'foreign'],
    [{}, 'foreign'],
    [{ version: 3, _meta: ours, priority: 5 }, 'changed'],
  ] as const)('finds %j: %s', (existing, state) => {
    expect(toInstalledState(wanted, existing).state).toBe(state);
  });

  it('of a lifecycle policy the version is ours, not the one that Elasticsearch counts', () => {
    const policy = { phases: {}, _meta: { ...ours, version: 2 } };
    const lifecycle: Installable = { kind: 'lifecycle_policy', name: 'l', version: 2, body: { policy } };
    expect(toInstalledState(lifecycle, { version: 17, policy })).toEqual({ state: 'current', installed: 2 });
    expect(toInstalledState({ ...lifecycle, version: 3 }, { version: 17, policy })).toEqual({ state: 'older', installed: 2 });
  });

  it('a lifecycle that keeps lines for another number of days is not replaced unasked: fewer days delete', () => {
    const [thirty] = buildAccessLogLifecycle(30);
    const [fourteen] = buildAccessLogLifecycle(14);
    if (!thirty || !fourteen) throw new Error('no policy');
    expect(toInstalledState(thirty, thirty.body as Existing).state).toBe('current');
    expect(toInstalledState(thirty, fourteen.body as Existing).state).toBe('changed');
  });
});
