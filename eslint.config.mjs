import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const snakeCaseFile = {
  meta: { type: 'suggestion', schema: [], messages: { name: '{{name}}: file names are snake_case.' } },
  create: (context) => ({
    Program(node) {
      const name = context.filename.split('/').at(-1);
      if (!/^[a-z0-9]+(_[a-z0-9]+)*(\.(test|d))?\.tsx?$/.test(name)) context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a thing has one name everywhere.',
};
const NO_HEX_COLOUR = {
  selector: 'Literal[value=/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
  message: 'Colours come from useEuiTheme(): both themes and every EUI version have them.',
};

/** Kibana up to 9.0 runs React 17. */
const REACT_18 = ['startTransition', 'useDeferredValue', 'useId', 'useInsertionEffect', 'useSyncExternalStore', 'useTransition'];

export default tseslint.config(
  { ignores: ['build/', '.cache/', 'target/', 'test/corpora/', 'test/browser/output/', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { local: { rules: { 'snake-case-file': snakeCaseFile } } },
    rules: {
      'local/snake-case-file': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `${count} edges` is how numbers get into text here; objects and undefined stay errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      // Props and contracts are taken apart everywhere, and none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // [...name] is the way to code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A type parameter used once is how a caller names the shape of what it gets.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['public/**', 'standalone/page/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_HEX_COLOUR],
      // What EUI's and React's newest types call deprecated is what exists in Kibana 8.12.
      '@typescript-eslint/no-deprecated': 'off',
      // onClick={async () => …} is fine: nobody waits for what a handler returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['public/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'react', importNames: REACT_18, message: 'React 17 has no such thing.' },
            { name: 'react-dom/client', message: 'React 17 has no such thing.' },
          ],
        },
      ],
    },
  },
  {
    // Graph algorithms walk arrays by indices that they made themselves.
    files: ['public/features/*/layout/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Vertices and columns are dense numbers: an index out of range is a bug for tests to find, not a case to handle.
    files: ['public/features/service_map/layout/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['scripts/**', 'standalone/**', 'test/**'], ignores: ['standalone/page/**'], rules: { 'no-console': 'off' } },
  {
    // Jest takes nothing else from these.
    files: ['test/**/global_*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**'],
    rules: {
      'max-lines': 'off',
      // Tests take answers of JSON apart, hand over halves of interfaces and say `!` where a failure is the right outcome.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
