import { MANAGED_BY, idOf } from './installable';
import { EVERYTHING, buildInstallables } from './installables';

const all = buildInstallables(EVERYTHING);

it('can be told to be ours, and from what version', () => {
  for (const { kind, version, body } of all) {
    const holder = kind === 'lifecycle_policy' ? (body.policy as Record<string, unknown>) : body;
    expect(holder._meta).toMatchObject({ managed_by: MANAGED_BY, digest: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(kind === 'lifecycle_policy' ? holder._meta : body).toMatchObject({ version });
    expect(version).toBeGreaterThan(0);
  }
});

it('no two of one kind have one name', () => {
  expect(new Set(all.map(idOf)).size).toBe(all.length);
});

it('deletes nothing and takes no stream over unless somebody asks', () => {
  expect(buildInstallables().map(idOf)).toEqual([
    'ingest_pipeline/kuma-access-log',
    'component_template/kuma-access-log@mappings',
    'component_template/kuma-access-log@settings',
    'index_template/kuma-access-log',
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
