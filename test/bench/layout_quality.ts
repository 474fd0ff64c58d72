import * as dagre from '@dagrejs/dagre';
import { flattenCurve } from '../../public/features/service_map/layout/curve';
import { layOut } from '../../public/features/service_map/layout/lay_out';
import type { LayoutRequest } from '../../public/features/service_map/layout/layout_model';
import { COLUMN_GAP, NODE_ABOVE, NODE_BELOW, NODE_GAP } from '../../public/features/service_map/layout/metrics';
import { toLayoutRequest } from '../../public/features/service_map/to_layout_request';
import type { Benchmark, Table } from './benchmark';
import { buildLayeredMesh } from './layered_mesh';
import type { DrawnPicture } from './picture_quality';
import { measurePicture } from './picture_quality';

/** Who calls whom in the captured mesh (test/corpora). */
const CAPTURE = [
  'gateway>web',
  'web>backend',
  'web>orders',
  'backend>inventory',
  'backend>redis',
  'orders>inventory',
  'orders>payments',
  'orders>redis',
  'inventory>redis',
];

/** How good the pictures are that the layout makes, beside those of dagre, which most tools use. */
export const layoutQuality: Benchmark = {
  name: 'layout_quality',
  title: 'Quality of the layout',
  run() {
    const table: Table = {
      title: 'The same services and edges, the same room for names, left to right',
      columns: ['mesh', 'layout', 'crossings', 'of dagre', 'mean length', 'detour', 'against the layers', 'width : height', 'ms'],
      rows: [],
    };
    for (const { name, request, layerOf } of meshes()) {
      const pictures = [
        { by: 'dagre', ...timed(() => drawByDagre(request)) },
        { by: 'ours', ...timed(() => drawByUs(request)) },
      ];
      const qualities = pictures.map(({ picture }) => measurePicture(picture, request, layerOf));
      pictures.forEach(({ by, took }, index) => {
        const quality = qualities[index];
        if (!quality) return;
        table.rows.push([
          name,
          by,
          quality.crossings,
          quality.crossings / Math.max(1, qualities[0]?.crossings ?? 1),
          Math.round(quality.meanLength),
          quality.detour,
          quality.againstLayers,
          quality.aspect,
          Math.round(took),
        ]);
      });
    }
    return Promise.resolve({
      tables: [table],
      remarks: [
        'Crossings: pairs of edges that cross somewhere away from a service that both touch. Length in map units, 100 a name’s width. Detour: way divided by distance. Against the layers: edges from a lower to a higher known layer that are drawn right to left or straight up. Milliseconds of one run, warm.',
      ],
    });
  },
};

function meshes() {
  const names = [...new Set(CAPTURE.flatMap((call) => call.split('>')))];
  const captured: LayoutRequest = {
    nodes: names.map((id) => ({ id, width: 90 })),
    edges: CAPTURE.map((id) => ({ id, source: id.split('>')[0] ?? '', target: id.split('>')[1] ?? '' })),
  };
  const depth: Record<string, number> = { gateway: 0, web: 1, backend: 2, orders: 2, inventory: 3, payments: 3, redis: 4 };
  return [
    { name: 'capture, 7 services', request: captured, layerOf: (id: string) => depth[id] ?? 0 },
    ...[
      { services: 60, edges: 150 },
      { services: 300, edges: 750 },
    ].map((shape) => {
      const { services, calls } = buildLayeredMesh(shape, 7);
      const layers = new Map<string, number>(services.map(({ id, layer }) => [id, layer]));
      const request = toLayoutRequest({
        nodes: services.map(({ id, name }) => ({ id, name, glyph: 'service', tone: 'quiet', rate: 1 })),
        edges: calls.map((call) => ({ ...call, tone: 'quiet', rate: 1 })),
      });
      return { name: `${shape.services} services, ${calls.length} edges`, request, layerOf: (id: string) => layers.get(id) ?? 0 };
    }),
  ];
}

function timed(draw: () => DrawnPicture) {
  draw();
  const started = performance.now();
  const picture = draw();
  return { picture, took: performance.now() - started };
}

function drawByUs(request: LayoutRequest): DrawnPicture {
  const { nodes, edges, bounds } = layOut(request);
  return {
    places: nodes,
    lines: new Map([...edges].map(([id, { curve }]) => [id, flattenCurve(curve, 8)])),
    width: bounds.right - bounds.left,
    height: bounds.bottom - bounds.top,
  };
}

function drawByDagre({ nodes, edges }: LayoutRequest): DrawnPicture {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: NODE_GAP, ranksep: COLUMN_GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width } of nodes) graph.setNode(id, { width, height: NODE_ABOVE + NODE_BELOW });
  for (const { source, target } of edges) graph.setEdge(source, target);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    places: new Map(graph.nodes().map((id) => [id, graph.node(id) as { x: number; y: number }])),
    lines: new Map(
      edges.map(({ id, source, target }) => {
        const { points } = graph.edge(source, target) as { points: Array<{ x: number; y: number }> };
        return [id, points.flatMap(({ x, y }) => [x, y])];
      }),
    ),
    width,
    height,
  };
}
