/**
 * Who may import whom: the table of ARCHITECTURE.md, as rules. What a zone's `may` does not list is forbidden to it.
 * `$1` is what the first group of the zone's own pattern matched: "its own folder".
 */
const USE_CASES = '(service_map|traffic_detail|traces|anomalies|proxy_metrics|setup)';
/** source.ts, registry.ts, detect.ts …: what sources show to others. Their folders are theirs alone. */
const SOURCES_FACE = '^server/sources/[^/]+\\.ts$';
const SOURCES_INTERFACE =
  '^server/sources/(?!registry|trace_registry|metric_registry|application_log_registry|detect|to_service|named)[^/]+\\.ts$';
/** What a request brings with it: types only. */
const CONTEXT = '^server/context\\.ts$';
const COMMON = '^common/';
const DOMAIN = '^common/domain/';

const zones = [
  { name: 'common-domain', from: '^common/domain/', may: [DOMAIN] },
  { name: 'common-contract', from: '^common/contract/', may: ['^common/contract/', DOMAIN] },
  { name: 'common-filter', from: '^common/filter/', may: ['^common/filter/', DOMAIN] },
  { name: 'common-root', from: '^common/[^/]+$', may: ['^common/[^/]+$'] },

  { name: 'server-analysis', from: '^server/analysis/', may: ['^server/analysis/', DOMAIN] },
  { name: 'server-sources', from: '^server/sources/', may: ['^server/sources/', DOMAIN] },
  { name: 'server-queries', from: '^server/queries/', may: ['^server/queries/', SOURCES_INTERFACE, DOMAIN] },
  {
    name: 'server-detection',
    from: '^server/detection/',
    may: ['^server/detection/', '^server/queries/', SOURCES_FACE, '^server/analysis/', CONTEXT, COMMON],
  },
  { name: 'server-install', from: '^server/install/', may: ['^server/install/', SOURCES_FACE, CONTEXT, COMMON] },
  // Datafeeds hold queries: the same conditions as the map's, said by the same room.
  { name: 'server-ml', from: '^server/ml/', may: ['^server/ml/', '^server/queries/', SOURCES_FACE, CONTEXT, COMMON] },
  {
    name: 'server-use-cases',
    from: `^server/${USE_CASES}/`,
    may: [
      '^server/$1/',
      '^server/(detection|install|ml|queries|analysis)/',
      SOURCES_FACE,
      CONTEXT,
      COMMON,
      // Setup shows the very files that users copy.
      '^examples/',
    ],
  },
  {
    name: 'server-alerting',
    from: '^server/alerting/',
    may: ['^server/alerting/', '^server/(detection|queries|analysis)/', SOURCES_FACE, CONTEXT, COMMON],
  },
  {
    name: 'server-routes',
    from: '^server/routes/',
    may: ['^server/routes/', `^server/${USE_CASES}/`, '^server/alerting/[^/]+\\.ts$', CONTEXT, COMMON],
  },
  {
    name: 'server-context',
    from: '^server/(context|to_problem)(\\.test)?\\.ts$',
    may: [CONTEXT, '^server/(queries/(elasticsearch_reader|read_error)|to_problem)\\.ts$', COMMON],
  },
  { name: 'server-top', from: '^server/((app|index|plugin)(\\.test)?\\.ts$|kibana/)', may: ['^server/', COMMON] },

  {
    name: 'public-features',
    from: '^public/features/([^/]+)/',
    may: ['^public/features/$1/', '^public/(api|components|host)/', COMMON, '^examples/'],
  },
  { name: 'public-components', from: '^public/components/', may: ['^public/(components|host)/', COMMON] },
  { name: 'public-api', from: '^public/api/', may: ['^public/(api|host)/', COMMON] },
  { name: 'public-host', from: '^public/host/', may: ['^public/host/', COMMON] },
  { name: 'public-pages', from: '^public/(pages/|[^/]+$)', may: ['^public/', COMMON] },

  { name: 'standalone-page', from: '^standalone/page/', may: ['^standalone/page/', '^public/', COMMON] },
  {
    name: 'standalone-server',
    from: '^standalone/(?!page/)',
    may: [
      '^standalone/(?!page/)',
      '^server/(app|install/(access_log|trace|metric)_template)\\.ts$',
      CONTEXT,
      COMMON,
      '^scripts/',
    ],
  },
  { name: 'scripts', from: '^scripts/', may: ['^scripts/', '^server/install/', COMMON] },
  { name: 'test', from: '^test/', may: ['^test/', '^(common|server|public|scripts)/'] },
];

const OURS = '^(common|server|public|standalone|scripts|test|examples)/';
const TEST = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    ...zones.map(({ name, from, may }) => ({
      name,
      severity: 'error',
      comment: 'What this folder may import is a row of the table in ARCHITECTURE.md.',
      from: { path: from },
      // Tests may use test/ as well; that only they do is the rule below.
      to: { path: OURS, pathNot: [...may, '^test/'] },
    })),
    {
      name: 'every-file-has-a-zone',
      severity: 'error',
      comment: 'A new folder needs a row in the table.',
      from: { path: OURS, pathNot: zones.map(({ from }) => from) },
      to: {},
    },
    {
      name: 'only-tests-import-test',
      severity: 'error',
      from: { path: OURS, pathNot: [TEST, '^test/'] },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-imports-standalone',
      severity: 'error',
      comment: 'The preview is a window on the product, not a part of it.',
      from: { pathNot: '^standalone/' },
      to: { path: '^standalone/' },
    },
    {
      name: 'context-is-types-only',
      severity: 'error',
      from: {},
      to: { path: CONTEXT, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'elasticsearch-client-is-types-only',
      severity: 'error',
      comment: 'Kibana brings the client; importing its code would put a second copy of it into the zip.',
      from: { path: '^server/', pathNot: TEST },
      to: { path: '@elastic/(elasticsearch|transport)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kibana-only-at-the-edge',
      severity: 'error',
      comment: 'What differs between Kibana versions lives in server/kibana and public/host, and only there.',
      from: { path: '^(server|public|common)/', pathNot: ['^server/(index|plugin)\\.ts$', '^server/kibana/', '^public/host/'] },
      to: { path: '@kbn/', pathNot: '@kbn/i18n' },
    },
    {
      name: 'kibana-host-only-by-mount',
      severity: 'error',
      comment: 'Pages know the Host interface, not who implements it.',
      from: {
        path: '^(public|standalone)/',
        pathNot: ['^public/(index|plugin|mount)(\\.test)?\\.tsx?$', '^public/host/'],
      },
      to: { path: '^public/host/kibana_' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@kbn/' } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      comment: 'A package that works only because another one brought it breaks when that one changes.',
      from: { path: OURS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
