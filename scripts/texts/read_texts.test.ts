import ts from 'typescript';
import { readTexts } from './read_texts';

/** What is found in one file. */
function read(source: string) {
  const name = '/page.tsx';
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const options: ts.CompilerOptions = { noLib: true, jsx: ts.JsxEmit.React, target: ts.ScriptTarget.ES2022 };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (asked) => (asked === name ? file : undefined),
    fileExists: (asked) => asked === name,
  };
  return readTexts([ts.createProgram([name], options, host)], () => true);
}

const problemsOf = (source: string) => read(source).problems.map((problem) => problem.replace('/page.tsx:', ''));

test('collects ids and messages', () => {
  expect(read(`i18n.translate('meshObservability.a.b', { defaultMessage: 'So {count}', values: { count: 1 } })`)).toMatchObject({
    texts: [{ id: 'meshObservability.a.b', message: 'So {count}' }],
    problems: [],
  });
});

test.each([
  ['an id made at run time', `i18n.translate(name, { defaultMessage: 'x' })`, /no literal/],
  ['an id of somebody else', `i18n.translate('xpack.a', { defaultMessage: 'x' })`, /does not begin/],
  ['an id of odd parts', `i18n.translate('meshObservability.a b', { defaultMessage: 'x' })`, /other parts/],
  ['a message made at run time', 'i18n.translate("meshObservability.a", { defaultMessage: `x ${y}` })', /no literal default/],
  ['no message', `i18n.translate('meshObservability.a', {})`, /no literal default/],
  ['options from elsewhere', `i18n.translate('meshObservability.a', options)`, /no literal default/],
  ['an empty message', `i18n.translate('meshObservability.a', { defaultMessage: ' ' })`, /empty/],
  ['a broken message', `i18n.translate('meshObservability.a', { defaultMessage: '{count' })`, /cannot be read/],
  [
    'a value too few',
    `i18n.translate('meshObservability.a', { defaultMessage: '{a} {b}', values: { a: 1 } })`,
    /\{b\} is given no/,
  ],
  ['no values', `i18n.translate('meshObservability.a', { defaultMessage: '{a}' })`, /\{a\} is given no/],
  [
    'a value too many',
    `i18n.translate('meshObservability.a', { defaultMessage: '{a}', values: { a: 1, b: 2 } })`,
    /value b is not/,
  ],
  [
    'a value missing deep in a plural',
    `i18n.translate('meshObservability.a', { defaultMessage: '{n, plural, one {# of {all}} other {#}}', values: { n: 1 } })`,
    /\{all\} is given no/,
  ],
  [
    'another name for it',
    `const t = i18n.translate.bind(i18n); t('meshObservability.a', { defaultMessage: 'x' })`,
    /another name/,
  ],
  ['text between tags', `const a = <p>Hello there</p>;`, /“Hello there”/],
  ['text in an attribute', `const a = <b aria-label="Close it" />;`, /“Close it”/],
  ['text in an attribute’s braces', `const a = <b title={'Close it'} />;`, /“Close it”/],
])('refuses %s', (_, source, problem) => {
  expect(problemsOf(source)).toEqual([expect.stringMatching(problem)]);
});

test.each([
  ['shared values', `const values = { a: 1, b: 2 }; i18n.translate('meshObservability.a', { defaultMessage: '{a}', values })`],
  [
    'spread values',
    `const all = { a: 1 }; i18n.translate('meshObservability.a', { defaultMessage: '{a}', values: { ...all, b: 2 } })`,
  ],
  ['signs and names', `const a = <p>→ {x} HTTP p95 · 3 %</p>;`],
  ['attributes that nobody reads', `const a = <b className="big one" data-test-subj="closeIt" />;`],
  ['another thing’s translate', `canvas.translate(x, y); context.translate('left', 1)`],
])('allows %s', (_, source) => {
  expect(problemsOf(source)).toEqual([]);
});

test('refuses an id that says two things, and says where; the same words twice are one text', () => {
  const call = (message: string) => `i18n.translate('meshObservability.a', { defaultMessage: '${message}' });`;
  expect(problemsOf(`${call('x')}\n${call('y')}`)).toEqual([
    expect.stringMatching(/^2: meshObservability\.a says something else in .*:1\.$/),
  ]);
  expect(problemsOf(`${call('x')}\n${call('x')}`)).toEqual([]);
});
