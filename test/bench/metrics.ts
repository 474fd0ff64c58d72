import type { Client, estypes } from '@elastic/elasticsearch';
import { epochMs } from '../../common/domain/units';
import type { Benchmark, Table } from './benchmark';
import type { SampledMesh } from './generated_samples';
import { SAMPLED, loadGeneratedSamples } from './generated_samples';
import { createMeasuredApp } from './measured_app';
import type { Contender } from './rounds';
import { median, ratioOf, runRounds } from './rounds';

const SHAPES: readonly SampledMesh[] = [
  { services: 300, edges: 1_000, proxies: 2 },
  { services: 2_000, edges: 10_000, proxies: 1 },
  { services: 2_000, edges: 10_000, proxies: 2 },
];
const REFERENCE = 'plain nested terms, lowest and highest';

/** The map of a mesh that has metrics only, against the plain aggregation of the same counters, in one run. */
export const metrics: Benchmark = {
  name: 'metrics',
  title: 'Edges from the proxies’ counters',
  async run({ elasticsearch, options, say }) {
    const client = await elasticsearch();
    const table: Table = {
      title: 'A quarter of an hour, read every minute',
      columns: ['series', 'what', 'median ms', 'fastest', 'slowest', 'ratio', 'searches', 'edges', 'answer kB', 'remarks'],
      rows: [],
    };
    for (const shape of SHAPES) {
      const index = await loadGeneratedSamples(client, shape, say);
      const samples = await runRounds(buildContenders(client, index), options.rounds);
      const reference = samples[0]?.times ?? [];
      const series = `${(shape.edges * shape.proxies).toLocaleString('en')} of ${shape.edges.toLocaleString('en')} edges`;
      for (const { name, times, last } of samples) {
        const spread = [median(times) ?? Number.NaN, Math.min(...times), Math.max(...times)].map(Math.round);
        const { searches, edges = '', bytes, remarks = '' } = last;
        table.rows.push([
          ...[series, name, ...spread, ratioOf(times, reference), searches, edges],
          ...[bytes === undefined ? '' : Math.round(bytes / 1_000), remarks],
        ]);
      }
    }
    return { tables: [table], remarks: [] };
  },
};

interface Outcome {
  searches: number;
  edges?: number;
  bytes?: number;
  remarks?: string;
}

function buildContenders(client: Client, index: string): Array<Contender<Outcome>> {
  const app = createMeasuredApp(client, '', { metricIndices: index });
  // A little more of nothing each round: no answer comes from a cache.
  const rangeOf = (round: number) => ({ from: epochMs(SAMPLED.from - round), to: epochMs(SAMPLED.to + round) });
  return [
    {
      name: REFERENCE,
      async run(round) {
        const answer = await client.search(buildReference(index, rangeOf(round)));
        const { senders } = answer.aggregations as unknown as {
          senders: { buckets: Array<{ clusters: { buckets: unknown[] } }> };
        };
        return { searches: 1, edges: senders.buckets.reduce((sum, { clusters }) => sum + clusters.buckets.length, 0) };
      },
    },
    {
      name: 'our map',
      async run(round) {
        const { body, bytes } = await app.serviceMap(rangeOf(round));
        const { searches, notes } = body.coverage;
        const remarks = notes.flatMap(({ code }) => (code === 'without_access_logs' ? [] : [code])).join(', ');
        return { searches, edges: body.edges.length, bytes, remarks };
      },
    },
  ];
}

/** What anybody would write by hand: it takes a counter that began anew for one that fell, and several proxies for one. */
function buildReference(index: string, { from, to }: { from: number; to: number }): estypes.SearchRequest {
  const counted = { field: 'metrics.envoy_cluster_upstream_rq_completed' };
  return {
    index,
    size: 0,
    request_cache: false,
    query: { range: { '@timestamp': { gte: from, lt: to, format: 'epoch_millis' } } },
    aggs: {
      senders: {
        terms: { field: 'attributes.kuma_workload', size: 10_000 },
        aggs: {
          clusters: {
            terms: { field: 'attributes.envoy_cluster_name', size: 10_000 },
            aggs: { least: { min: counted }, most: { max: counted } },
          },
        },
      },
    },
  };
}
