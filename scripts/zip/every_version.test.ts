import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Bundles } from './build_zip';
import { FOLDER, buildBundles, buildZip } from './build_zip';
import { checkZip } from './check_zip';
import { KIBANA_VERSIONS } from './kibana_versions';

let bundles: Bundles;
beforeAll(async () => {
  bundles = await buildBundles();
});

describe.each(KIBANA_VERSIONS)('the zip for Kibana %s', (version) => {
  it('unpacks, names that version, and both its entries load: in a bare page, and in a Node whose prototypes are sealed', () => {
    expect(checkZip(buildZip(bundles, version), version)).toEqual([]);
  });
});

it('holds no package but those that SECURITY.md answers for, at those versions', () => {
  const notice = strFromU8(unzipSync(buildZip(bundles, KIBANA_VERSIONS[0]))[`${FOLDER}/NOTICE.txt`] ?? new Uint8Array());
  const bundled = [...notice.matchAll(/^-{80}\n\n(\S+) (\S+) \(/gm)].map(
    ([, name = '', version = '']) => `\`${name}\` ${version}`,
  );
  expect(bundled).toEqual(['`@elastic/datemath` 5.0.3', '`valibot` 1.5.0']);
  const security = readFileSync('SECURITY.md', 'utf8');
  for (const each of bundled) expect(security).toContain(each);
});
