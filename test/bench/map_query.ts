import type { Client } from '@elastic/elasticsearch';
import type { ServiceMap } from '../../common/domain/service_map';
import type { BenchContext, Benchmark, Table } from './benchmark';
import { loadGeneratedIndex } from './generated_index';
import { MESH } from './generated_lines';
import type { MeasuredApp } from './measured_app';
import { createMeasuredApp } from './measured_app';
import { measureProcessorTime } from './processor_time';
import { buildCompositeReference, buildReferenceSearch } from './reference_search';
import type { Contender } from './rounds';
import { median, ratioOf, runRounds } from './rounds';
import { WHOLE_DAY, WINDOWS, windowOf } from './windows';

const REFERENCE = 'plain nested terms + percentiles';
const SEARCHES = 'our searches alone';
const MAP = 'our map';
const DETAIL = 'details of the busiest edge';

/** Our map against the plain aggregation that it has to be compared with, on one index in one run. */
export const mapQuery: Benchmark = {
  name: 'map_query',
  title: 'The map against plain nested terms and percentiles',
  async run(context) {
    const { requests, inbound, rounds } = context.options;
    const client = await context.elasticsearch();
    const index = await loadGeneratedIndex(client, { ...MESH, requests, inbound }, 'template', context.say);
    const app = createMeasuredApp(client, index);
    const busiest = await findBusiest(app);
    const windows: Table = {
      title: `${requests.toLocaleString('en')} requests in 24 h, ${MESH.edges} edges${inbound ? ', inbound lines too' : ''}`,
      columns: ['window', 'what', 'median ms', 'fastest', 'slowest', 'ratio', 'searches', 'answer kB', 'edges'],
      rows: [],
    };
    let memory = 0;
    for (const { name, length } of WINDOWS) {
      context.say(`  ${name}: ${rounds} rounds`);
      const samples = await runRounds(buildContenders(client, index, app, busiest, length), rounds);
      memory = Math.max(memory, process.memoryUsage.rss());
      const reference = samples.find((sample) => sample.name === REFERENCE)?.times ?? [];
      for (const { name: what, times, last } of samples) {
        const spread = [median(times) ?? Number.NaN, Math.min(...times), Math.max(...times)].map(Math.round);
        const { searches = '', bytes, edges = '' } = last;
        windows.rows.push([
          name,
          what,
          ...spread,
          ratioOf(times, reference),
          searches,
          bytes === undefined ? '' : Math.round(bytes / 1000),
          edges,
        ]);
      }
    }
    return {
      tables: [
        windows,
        await compareProcessorTime(client, index, app, busiest, context),
        await comparePercentiles(client, index, rounds),
      ],
      remarks: [`Memory of this process (RSS): ${Math.round(memory / 1e6)} MB.`],
    };
  },
};

interface Outcome {
  searches?: number;
  bytes?: number;
  edges?: number;
}

function buildContenders(
  client: Client,
  index: string,
  app: MeasuredApp,
  busiest: ServiceMap['edges'][number],
  length: number,
): Array<Contender<Outcome>> {
  return [
    {
      name: REFERENCE,
      async run(round) {
        const answer = await client.search(buildReferenceSearch(index, { range: windowOf(length, round) }));
        return { searches: 1, bytes: JSON.stringify(answer).length };
      },
    },
    { name: SEARCHES, run: (round) => app.searches(windowOf(length, round)).then(() => ({})) },
    {
      name: MAP,
      async run(round) {
        const { body, bytes } = await app.serviceMap(windowOf(length, round));
        return { searches: body.coverage.searches, bytes, edges: body.edges.length };
      },
    },
    {
      name: DETAIL,
      async run(round) {
        const { bytes } = await app.trafficDetail(windowOf(length, round), busiest.parts);
        return { searches: 1, bytes };
      },
    },
  ];
}

async function findBusiest(app: MeasuredApp): Promise<ServiceMap['edges'][number]> {
  const { body } = await app.serviceMap(windowOf(WHOLE_DAY, 0));
  const [busiest] = [...body.edges].sort((a, b) => b.caller.lines - a.caller.lines);
  if (!busiest) throw new Error('The generated index gives an empty map.');
  return busiest;
}

async function compareProcessorTime(
  client: Client,
  index: string,
  app: MeasuredApp,
  busiest: ServiceMap['edges'][number],
  { options, say }: BenchContext,
): Promise<Table> {
  say(`  24 h, processor time: ${options.rounds} rounds`);
  const samples = await measureProcessorTime(client, buildContenders(client, index, app, busiest, WHOLE_DAY), options.rounds);
  const reference = samples[0]?.times ?? [];
  return {
    title: 'Processor time of Elasticsearch, 24 h',
    columns: ['what', 'median ms', 'least', 'most', 'ratio'],
    rows: samples.map(({ name, times }) => [
      name,
      ...[median(times) ?? Number.NaN, Math.min(...times), Math.max(...times)].map(Math.round),
      ratioOf(times, reference),
    ]),
  };
}

/** Which part of the difference is the way of grouping, and which the kind of histogram. */
async function comparePercentiles(client: Client, index: string, rounds: number): Promise<Table> {
  const contenders = (['t-digest', 'HDR'] as const).flatMap((percentiles) => [
    { name: `nested terms, ${percentiles}`, build: buildReferenceSearch, percentiles },
    { name: `composite, ${percentiles}`, build: buildCompositeReference, percentiles },
  ]);
  const samples = await runRounds(
    contenders.map(({ name, build, percentiles }) => ({
      name,
      run: (round: number) => client.search(build(index, { range: windowOf(WHOLE_DAY, round), percentiles })),
    })),
    rounds,
  );
  const reference = samples[0]?.times ?? [];
  return {
    title: 'Ways of grouping by two fields and of taking percentiles, 24 h, nothing else asked',
    columns: ['what', 'median ms', 'ratio'],
    rows: samples.map(({ name, times }) => [name, Math.round(median(times) ?? Number.NaN), ratioOf(times, reference)]),
  };
}
