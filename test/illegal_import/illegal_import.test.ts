import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** The deliberately illegal project: every line breaks the rule it names. Imports are type-only, unless marked as `value:`. */
const ILLEGAL: Array<[rule: string, file: string, imports: string]> = [
  ['common-domain', 'common/domain/edge.ts', 'common/contract/api.ts'],
  ['common-contract', 'common/contract/api.ts', 'common/plugin.ts'],
  ['server-analysis', 'server/analysis/outlier.ts', 'server/queries/build_edges.ts'],
  ['server-sources', 'server/sources/registry.ts', 'server/context.ts'],
  ['server-queries', 'server/queries/build_edges.ts', 'server/sources/kuma_access_log_json/fields.ts'],
  ['server-queries', 'server/queries/build_edges.ts', 'server/sources/registry.ts'],
  ['server-detection', 'server/detection/find.ts', 'server/service_map/build_service_map.ts'],
  ['server-install', 'server/install/template.ts', 'server/ml/job.ts'],
  ['server-ml', 'server/ml/job.ts', 'server/service_map/build_service_map.ts'],
  ['server-use-cases', 'server/service_map/build_service_map.ts', 'server/traffic_detail/build_traffic_detail.ts'],
  ['server-use-cases', 'server/service_map/build_service_map.ts', 'server/sources/kuma_access_log_json/fields.ts'],
  ['server-use-cases', 'server/traffic_detail/build_traffic_detail.ts', 'server/app.ts'],
  ['server-alerting', 'server/alerting/slow_edge/evaluate.ts', 'server/service_map/build_service_map.ts'],
  ['server-routes', 'server/routes/service_map.ts', 'server/queries/build_edges.ts'],
  ['server-top', 'server/app.ts', 'public/app.tsx'],
  ['public-features', 'public/features/edge/panel.tsx', 'public/features/service_map/map.tsx'],
  ['public-features', 'public/features/edge/panel.tsx', 'public/pages/map_page.tsx'],
  ['public-features', 'public/features/edge/use_edge.ts', 'server/app.ts'],
  ['public-components', 'public/components/number.tsx', 'public/features/edge/panel.tsx'],
  ['public-api', 'public/api/client.ts', 'public/components/number.tsx'],
  ['public-pages', 'public/app.tsx', 'server/context.ts'],
  ['standalone-page', 'standalone/page/page.tsx', 'server/app.ts'],
  ['standalone-server', 'standalone/server/serve.ts', 'server/service_map/build_service_map.ts'],
  ['every-file-has-a-zone', 'server/utils/all.ts', 'server/app.ts'],
  ['only-tests-import-test', 'server/service_map/build_service_map.ts', 'test/builders/an_edge.ts'],
  ['nothing-imports-standalone', 'public/app.tsx', 'standalone/page/page.tsx'],
  ['nothing-imports-standalone', 'test/elasticsearch/start.ts', 'standalone/server/serve.ts'],
  ['kibana-host-only-by-mount', 'public/pages/map_page.tsx', 'public/host/kibana_host.tsx'],
  ['kibana-only-at-the-edge', 'server/routes/service_map.ts', '@kbn/config-schema'],
  ['kibana-only-at-the-edge', 'public/api/client.ts', '@kbn/core/public'],
  ['no-circles', 'public/components/number.tsx', 'public/components/unit.tsx'],
  ['no-unresolvable', 'common/plugin.ts', './not_there'],
  ['context-is-types-only', 'server/app.ts', 'value:server/context.ts'],
  ['elasticsearch-client-is-types-only', 'server/queries/build_edges.ts', 'value:@elastic/elasticsearch'],
];
/** Closes the circle above. */
const CLOSES_CIRCLE: Array<[file: string, imports: string]> = [['public/components/unit.tsx', 'public/components/number.tsx']];

/** What the rules must leave alone. */
const LEGAL: Array<[file: string, imports: string]> = [
  ['common/contract/api.ts', 'common/domain/edge.ts'],
  ['server/sources/registry.ts', 'server/sources/kuma_access_log_json/fields.ts'],
  ['server/queries/build_edges.ts', 'server/sources/source.ts'],
  ['server/service_map/build_service_map.ts', 'server/sources/registry.ts'],
  ['server/service_map/build_service_map.ts', 'server/context.ts'],
  ['server/service_map/build_service_map.test.ts', 'test/builders/an_edge.ts'],
  ['server/routes/service_map.ts', 'server/service_map/build_service_map.ts'],
  ['server/app.ts', 'server/routes/service_map.ts'],
  ['public/features/service_map/map.tsx', 'public/components/number.tsx'],
  ['public/mount.tsx', 'public/host/kibana_host.tsx'],
  ['standalone/server/serve.ts', 'server/app.ts'],
  ['standalone/page/page.tsx', 'public/app.tsx'],
  ['test/elasticsearch/map.test.ts', 'server/app.ts'],
];

const root = resolve(__dirname, '../..');
let project: string;
let violations: string[];

const isOurs = (imports: string) => !/^(value:)?[@.]/.test(imports);

/** A file that imports all that the tables say, types only. */
function writeFile(file: string, imports: string[]) {
  const lines = imports.map((marked, index) => {
    const target = marked.replace('value:', '');
    const path = isOurs(marked)
      ? `./${relative(dirname(file), target)}`.replace(/^\.\/\.\./, '..').replace(/\.tsx?$/, '')
      : target;
    if (target !== marked) return `import { it as it${index} } from '${path}';\nexport const use${index} = it${index};\n`;
    return `import type { It as It${index} } from '${path}';\nexport type Use${index} = It${index};\n`;
  });
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), [...lines, 'export type It = 1;\nexport const it = 1;\n'].join(''));
}

function cruise(): Array<{ from: string; to: string; rule: { name: string } }> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
    ].concat(['--output-type', 'json', 'common', 'server', 'public', 'standalone', 'test']),
    { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).summary.violations;
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'illegal-import-'));
  writeFileSync(join(project, 'package.json'), '{}');
  const pairs = [...ILLEGAL.map(([, file, imports]) => [file, imports] as const), ...CLOSES_CIRCLE, ...LEGAL];
  const files = new Set(pairs.flatMap(([file, imports]) => (isOurs(imports) ? [file, imports.replace('value:', '')] : [file])));
  for (const file of files) {
    writeFile(
      file,
      pairs.filter(([from]) => from === file).map(([, imports]) => imports),
    );
  }
  violations = cruise().map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}, 60_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the import rules', () => {
  test.each(ILLEGAL)('%s: forbids %s → %s', (rule, file, imports) => {
    expect(violations).toContain(`${rule}: ${file} → ${imports.replace('value:', '')}`);
  });

  test.each(LEGAL)('allow %s → %s', (file, imports) => {
    expect(
      violations.filter((violation) => !violation.startsWith('no-circles') && violation.endsWith(`: ${file} → ${imports}`)),
    ).toEqual([]);
  });
});
