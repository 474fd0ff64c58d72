import type { estypes } from '@elastic/elasticsearch';
import { recordedRange, recordedResponses } from '../../test/builders/recorded_responses';
import type { RequestContext } from '../context';
import { buildUsualTraffic } from './build_usual_traffic';

const recorded = recordedResponses();
const request = { ...recordedRange, hide: [], side: 'caller' as const, parts: recorded.overTimeParts };
const DAY = 86_400_000;

/** An Elasticsearch in which every earlier day has a bucket of these lines; remembers what it was asked. */
function build(lines: number) {
  const searches: estypes.SearchRequest[] = [];
  const buckets = [1, 2, 3, 4].map((days) => ({
    key: { k0: 'a', t: recordedRange.from - days * DAY - 3_600_000 },
    doc_count: lines,
    answered: { doc_count: lines, p: { values: [50, 75, 95, 99, 99.9].map((key) => ({ key, value: key * days })) } },
    judged: { value: lines },
  }));
  const context: RequestContext = {
    elasticsearch: {
      fieldCaps: async () => recorded.fieldCaps,
      search: async (search) => {
        searches.push(search);
        const hits = { hits: [] };
        const aggregations = { newest: { value: null }, 0: { pages: { buckets: lines > 0 ? buckets : [] } } };
        return { took: 1, timed_out: false, _shards: { total: 1, successful: 1, failed: 0 }, hits, aggregations };
      },
    },
    space: 'default',
    settings: { accessLogIndices: 'logs' },
    licence: { type: 'basic' },
    signal: new AbortController().signal,
  };
  return { searches, usual: buildUsualTraffic(request, context, { now: () => recordedRange.to + 1 }) };
}

it('asks once, for the lines of these keys on earlier days only', async () => {
  const { searches, usual } = build(500);
  const { coverage } = await usual;
  expect(searches).toHaveLength(1);
  expect(coverage.searches).toBe(1);
  const query = JSON.stringify(searches[0]?.query);
  expect(query).toContain(String(request.parts[0]?.[0]));
  expect(query).not.toContain(new Date(recordedRange.from).toISOString());
});

it('without such traffic there is no band, and it says that there are no days', async () => {
  await expect(build(0).usual).resolves.toMatchObject({ points: [], days: 0, coverage: { sources: [{ state: 'quiet' }] } });
});
