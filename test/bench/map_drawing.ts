import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/find_chromium';
import type { Benchmark, Table } from './benchmark';
import { buildLayeredMesh } from './layered_mesh';
import type { Visit } from './map_drawing/measure_map';
import { measureMap } from './map_drawing/measure_map';
import { LONG_TASK } from './map_drawing/page_probe';
import { servePage } from './map_drawing/serve_page';
import { median } from './rounds';
import { toGeneratedMap } from './to_generated_map';

/** As it opens: what is too large to be read is folded. unfolded: every service and every edge is drawn. */
const [AS_IT_OPENS, UNFOLDED] = [
  { shown: 'as it opens', search: '' },
  { shown: 'unfolded', search: '&by=none' },
];
const SHAPES = [
  { services: 100, edges: 250, ...AS_IT_OPENS },
  { services: 300, edges: 750, ...AS_IT_OPENS },
  { services: 300, edges: 750, ...UNFOLDED },
  { services: 1_000, edges: 2_500, ...AS_IT_OPENS },
  { services: 1_000, edges: 2_500, ...UNFOLDED },
  { services: 2_000, edges: 5_000, ...AS_IT_OPENS },
  { services: 2_000, edges: 5_000, ...UNFOLDED },
  { services: 2_000, edges: 10_000, ...AS_IT_OPENS },
  { services: 2_000, edges: 10_000, ...UNFOLDED },
];
const ROUNDS = 5;
const SMALL = toGeneratedMap(buildLayeredMesh({ services: 12, edges: 20 }, 3), 0);

/** The app in Chromium, from the answer's arrival to the picture, and under a hand. */
export const mapDrawing: Benchmark = {
  name: 'map_drawing',
  title: 'Drawing the map in a browser',
  async run({ options, say }) {
    const served = await servePage();
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
    const table: Table = {
      title: `Medians of ${Math.min(ROUNDS, options.rounds)} visits; times in ms, the answer’s parsing included, application start not`,
      columns: [
        'services',
        'edges',
        'shown',
        'kB',
        'drawn',
        'of reference',
        'longest task',
        'refresh drawn',
        'refresh’s longest task',
        'frames/s panning',
        'frames/s zooming',
        'longest task under the hand',
        'memory, MB',
      ],
      rows: [],
    };
    try {
      for (const shape of SHAPES) {
        const mesh = buildLayeredMesh(shape, 7);
        const maps = { small: SMALL, large: toGeneratedMap(mesh, 1), refreshed: toGeneratedMap(mesh, 2) };
        const visits: Visit[] = [];
        for (let round = 0; round < Math.min(ROUNDS, options.rounds); round += 1)
          visits.push(await measureMap(browser, served, maps, shape.search));
        const of = (key: keyof Visit) => median(visits.flatMap((visit) => visit[key] ?? [])) ?? Number.NaN;
        const task = (key: keyof Visit) => (of(key) < LONG_TASK ? `< ${LONG_TASK}` : String(Math.round(of(key))));
        say(
          `  ${shape.services} services, ${maps.large.edges.length} edges, ${shape.shown}: drawn after ${Math.round(of('drawn'))} ms`,
        );
        table.rows.push([
          shape.services,
          maps.large.edges.length,
          shape.shown,
          Math.round(JSON.stringify(maps.large).length / 1_000),
          Math.round(of('drawn')),
          of('drawn') / of('reference'),
          task('openTask'),
          Math.round(of('refreshDrawn')),
          task('refreshTask'),
          Math.round(of('panFrames')),
          Math.round(of('zoomFrames')),
          task('gestureTask'),
          Math.round(of('memory')),
        ]);
      }
      return {
        tables: [table],
        remarks: [
          `Chromium ${browser.version()}, 1280 × 800, no GPU. Tasks below ${LONG_TASK} ms are not reported by browsers. The reference is a fixed drawing of 1,000 circles and 2,500 curves on a canvas, in the same visits.`,
        ],
      };
    } finally {
      await browser.close();
      served.close();
    }
  },
};
