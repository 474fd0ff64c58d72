import fc from 'fast-check';
import { readTruth } from '../../../test/elasticsearch/read_truth';
import { readTextCorpus } from '../../../test/pipelines/read_text_corpus';
import { parseText } from './parse_text';

const REQUEST =
  '[2026-11-22T10:13:07.301Z] default "POST /charge HTTP/1.1" 503 UH 0 19 0 - "-" "orders/1.0" "1859a9cc8b9c4efc467670f99ab85be0" "605df0da-7936-96b8-9ebb-7af01179226e" "payments.mesh" "orders" "payments" "127.0.1.3" "-"';
const CONNECTION =
  '[2026-11-22T10:11:08.699Z] - default 127.0.1.6(unknown)->127.0.0.1:16379(kri_dp_default_zone-1__redis-1_main) took 2ms, sent 128 bytes, received: 21 bytes';

describe('parseText', () => {
  it('reads a request that found nobody', () => {
    expect(parseText(REQUEST)).toEqual({
      grammar: 'request',
      fields: {
        start_time: '2026-11-22T10:13:07.301Z',
        mesh: 'default',
        method: 'POST',
        path: '/charge',
        protocol: 'HTTP/1.1',
        response_code: '503',
        response_flags: 'UH',
        bytes_received: '0',
        bytes_sent: '19',
        duration_millis: '0',
        user_agent: 'orders/1.0',
        trace_id: '1859a9cc8b9c4efc467670f99ab85be0',
        request_id: '605df0da-7936-96b8-9ebb-7af01179226e',
        authority: 'payments.mesh',
        source: 'orders',
        destination: 'payments',
        source_address: '127.0.1.3',
      },
    });
  });

  it('reads a connection', () => {
    expect(parseText(CONNECTION)).toEqual({
      grammar: 'connection',
      fields: {
        start_time: '2026-11-22T10:11:08.699Z',
        response_flags: '-',
        mesh: 'default',
        source_address: '127.0.1.6',
        source: 'unknown',
        destination_address: '127.0.0.1:16379',
        destination: 'kri_dp_default_zone-1__redis-1_main',
        duration_millis: '2',
        bytes_sent: '128',
        bytes_received: '21',
      },
    });
  });

  it.each(['say "hi"', '" "-" "a" "b', '"" 200 - 1 1 1 1 "', '\u202Eabc', '😀'])(
    'is not led astray by a user agent or path of %j',
    (chosen) => {
      const line = REQUEST.replace('orders/1.0', () => chosen).replace('/charge', () => `/${chosen}`);
      expect(parseText(line)?.fields).toMatchObject({
        path: `/${chosen}`,
        user_agent: chosen,
        source: 'orders',
        response_code: '503',
      });
    },
  );

  it('reads every recorded line of both meshes', () => {
    for (const corpus of ['kuma3', 'classic'] as const) {
      const unread = readTextCorpus(corpus).filter(({ message }) => !parseText(message));
      expect(unread).toEqual([]);
    }
  });

  it('gives each edge the lines and statuses that were counted from the JSON of the same requests', () => {
    const truth = readTruth('kuma3', 'rich-json');
    const [from, to] = truth.windows.common ?? [];
    const found: Record<string, { lines: number; status: Record<string, number> }> = {};
    for (const { message } of readTextCorpus('kuma3')) {
      const fields = parseText(message)?.fields ?? {};
      const { start_time: start = '', source, destination, response_code: code = '0' } = fields;
      if (source === 'unknown' || start < (from ?? '') || start >= (to ?? '')) continue;
      const edge = (found[`${source}→${destination}`] ??= { lines: 0, status: {} });
      edge.lines += 1;
      edge.status[code] = (edge.status[code] ?? 0) + 1;
    }
    expect(found).toEqual(
      Object.fromEntries(
        Object.entries(truth.edges).map(([edge, { common }]) => [edge, { lines: common?.lines, status: common?.status }]),
      ),
    );
  });

  it('reads a whole line or none, however it was cut or stuffed', () => {
    const spoilt = fc.tuple(fc.constantFrom(REQUEST, CONNECTION), fc.nat(300), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(spoilt, ([line, at, more]) => {
        const cut = parseText(line.slice(0, Math.min(at, line.length - 1)));
        expect(cut).toBeUndefined();
        const { fields } = parseText(line.slice(0, at) + more + line.slice(at)) ?? {};
        if (fields)
          expect(fields).toMatchObject({ start_time: expect.any(String), duration_millis: expect.stringMatching(/^\d+$/) });
      }),
      { numRuns: 500 },
    );
  });
});
