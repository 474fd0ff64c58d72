import { Client } from '@elastic/elasticsearch';
import * as fc from 'fast-check';
import type { Problem } from '../../common/contract/endpoint';
import type { Edge } from '../../common/domain/edge';
import type { ServiceMap } from '../../common/domain/service_map';
import { createApp } from '../../server/app';
import { aCorpus } from '../builders/a_corpus';
import { aRequestContext } from './ask_for_map';
import { elasticsearchUrl } from './elasticsearch_url';
import { indexLines, withArrival } from './index_lines';

/**
 * Whatever is asked, the answer is a map or details, or says what is wrong with which field: never a failure of ours. Most requests
 * are refused before Elasticsearch is asked; the others go to a real one.
 */
const INDEX = 'bad-input';
const LINES = 2_000;

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const client = new Client({ node: elasticsearchUrl() });
const app = createApp({ logger: quiet, now: Date.now });
let edges: Edge[] = [];

beforeAll(async () => {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await indexLines(client, INDEX, aCorpus('kuma_access_log_json', 'rich-json').slice(0, LINES).map(withArrival));
  const { body } = await ask('serviceMap', WHOLE);
  ({ edges } = body as ServiceMap);
}, 60_000);
afterAll(async () => {
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.close();
});

const WHOLE = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };
const ask = (name: 'serviceMap' | 'trafficDetail', input: unknown) => app.respond(name, input, aRequestContext(client, INDEX));

async function expectAnswer(name: 'serviceMap' | 'trafficDetail', input: unknown): Promise<number> {
  const { status, body } = await ask(name, input);
  if (status === 200) expect(JSON.stringify(body)).not.toMatch(/NaN|Infinity/);
  else {
    const { code, field, message } = body as Problem;
    expect({ status, code, field: typeof field, message: message.slice(0, 300) }).toEqual({
      status: 400,
      code: expect.stringMatching(/^(bad_request|outdated)$/),
      field: 'string',
      message: message.slice(0, 300),
    });
    expect(message).toContain(field);
  }
  return status;
}

const HUGE = 'x'.repeat(100_000);
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(HUGE, '<script>', '\u202e', '\u0000', '\ud800', '*', '" or *:*', '\\', '/', '→', '-', '', 'null', '__proto__'),
);
const instant = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2262, 0, 1) - 1 }),
  fc.date({ min: new Date(0), max: new Date('2261-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(WHOLE.from, WHOLE.to, 0),
);
const anyText = fc.oneof(hostileText, fc.constantFrom('default', 'zone-1', 'orders'));
const names = fc.oneof(anyText, fc.array(anyText, { maxLength: 4 }));

describe('requests that nobody would write by hand', () => {
  it('3,000 of them: each is answered, or refused by the name of its field', async () => {
    const value = fc.oneof(fc.anything(), hostileText, instant, names);
    const known = fc.constantFrom('from', 'to', 'mesh', 'zone', 'namespace', 'text', 'hide', 'side', 'parts');
    const wild = fc.dictionary(fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.string() }), value);
    const spoilt = fc.dictionary(known, value).map((more) => ({ ...WHOLE, side: 'caller', parts: [['a', 'b']], ...more }));
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('serviceMap', 'trafficDetail'),
        fc.oneof(wild, spoilt, fc.anything()),
        async (name, input) => {
          const status = await expectAnswer(name, input);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(statuses.get(400)).toBeGreaterThan(2_500);
  }, 120_000);
});

describe('requests that are in order, and strange', () => {
  const window = fc.tuple(instant, instant).map(([one, other]) => {
    const [from, to] = [one, other].sort((a, b) => new Date(a).getTime() - new Date(b).getTime());
    return { from, to };
  });

  it('200 maps', async () => {
    const shortText = (text: string) => text.length <= 1_024;
    const filter = fc.oneof(anyText.filter(shortText), fc.array(anyText.filter(shortText), { maxLength: 4 }));
    const hide = fc.subarray(['probes', 'passthrough']);
    const input = fc.record(
      { window, mesh: filter, zone: filter, namespace: filter, text: anyText.filter(shortText), hide },
      { requiredKeys: ['window'] },
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(input, async ({ window: range, ...filters }) => {
        if ((await expectAnswer('serviceMap', { ...range, ...filters })) === 200) answered += 1;
      }),
      { numRuns: 200 },
    );
    // The others had nothing between from and to.
    expect(answered).toBeGreaterThan(180);
  }, 240_000);

  it('200 details, of edges that are there and of names that are not', async () => {
    expect(edges).toHaveLength(9);
    const width = edges[0]!.parts[0]!.length;
    const strange = fc.array(fc.option(hostileText.filter((text) => text !== HUGE)), { minLength: width, maxLength: width });
    const real = fc.constantFrom(...edges).map(({ parts }) => parts[0]!);
    const parts = fc.array(fc.oneof(strange, real), { minLength: 1, maxLength: 5 });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(window, parts, fc.constantFrom('caller', 'callee'), async (range, asked, side) => {
        if ((await expectAnswer('trafficDetail', { ...range, side, parts: asked })) === 200) answered += 1;
      }),
      { numRuns: 200 },
    );
    // A callee's key is another one: refused by name.
    expect(answered).toBeGreaterThan(60);
  }, 240_000);

  it('details of as many keys, as long, as are taken at all', async () => {
    const [part] = edges[0]!.parts;
    const many = Array.from({ length: 1_000 }, (_, n) => part!.map((value) => `${value ?? ''}${n}`));
    expect(await expectAnswer('trafficDetail', { ...WHOLE, side: 'caller', parts: many })).toBe(200);
    const long = part!.map(() => 'x'.repeat(32_766));
    expect(await expectAnswer('trafficDetail', { ...WHOLE, side: 'caller', parts: [long] })).toBe(200);
    const tooLong = part!.map(() => 'ü'.repeat(32_766));
    expect(await expectAnswer('trafficDetail', { ...WHOLE, side: 'caller', parts: [tooLong] })).toBe(400);
  }, 60_000);

  it('windows of a millisecond, of all time, of the future', async () => {
    for (const [from, to] of [
      [0, 1],
      [0, Date.UTC(2262, 0, 1) - 1],
      [Date.UTC(2261, 0, 1), Date.UTC(2261, 0, 2)],
    ]) {
      expect(await expectAnswer('serviceMap', { from, to })).toBe(200);
      expect(await expectAnswer('trafficDetail', { from, to, side: 'caller', parts: edges[0]!.parts })).toBe(200);
    }
  });
});

describe('patterns that meet nothing', () => {
  it.each(['no-such-index', 'no-such-*', 'no-such-*,-no-*', '', ' , ', '<broken', 'UPPER case'])(
    '%j is an empty map that says so',
    async (pattern) => {
      const context = aRequestContext(client, pattern);
      const { status, body } = await app.respond('serviceMap', WHOLE, context);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { services: [], edges: [], coverage: { searches: 0, sources: [{ state: 'absent', lines: 0 }] } },
      });
      const detail = await app.respond('trafficDetail', { ...WHOLE, side: 'caller', parts: [['a', 'b']] }, context);
      expect(detail).toMatchObject({
        status: 404,
        body: { code: 'outdated', message: expect.stringContaining('Load the map again') },
      });
    },
  );

  it('an index without lines of the window is quiet, which is not absent', async () => {
    const { body } = await ask('serviceMap', { from: 0, to: 1 });
    expect(body).toMatchObject({ edges: [], coverage: { sources: [{ state: 'quiet', lines: 0 }] } });
  });
});
