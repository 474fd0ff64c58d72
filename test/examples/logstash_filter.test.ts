import { accessLogPipeline } from '../../server/install/objects/access_log_pipeline';
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

  it('reads every recorded line of both meshes', () => {
    const read = expressions.map((expression) => toRegularExpression(expression, words));
    for (const corpus of ['kuma3', 'classic'] as const) {
      const unread = readTextCorpus(corpus).filter(({ message }) => !read.some((expression) => expression.test(message)));
      expect(unread).toEqual([]);
    }
  });
});
