import { EuiProvider } from '@elastic/eui';
import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { aNode } from '../../../test/builders/a_graph';
import type { MapSurface } from './interaction/map_surface';
import type { PlacedNode } from './layout/layout_model';
import { Minimap } from './minimap';
import type { Palette } from './paint/palette';
import type { PlacedGraph } from './use_painter';

const palette = { tones: { critical: { line: 'red' } }, subdued: 'grey', picked: 'blue', background: 'white' } as Palette;
const SIZE = { width: 1_000, height: 600 };

/** A row of services, 100 apart; the third fails. */
function aRow(count: number): PlacedGraph {
  const nodes = Array.from({ length: count }, (_, place) => aNode(`s${place}`, place === 2 ? { tone: 'critical' } : {}));
  return {
    graph: { nodes, edges: [] },
    places: {
      nodes: new Map(nodes.map(({ id }, place): [string, PlacedNode] => [id, { x: place * 100, y: 50, rank: place, width: 60 }])),
      labels: new Float32Array(),
      bounds: { left: 0, top: 0, right: count * 100, bottom: 100 },
    },
  };
}

function show(placed: PlacedGraph) {
  const lookAt = jest.fn();
  const surface = { camera: { lookAt } } as unknown as MapSurface;
  render(<Minimap surface={surface} placed={placed} palette={palette} />, { wrapper: EuiProvider });
  const box = screen.getByTestId('meshMinimap');
  return { box, lookAt, look: (zoom: number, x = 0) => surface.onView?.({ x, y: 0, zoom }, SIZE) };
}

test('shows itself where a part of a large map is looked at, and hides where all of it is', () => {
  const { box, look } = show(aRow(60));
  expect(box).not.toBeVisible();
  look(1);
  expect(box).toBeVisible();
  look(0.1);
  expect(box).not.toBeVisible();
});

test('is not worth its place on a small map', () => {
  const { box, look } = show(aRow(12));
  look(2);
  expect(box).not.toBeVisible();
});

test('frames the part in view', () => {
  const { box, look } = show(aRow(60));
  look(1, -3_000);
  const frame = box.querySelector('rect');
  // 6,000 units are 168 pixels wide: the view begins in the middle and takes a sixth.
  expect(Number(frame?.getAttribute('x'))).toBeCloseTo(84, 0);
  expect(Number(frame?.getAttribute('width'))).toBeCloseTo(28, 0);
});

test('a pointer on it goes there; one that only passes does not', () => {
  const { box, lookAt } = show(aRow(60));
  const picture = box.querySelector('svg')!;
  fireEvent(picture, new MouseEvent('pointermove', { bubbles: true, buttons: 0 }));
  expect(lookAt).not.toHaveBeenCalled();
  fireEvent.pointerDown(picture);
  expect(lookAt).toHaveBeenCalledTimes(1);
});

test('tells what is sick by a stroke of its own', () => {
  const [quiet, sick] = [...show(aRow(60)).box.querySelectorAll('path')].map(
    (path) => path.getAttribute('d')?.match(/M/g)?.length,
  );
  expect([quiet, sick]).toEqual([59, 1]);
});
