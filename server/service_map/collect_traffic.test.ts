import type { estypes } from '@elastic/elasticsearch';
import { templated } from '../../test/builders/a_field_catalogue';
import { aReader } from '../../test/builders/a_reader';
import { recordedRange } from '../../test/builders/recorded_responses';
import type { SearchRunner } from '../queries/search_runner';
import { collectTraffic } from './collect_traffic';

const reader = aReader(templated);
const request = { indices: 'logs', range: recordedRange, exclude: [] };
const percentiles = (p50: number | null) => ({
  percentiles: { values: [50, 95, 99].map((key) => ({ key, value: p50 === null ? null : p50 * (key / 50) })) },
});
const bucket = (key: Array<string | null>, answered = 10) => ({
  key: Object.fromEntries(key.map((value, place) => [`k${place}`, value])),
  doc_count: 10,
  answered: { doc_count: answered, latency: percentiles(answered > 0 ? 5 : null) },
});
const answerOf = (aggregations: object) =>
  ({
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, failed: 0 },
    hits: { hits: [] },
    aggregations,
  }) as estypes.SearchResponse;
const overview = { newest: { value: null }, flagged: { doc_count: 0 } };
/** An outbound line's key; a traffic split gives one destination several. */
const key = (destination: string) => ['a', destination, 'default', null, null, null];
const split = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => key(`${name}-${n.toString(16).padStart(16, '0')}`));

/** Runs against these outbound keys; the third search answers with the percentiles given. */
async function collect(keys: Array<ReturnType<typeof bucket>>, latencies: Array<number | null> | Error = []) {
  const asked: estypes.SearchRequest[] = [];
  const runner: SearchRunner = {
    run: async (search) => {
      asked.push(search);
      if (search.aggs?.by_key) return answerOf({ ...overview, by_key: { buckets: keys } });
      if (search.aggs?.groups && latencies instanceof Error) throw latencies;
      if (search.aggs?.groups && Array.isArray(latencies))
        return answerOf({ groups: { buckets: latencies.map((p50) => ({ latency: percentiles(p50) })) } });
      return answerOf({ ...overview, nameless: { by_key: { buckets: [] } } });
    },
    remark: () => {},
    count: () => asked.length,
    notes: () => [],
  };
  const traffic = await collectTraffic(request, reader, runner);
  return { traffic, asked, drafts: [...traffic.edges.values()] };
}

describe('collectTraffic', () => {
  it('asks twice when nobody has two names', async () => {
    const { asked, drafts } = await collect([bucket(key('b')), bucket(key('c'))]);
    expect(asked).toHaveLength(2);
    expect(drafts.map(({ figures }) => figures.percentiles?.p50)).toEqual([5, 5]);
  });

  it('asks a third time for percentiles of all that have two, which cannot be added up', async () => {
    const keys = [...split('b', 2), ...split('c', 3), key('d')].map((each) => bucket(each));
    const { asked, drafts, traffic } = await collect(keys, [7, 9]);
    expect(asked).toHaveLength(3);
    // Most lines first: c has three parts.
    expect(drafts.map(({ destination, figures }) => [destination.name, figures.percentiles?.p50])).toEqual([
      ['b', 9],
      ['c', 7],
      ['d', 5],
    ]);
    const filters = asked[2]?.aggs?.groups?.filters?.filters;
    expect(filters).toHaveLength(2);
    expect(JSON.stringify(filters)).toContain('c-0000000000000002');
    expect(traffic.withoutLatency).toBe(0);
  });

  it('does not ask for those of which only one part was answered, or none', async () => {
    const [one, two] = split('b', 2);
    const [three, four] = split('c', 2);
    const { asked, drafts } = await collect([bucket(one!), bucket(two!, 0), bucket(three!, 0), bucket(four!, 0)]);
    expect(asked).toHaveLength(2);
    expect(drafts.map(({ figures }) => figures.percentiles?.p50)).toEqual([5, undefined]);
  });

  it('goes without for somebody of too many parts, and says who', async () => {
    const keys = [...split('b', 201), ...split('c', 2)].map((each) => bucket(each));
    const { drafts, traffic } = await collect(keys, [7]);
    expect(traffic.withoutLatency).toBe(1);
    expect(drafts.map(({ withoutLatency, figures }) => [withoutLatency, figures.percentiles?.p50])).toEqual([
      [true, undefined],
      [false, 7],
    ]);
  });

  it('does not blame the number of parts when no duration can be read', async () => {
    const { drafts, traffic } = await collect(
      split('b', 2).map((each) => bucket(each)),
      [null],
    );
    expect(traffic.withoutLatency).toBe(0);
    expect(drafts[0]).toMatchObject({ withoutLatency: false });
    expect(drafts[0]?.figures).not.toHaveProperty('percentiles');
  });

  it('goes without percentiles, and not without the map, when Elasticsearch takes the third search for too large', async () => {
    const keys = split('b', 2).map((each) => bucket(each));
    for (const statusCode of [400, 413]) {
      const { drafts, traffic } = await collect(keys, Object.assign(new Error('too many clauses'), { statusCode }));
      expect(traffic.withoutLatency).toBe(1);
      expect(drafts[0]).toMatchObject({ withoutLatency: true, figures: { lines: 20 } });
    }
    for (const statusCode of [403, 429, 500, undefined])
      await expect(collect(keys, Object.assign(new Error('no'), { statusCode }))).rejects.toThrow('no');
  });

  it('knows when it cannot have seen everything', async () => {
    const many = Array.from({ length: 12_000 }, (_, n) => bucket(key(`s${n}`)));
    expect((await collect(many)).traffic.incomplete).toBe('answer_incomplete');
    expect((await collect(many.slice(1))).traffic.incomplete).toBeUndefined();
  });
});
