import { INSTALLABLES, MANAGED_BY } from './installables';
import type { Installable } from './installables';
import { toInstallationStep } from './to_installation_step';

const wanted: Installable = { kind: 'index_template', name: 'a', body: { version: 3, _meta: { managed_by: MANAGED_BY } } };
const ours = { managed_by: MANAGED_BY };

describe('toInstallationStep', () => {
  it.each([
    [undefined, 'create'],
    [{ version: 3, _meta: ours }, 'current'],
    [{ version: 2, _meta: ours }, 'upgrade'],
    [{ _meta: ours }, 'upgrade'],
    [{ version: 4, _meta: ours }, 'newer'],
    [{ version: 3 }, 'foreign'],
    [{ version: 2, _meta: { managed_by: 'somebody' } }, 'foreign'],
    [{}, 'foreign'],
  ] as const)('finds %j: %s', (existing, step) => {
    expect(toInstallationStep(wanted, existing)).toBe(step);
  });
});

it('everything that is installed can be told to be ours, and from what version', () => {
  for (const { body } of INSTALLABLES) {
    expect(body._meta.managed_by).toBe(MANAGED_BY);
    expect(body.version).toBeGreaterThan(0);
  }
});
