import { milliseconds } from '../../../common/domain/units';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { aFrameRow, someFrames } from '../../../test/builders/some_frames';
import { someFigures } from '../../../test/builders/some_figures';
import { createFormat } from '../../components/format';
import { toReplayData } from './replay_data';
import { replayNotes } from './replay_notes';
import { toFrameMap } from './to_frame_map';
import { toCells, toStripRows } from './to_strip_rows';

const callee = { ...someFigures(), proof: 'single_caller' as const };
const map = aServiceMap(
  [
    anEdge('web', 'orders', {
      parts: [
        ['web', 'orders'],
        ['web', 'orders-v2'],
      ],
      callee,
      gap: milliseconds(3),
      hiddenErrors: 2,
    }),
    anEdge('orders', 'redis'),
  ],
  { services: [aService('web'), aService('orders', { callee, hiddenErrors: 2 }), aService('redis')] },
);
const frames = someFrames([
  aFrameRow(
    ['web', 'orders'],
    [
      [60, 0],
      [30, 6],
      [0, 0],
    ],
  ),
  aFrameRow(
    ['web', 'orders-v2'],
    [
      [0, 0],
      [30, 0],
      [15, 15],
    ],
  ),
  aFrameRow(
    ['legacy', 'redis'],
    [
      [5, 0],
      [0, 0],
      [2, 0],
    ],
  ),
]);
const data = toReplayData(map, frames);

it('adds up the keys of an edge, and rates the part of a frame that has passed', () => {
  const [first, second, last] = [0, 1, 2].map((frame) => toFrameMap(map, data, frame).edges[0]!.caller);
  expect(first).toMatchObject({ lines: 60, rate: 1, errors: { count: 0, known: 60, ratio: 0 } });
  expect(second).toMatchObject({ lines: 60, rate: 1, errors: { count: 6, known: 60, ratio: 0.1 } });
  expect(last).toMatchObject({ lines: 15, rate: 0.5, errors: { ratio: 1 } });
});

it('keeps all services and edges in their order: nothing moves', () => {
  for (const frame of [0, 1, 2]) {
    const moment = toFrameMap(map, data, frame);
    expect(moment.edges.map(({ id }) => id)).toEqual(map.edges.map(({ id }) => id));
    expect(moment.services.map(({ id }) => id)).toEqual(map.services.map(({ id }) => id));
  }
});

it('has nothing of the whole window in a moment, and says why', () => {
  const moment = toFrameMap(map, data, 1);
  expect(moment.edges[0]).not.toHaveProperty('callee');
  expect(moment.edges[0]).not.toHaveProperty('gap');
  expect(moment.edges[0]).not.toHaveProperty('hiddenErrors');
  expect(moment.edges[0]!.caller).not.toHaveProperty('latency');
  expect(moment.edges[0]!.caller.missing).toContainEqual({ figure: 'latency', reason: 'not_replayed' });
  expect(moment.services[1]).not.toHaveProperty('callee');
  const silent = moment.edges[1]!.caller;
  expect(silent).toMatchObject({ lines: 0, rate: 0 });
  expect(silent).not.toHaveProperty('errors');
  expect(silent.missing).toContainEqual({ figure: 'errors', reason: 'quiet_moment' });
});

it('counts what is not on the map, and says so', () => {
  expect(data.strangers).toEqual({ keys: 1, lines: 7 });
  const format = createFormat({ locale: 'en', timeZone: 'UTC', dateFormat: 'L' });
  expect(replayNotes(data, format)).toEqual(['1 edge of this time with 7 lines is not on the map.']);
});

it('tells silence from success, and what failed most first', () => {
  expect(toCells(data.total)).toEqual(['fine', 'danger', 'danger']);
  expect(toStripRows(map, data)).toMatchObject([
    { edge: { id: 'web→orders' }, cells: ['fine', 'danger', 'danger'], worst: { frame: 2, ratio: 1 } },
  ]);
  expect(
    toCells(
      aFrameRow(
        [],
        [
          [0, 0],
          [100, 1],
          [100, 0],
        ],
      ),
    ),
  ).toEqual(['silent', 'warning', 'fine']);
  expect(toCells({ lines: [3], answered: [3], judged: [0], failed: [0] })).toEqual(['unknown']);
});
