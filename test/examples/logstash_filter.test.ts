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
