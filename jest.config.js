// Jest runs plain JavaScript files before any transform: this one stays CommonJS.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const at = (path) => join(__dirname, path);
const ifPresent = (key, path) => (existsSync(at(path)) ? { [key]: at(path) } : {});

/** Packages that ship only as ES modules, which Jest cannot load as they are. */
const ES_MODULES_ONLY = ['@formatjs', 'intl-messageformat', 'uuid'];

const shared = {
  rootDir: __dirname,
  transform: {
    // As the bundler takes the examples: a file is its text.
    '\\.(ya?ml|conf)$': at('test/setup/text_file.cjs'),
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'classic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`],
  // Kibana brings these at run time; outside it the preview's own stand in.
  moduleNameMapper: { '^@kbn/i18n$': at('standalone/page/kbn_i18n.ts') },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.cache/'],
};

/** EUI's own build for tests: icons and generated ids do not change from run to run. */
const euiAt = (name) => ({
  '^@elastic/eui$': at(`node_modules/${name}/test-env/index.js`),
  '^@elastic/eui/lib/(.*)$': at(`node_modules/${name}/test-env/$1`),
});

const componentTests = (displayName, versions, files = '*.test.{ts,tsx}') => ({
  ...shared,
  displayName,
  testEnvironment: 'jsdom',
  testMatch: [`<rootDir>/public/**/${files}`, `<rootDir>/standalone/page/**/${files}`],
  setupFilesAfterEnv: [at('test/setup/jsdom.ts')],
  moduleNameMapper: { ...shared.moduleNameMapper, ...versions },
});

module.exports = {
  passWithNoTests: false,
  // A busy machine is no failure.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/{common,server,scripts}/**/*.test.ts',
        '<rootDir>/standalone/{alerting,demo,elasticsearch,server}/**/*.test.ts',
        '<rootDir>/test/{builders,conformance,corpora,bench,evaluation,examples,kibana,illegal_import}/**/*.test.ts',
      ],
    },
    componentTests('public', euiAt('@elastic/eui')),
    // What Kibana 8.12 brings; up to 9.0 it is React 17. Components and hooks only: the rest does not know React.
    componentTests(
      'public-react-17',
      {
        ...euiAt('@elastic/eui-90'),
        '^@elastic/charts$': at('node_modules/@elastic/charts-60'),
        '^(react|react-dom)$': at('node_modules/$1-17'),
        '^(react|react-dom)/(.*)$': at('node_modules/$1-17/$2'),
        '^@testing-library/react$': at('test/setup/testing_library_react_17.tsx'),
        '^@testing-library/dom$': at('node_modules/testing-library-react-12/node_modules/@testing-library/dom'),
      },
      '{*.test.tsx,use_*.test.ts}',
    ),
    {
      ...shared,
      displayName: 'elasticsearch',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/elasticsearch/**/*.test.ts'],
      ...ifPresent('globalSetup', 'test/elasticsearch/global_setup.ts'),
      ...ifPresent('globalTeardown', 'test/elasticsearch/global_teardown.ts'),
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/try_twice.ts'],
      ...ifPresent('globalSetup', 'test/browser/global_setup.ts'),
      ...ifPresent('globalTeardown', 'test/browser/global_teardown.ts'),
    },
  ],
};
