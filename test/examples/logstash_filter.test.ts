import { accessLogPipeline } from '../../server/install/objects/access_log_pipeline';
import { UNREADABLE_REASONS } from '../../server/sources/access_log_text';
import { GRAMMARS, NUMBERS, WORDS } from '../../server/sources/kuma_text/grammar';
import { toRegularExpression } from '../../server/sources/kuma_text/to_regular_expression';
import { readTextCorpus } from '../pipelines/read_text_corpus';
import { exampleFile } from './example_files';

const { text } = exampleFile('logstash/kuma_access_log_text_grok.conf');
/** In single quotes Logstash takes every character as it is. */
const [, matches = ''] = /match => \{ 'message' => \[([^]*?)\n {4}\] \}/.exec(text) ?? [];
const expressions = [...matches.matchAll(/^ +'(.*)',?$/gm)].map(([, expression = '']) => expression);
const [, definitions = ''] = /pattern_definitions => \{([^]*?)\n {4}\}/.exec(text) ?? [];
const words = Object.fromEntries(
  [...definitions.matchAll(/^ +'(\w+)' => '(.*)'$/gm)].map(([, word = '', pattern = '']) => [word, pattern]),
);

/** As Logstash reads them, in the order in which they are applied. */
function undoEscapes(configuration: string, message: string): string {
  const [, condition = ''] = /if \[message\] =~ \/(.*)\/ \{/.exec(configuration) ?? [];
  const [, list = ''] = /gsub => \[(.*)\]/.exec(configuration) ?? [];
  const parts = [...list.matchAll(/'([^']*)'/g)].map(([, part = '']) => part);
  if (!new RegExp(condition).test(message)) return message;
  return [0, 3].reduce(
    (text, at) => text.replace(new RegExp(parts[at + 1] ?? '', 'g'), (parts[at + 2] ?? '').replace('\\1', '$1')),
    message,
  );
}

describe.each(['kuma_access_log', 'kuma_access_log_text_grok'])('%s.conf', (name) => {
  const { text: configuration } = exampleFile(`logstash/${name}.conf`);

  it('undoes what the codec does to a line with bytes that are no UTF-8', () => {
    // As Logstash 8.19.8 escaped them.
    const start = String.raw`[2026-11-22T10:04:15.117Z] default \"POST /caf\xE9 HTTP/2\" 200 - 11 343 6 6 \"-\" \"a\\b \"q\"\"`;
    expect(undoEscapes(configuration, start)).toBe(
      String.raw`[2026-11-22T10:04:15.117Z] default "POST /caf� HTTP/2" 200 - 11 343 6 6 "-" "a\b "q""`,
    );
    expect(undoEscapes(configuration, String.raw`{\"path\":\"/\xE9\",\"user_agent\":\"a\\\"b\"}`)).toBe(
      String.raw`{"path":"/�","user_agent":"a\"b"}`,
    );
  });

  it('undoes every other escape that would hide a request from a reader of JSON', () => {
    // \\u{…}: a character that the codec's Ruby is too old to know. What the request itself said with backslashes stays.
    const hostile = String.raw`{\"path\":\"/\u200B\u{1FAE9}\e\",\"user_agent\":\"\xE9\xFF \#{x} \#$y \#@z #a \\\\#{ \\\\u{1F} \\\\a\\\\\xFF\"}`;
    expect(JSON.parse(undoEscapes(configuration, hostile))).toEqual({
      path: '/\u200B��',
      user_agent: String.raw`�� #{x} #$y #@z #a \#{ \u{1F} \a\�`,
    });
  });

  it('leaves every other line as it is', () => {
    const whole = [
      String.raw`{"path":"/\xE9","user_agent":"a\"b"}`,
      String.raw`[2026-11-22T10:04:15.117Z] default "GET /\"x\" HTTP/2" 200`,
      ...readTextCorpus('classic').map(({ message }) => message),
    ];
    expect(whole.filter((message) => undoEscapes(configuration, message) !== message)).toEqual([]);
  });
});

describe('the Logstash filter for text', () => {
  it('has the expressions and words of the ingest pipeline', () => {
    const processors = accessLogPipeline.body.processors as Array<{ grok?: { patterns: string[]; pattern_definitions: object } }>;
    const grok = processors.find((processor) => processor.grok)?.grok;
    expect(expressions).toEqual([GRAMMARS.request, GRAMMARS.connection]);
    expect(words).toEqual(WORDS);
    expect(grok).toMatchObject({ patterns: expressions, pattern_definitions: words });
  });

  it('makes numbers of what is one', () => {
    const converted = [...text.matchAll(/'(\w+)' => 'integer'/g)].map(([, field]) => field);
    expect(converted).toEqual([...NUMBERS]);
  });

  it('keeps the text of a line without its fields, whatever kept grok from reading it', () => {
    const [, result = '', read = '', unread = ''] =
      /\n {2}if \[(\w+)\] \{([^]*?)\n {2}\} else \{([^]*?)\n {2}\}\n\}/.exec(text) ?? [];
    expect(expressions.length).toBe(2);
    // Not by a tag: on a timeout grok puts another one. A field that every line that was read has, and never empty.
    for (const expression of expressions) expect(expression).toContain(`%{KUMA_TIME:${result}}`);
    expect(read).toContain("remove_field => ['message']");
    expect(unread).toContain("add_field => { 'unreadable' => 'unknown_text' }");
    expect(text.match(/remove_field => \['message'\]/g)).toHaveLength(1);
  });

  it('reads every recorded line of both meshes', () => {
    const read = expressions.map((expression) => toRegularExpression(expression, words));
    for (const corpus of ['kuma3', 'classic'] as const) {
      const unread = readTextCorpus(corpus).filter(({ message }) => !read.some((expression) => expression.test(message)));
      expect(unread).toEqual([]);
    }
  });
});

describe('the Logstash filter for JSON', () => {
  const { text: configuration } = exampleFile('logstash/kuma_access_log_json.conf');

  it('marks a line that lacks what the ingest pipeline does not do without', () => {
    const processors = accessLogPipeline.body.processors as Array<{ set?: { if: string; value: string } }>;
    const mark = processors.find(({ set }) => set?.value === UNREADABLE_REASONS.fields)?.set?.if ?? '';
    const needed = [...mark.matchAll(/ctx\.(\w+) == null/g)].map(([, field]) => field);
    expect(needed).toHaveLength(3);
    const [, condition = '', reason] = /else if (.*) \{\n.*'unreadable' => '(\w+)'/.exec(configuration) ?? [];
    expect(condition).toBe(needed.map((field) => `![${field}]`).join(' or '));
    expect(reason).toBe(UNREADABLE_REASONS.fields);
  });
});
