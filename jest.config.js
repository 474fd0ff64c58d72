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
        '<rootDir>/test/{builders,corpora,bench,evaluation,kibana,illegal_import}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'public',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/public/**/*.test.{ts,tsx}', '<rootDir>/standalone/page/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: [at('test/setup/jsdom.ts')],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        // EUI's own build for tests: icons and generated ids do not change from run to run.
        '^@elastic/eui$': '<rootDir>/node_modules/@elastic/eui/test-env/index.js',
        '^@elastic/eui/lib/(.*)$': '<rootDir>/node_modules/@elastic/eui/test-env/$1',
      },
    },
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
      ...ifPresent('globalSetup', 'test/browser/global_setup.ts'),
      ...ifPresent('globalTeardown', 'test/browser/global_teardown.ts'),
    },
  ],
};
