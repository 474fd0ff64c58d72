import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { fillExample, isMeshName, neededVariables, parseElasticsearchUrl } from './fill_example';

const EXAMPLES = join(__dirname, '../../../examples');
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' });
const yamls = files
  .filter((path) => /\.ya?ml$/.test(path))
  .map((path) => [path, readFileSync(join(EXAMPLES, path), 'utf8')] as const);
const parse = (text: string) => parseAllDocuments(text).map((each) => ({ errors: each.errors, value: each.toJS() as unknown }));

/** Every text in a parsed file, with where it stands. */
function textsOf(value: unknown, path = ''): Array<[path: string, text: string]> {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}/${key}`));
}

describe('parseElasticsearchUrl', () => {
  it.each([
    ['https://elasticsearch.example:9200', 'https://elasticsearch.example:9200'],
    [' http://127.0.0.1:9200/ ', 'http://127.0.0.1:9200'],
    ['http://[::1]:9200', 'http://[::1]:9200'],
    ['https://cloud.example/es/path_1', 'https://cloud.example/es/path_1'],
  ])('takes %s', (text, url) => {
    expect(parseElasticsearchUrl(text)).toBe(url);
  });

  it.each([
    'elasticsearch:9200',
    'ftp://a',
    'https://user:password@a',
    'https://a?x=1',
    'https://a#x',
    "https://a'b",
    'https://a"b',
    'https://a\nb: c',
    'https://a b',
    'https://$(reboot)',
    'https://${HOME}',
    'https://a:99999999',
    'https://a`b`',
    'javascript:alert(1)',
    `https://${'a'.repeat(400)}`,
    '',
  ])('refuses %j', (text) => {
    expect(parseElasticsearchUrl(text)).toBeUndefined();
  });

  it('lets nothing through that means something to YAML, to Logstash or to a shell', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          'https://',
          'a',
          '.',
          "'",
          '"',
          '\n',
          ': ',
          '#',
          '${',
          '}',
          '$&',
          '\\',
          '{',
          '}',
          '|',
          '`',
          ';',
          '/',
          ' ',
          '-',
          '%',
        ),
        { maxLength: 12 },
      )
      .map((parts) => `https://${parts.join('')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.string({ unit: 'binary' }).map((text) => `https://${text}`),
        ),
        (text) => {
          const url = parseElasticsearchUrl(text);
          return url === undefined || /^[a-zA-Z0-9:/.[\]_~-]+$/.test(url);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('fillExample', () => {
  it.each(yamls)('changes in %s what is to be filled in, and nothing else', (_, text) => {
    const url = 'https://elasticsearch.example:9200';
    const before = parse(text);
    const after = parse(fillExample(text, { url, mesh: 'true' }));
    expect(after.flatMap(({ errors }) => errors)).toEqual([]);
    const [old, filled] = [textsOf(before.map(({ value }) => value)), textsOf(after.map(({ value }) => value))];
    expect(filled.map(([path]) => path)).toEqual(old.map(([path]) => path));
    filled.forEach(([, now], place) => {
      const was = old[place]?.[1] ?? '';
      if (now === was) return;
      expect(was === 'default' || was.includes('ELASTICSEARCH_URL')).toBe(true);
      expect(now === 'true' || now.includes(url)).toBe(true);
    });
    expect(JSON.stringify(after)).not.toContain('ELASTICSEARCH_URL}');
  });

  it('takes no sign of a value for a pattern’s', () => {
    expect(fillExample("hosts: ['${ELASTICSEARCH_URL}']", { url: 'https://a/$&', mesh: 'default' })).toBe(
      "hosts: ['https://a/$&']",
    );
  });

  it('keeps a name of a mesh a name', () => {
    expect(fillExample('mesh: default\n', { url: undefined, mesh: '1' })).toBe('mesh: "1"\n');
    expect(fillExample('type: Mesh\nname: default\n', { url: undefined, mesh: 'null' })).toBe('type: Mesh\nname: "null"\n');
    expect(fillExample('mesh: default\n', { url: undefined, mesh: 'a\nb: c' })).toBe('mesh: default\n');
    expect(['a', 'mesh-1', 'a'.repeat(63)].every(isMeshName)).toBe(true);
    expect(['', '-a', 'A', 'a_b', 'a.b', 'a'.repeat(64), "a'"].some(isMeshName)).toBe(false);
  });

  it('names what is still to come from the environment', () => {
    expect(neededVariables("a: '${ELASTICSEARCH_API_KEY}'\nb: '${env:ELASTICSEARCH_API_KEY}'\nc: ${x}")).toEqual([
      'ELASTICSEARCH_API_KEY',
    ]);
  });
});
