import type { Client } from '@elastic/elasticsearch';
import type { Benchmark, Table } from './benchmark';
import { loadGeneratedIndex } from './generated_index';
import { MESH } from './generated_lines';
import { createMeasuredApp } from './measured_app';
import { median, ratioOf, runRounds } from './rounds';
import { WINDOWS, windowOf } from './windows';

/** Fewer than in the main index: strings are slow, which is what is to be shown. */
const REQUESTS = 200_000;
const SHOWN = WINDOWS.filter(({ name }) => name === '1 h' || name === '24 h');

/** What the index template saves: the same lines under it, and as Elasticsearch takes them when nobody prepared anything. */
export const preparation: Benchmark = {
  name: 'preparation',
  title: 'What the index template saves',
  async run({ elasticsearch, options, say }) {
    const client = await elasticsearch();
    const shape = { ...MESH, requests: Math.min(REQUESTS, options.requests), inbound: options.inbound };
    const prepared = await loadGeneratedIndex(client, shape, 'template', say);
    const unprepared = await loadGeneratedIndex(client, shape, 'none', say);
    const [ours, theirs] = [createMeasuredApp(client, prepared), createMeasuredApp(client, unprepared)];
    const table: Table = {
      title: `The same map of ${shape.requests.toLocaleString('en')} requests`,
      columns: ['window', 'index', 'median ms', 'ratio', 'on disk MB', 'read from documents'],
      rows: [],
    };
    for (const { name, length } of SHOWN) {
      say(`  ${name}: ${options.rounds} rounds`);
      const samples = await runRounds(
        [
          { name: 'our template', run: (round: number) => ours.serviceMap(windowOf(length, round)) },
          { name: 'unprepared, strings', run: (round: number) => theirs.serviceMap(windowOf(length, round)) },
        ],
        options.rounds,
      );
      const [first] = samples;
      for (const [place, { name: what, times, last }] of samples.entries()) {
        const size = await sizeOf(client, place === 0 ? prepared : unprepared);
        const note = last.body.coverage.notes.find((candidate) => candidate.code === 'read_from_source');
        table.rows.push([
          name,
          what,
          Math.round(median(times) ?? Number.NaN),
          ratioOf(times, first?.times ?? []),
          Math.round(size / 1e6),
          note ? `${note.fields.length} fields` : 'none',
        ]);
      }
    }
    return { tables: [table], remarks: [] };
  },
};

async function sizeOf(client: Client, index: string): Promise<number> {
  const stats = await client.indices.stats({ index, metric: 'store' });
  return stats._all.primaries?.store?.size_in_bytes ?? 0;
}
