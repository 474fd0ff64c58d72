import type { Benchmark, Table } from './benchmark';
import { loadGeneratedIndex } from './generated_index';
import { createMeasuredApp } from './measured_app';
import { buildReferenceSearch } from './reference_search';
import { median, ratioOf, runRounds } from './rounds';
import { WHOLE_DAY, windowOf } from './windows';

const REQUESTS = 300_000;
const SHAPES = [
  { services: 40, edges: 100 },
  { services: 240, edges: 600 },
  { services: 1_000, edges: 2_500 },
  { services: 2_000, edges: 10_000 },
];

/** The same number of requests in ever larger meshes: what an edge costs, and whether any is lost. */
export const scaling: Benchmark = {
  name: 'scaling',
  title: 'Larger meshes, the same traffic',
  async run({ elasticsearch, options, say }) {
    const client = await elasticsearch();
    const table: Table = {
      title: `${REQUESTS.toLocaleString('en')} requests in 24 h`,
      columns: [
        'services',
        'edges',
        'edges in the map',
        'cut',
        'median ms',
        'plain reference ms',
        'ratio',
        'searches',
        'answer kB',
      ],
      rows: [],
    };
    for (const mesh of SHAPES) {
      const index = await loadGeneratedIndex(client, { ...mesh, requests: REQUESTS, inbound: options.inbound }, 'template', say);
      const app = createMeasuredApp(client, index);
      say(`  ${mesh.edges} edges: ${options.rounds} rounds`);
      let map: Awaited<ReturnType<typeof app.serviceMap>> | undefined;
      const [reference, ours] = await runRounds<unknown>(
        [
          {
            name: 'reference',
            run: (round) => client.search(buildReferenceSearch(index, { range: windowOf(WHOLE_DAY, round) })),
          },
          { name: 'map', run: async (round) => (map = await app.serviceMap(windowOf(WHOLE_DAY, round))) },
        ],
        options.rounds,
      );
      if (!reference || !ours || !map) throw new Error('Nothing was measured.');
      const { body, bytes } = map;
      table.rows.push([
        mesh.services,
        mesh.edges,
        body.edges.length,
        body.coverage.notes.some(({ code }) => code === 'edges_cut' || code === 'services_cut') ? 'yes' : 'no',
        Math.round(median(ours.times) ?? Number.NaN),
        Math.round(median(reference.times) ?? Number.NaN),
        ratioOf(ours.times, reference.times),
        body.coverage.searches,
        Math.round(bytes / 1000),
      ]);
    }
    return { tables: [table], remarks: [] };
  },
};
