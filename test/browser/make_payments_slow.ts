import type { Client } from '@elastic/elasticsearch';
import { indexLines } from '../elasticsearch/index_lines';

/** Far above everything that the demo's own episodes do. */
const SLOW = 9_000;
const EVERY = 2_000;
/** The demo has an index a day. */
const DEMO = 'kuma-access-log-demo-';
const DEMO_INDICES = `${DEMO}*`;
const indexOf = (at: number) => `${DEMO}${new Date(at).toISOString().slice(0, 10).replaceAll('-', '.')}`;

/** Calls of orders to payments that take nine seconds, beside those that the demo makes itself: a line every two seconds of this stretch. */
export async function makePaymentsSlow(client: Client, from: number, to: number): Promise<void> {
  const { hits } = await client.search<Record<string, unknown>>({
    index: DEMO_INDICES,
    size: 1,
    sort: [{ start_time: 'desc' }],
    query: { bool: { filter: [{ term: { source: 'orders' } }, { term: { destination: 'payments' } }] } },
  });
  const [line] = hits.hits;
  if (!line?._source) throw new Error('the demo has no call of orders to payments');
  const starts = Array.from({ length: Math.ceil((to - from) / EVERY) }, (_, place) => from + place * EVERY);
  const lines = starts.map((start) => ({
    ...line._source,
    start_time: new Date(start).toISOString(),
    '@timestamp': new Date(start + SLOW).toISOString(),
    duration_millis: SLOW,
    response_code: 200,
    response_flags: '-',
  }));
  await indexLines(client, indexOf(to), lines);
}

/** One by one: the small Elasticsearch of the tests deletes nothing by query. */
export async function deleteSlowCalls(client: Client): Promise<void> {
  const { hits } = await client.search({
    index: DEMO_INDICES,
    size: 10_000,
    _source: false,
    query: {
      bool: {
        filter: [{ term: { source: 'orders' } }, { term: { destination: 'payments' } }, { term: { duration_millis: SLOW } }],
      },
    },
  });
  const operations = hits.hits.map(({ _index, _id }) => ({ delete: { _index, _id } }));
  if (operations.length > 0) await client.bulk({ operations, refresh: true });
}
