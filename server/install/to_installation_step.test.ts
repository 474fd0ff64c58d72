import type { Installable } from './installable';
import { MANAGED_BY } from './installable';
import { EVERYTHING, buildInstallables } from './installables';
import { toInstallationStep } from './to_installation_step';

const wanted: Installable = { kind: 'index_template', name: 'a', version: 3, body: {} };
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
    ['unavailable', 'unavailable'],
  ] as const)('finds %j: %s', (existing, step) => {
    expect(toInstallationStep(wanted, existing)).toBe(step);
  });

  it('a lifecycle that keeps lines for another number of days is put anew', () => {
    const [policy] = buildInstallables({ keepDays: 30 }).filter(({ kind }) => kind === 'lifecycle_policy');
    if (!policy) throw new Error('no policy');
    const there = (keep_days: number) => ({ version: policy.version, _meta: { ...ours, version: policy.version, keep_days } });
    expect(toInstallationStep(policy, there(30))).toBe('current');
    expect(toInstallationStep(policy, there(14))).toBe('upgrade');
  });
});

describe('what is installed', () => {
  const all = buildInstallables(EVERYTHING);

  it('can be told to be ours, and from what version', () => {
    for (const { kind, version, body } of all) {
      const holder = kind === 'lifecycle_policy' ? (body.policy as Record<string, unknown>) : body;
      expect(holder._meta).toMatchObject({ managed_by: MANAGED_BY });
      expect(kind === 'lifecycle_policy' ? holder._meta : body).toMatchObject({ version });
      expect(version).toBeGreaterThan(0);
    }
  });

  it('deletes nothing and takes no stream over unless somebody asks', () => {
    expect(buildInstallables().map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'ingest_pipeline kuma-access-log',
      'component_template kuma-access-log@mappings',
      'component_template kuma-access-log@settings',
      'index_template kuma-access-log',
    ]);
    expect(JSON.stringify(buildInstallables())).not.toContain('delete');
  });

  it('refers to what is put before it, or to what may be missing', () => {
    for (const [place, { body }] of all.entries()) {
      const before = new Set(all.slice(0, place).map(({ name }) => name));
      const { composed_of: parts = [], ignore_missing_component_templates: optional = [] } = body as Record<string, string[]>;
      expect(parts.filter((part) => !before.has(part) && !optional.includes(part))).toEqual([]);
    }
  });
});
