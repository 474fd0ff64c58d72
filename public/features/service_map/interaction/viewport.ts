import type { Box, Point } from '../layout/layout_model';

/** Which part of the map is seen: screen = map × zoom + (x, y), in CSS pixels. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

const ZOOM_MAX = 2;
const ZOOM_MIN = 0.05;
/** A small mesh is not blown up to fill the screen. */
const FIT_MAX = 1.4;
/** Free border around a fitted map. */
const MARGIN = { x: 56, y: 40 };
/** So much of the map stays on screen however far it is dragged. */
const KEEP = 96;

export const sameViewport = (a: Viewport, b: Viewport) => a.x === b.x && a.y === b.y && a.zoom === b.zoom;
export const toScreen = ({ x, y, zoom }: Viewport, point: Point): Point => ({ x: point.x * zoom + x, y: point.y * zoom + y });
export const toMap = ({ x, y, zoom }: Viewport, point: Point): Point => ({ x: (point.x - x) / zoom, y: (point.y - y) / zoom });

/** The whole map, centred. */
export function fitViewport(bounds: Box, size: Size): Viewport {
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.bottom - bounds.top);
  const fit = Math.min((size.width - 2 * MARGIN.x) / width, (size.height - 2 * MARGIN.y) / height, FIT_MAX);
  const zoom = Math.max(ZOOM_MIN, fit);
  return {
    x: (size.width - width * zoom) / 2 - bounds.left * zoom,
    y: (size.height - height * zoom) / 2 - bounds.top * zoom,
    zoom,
  };
}

/** @param at what stays where it is, on screen */
export function zoomedViewport(viewport: Viewport, factor: number, at: Point): Viewport {
  const zoom = Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, viewport.zoom * factor));
  const map = toMap(viewport, at);
  return { x: at.x - map.x * zoom, y: at.y - map.y * zoom, zoom };
}

export const pannedViewport = ({ x, y, zoom }: Viewport, dx: number, dy: number): Viewport => ({ x: x + dx, y: y + dy, zoom });

/** The nearest one that still shows something. */
export function keptViewport({ x, y, zoom }: Viewport, bounds: Box, { width, height }: Size): Viewport {
  const within = (value: number, least: number, most: number) =>
    Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));
  return {
    x: within(x, KEEP - bounds.right * zoom, width - KEEP - bounds.left * zoom),
    y: within(y, KEEP - bounds.bottom * zoom, height - KEEP - bounds.top * zoom),
    zoom,
  };
}

/** How much of the map is in view, or of the view is map, whichever is more: 0 to 1. */
export function shareInView({ x, y, zoom }: Viewport, bounds: Box, { width, height }: Size): number {
  const across = Math.min(width, bounds.right * zoom + x) - Math.max(0, bounds.left * zoom + x);
  const down = Math.min(height, bounds.bottom * zoom + y) - Math.max(0, bounds.top * zoom + y);
  if (across <= 0 || down <= 0) return 0;
  const map = (bounds.right - bounds.left) * (bounds.bottom - bounds.top) * zoom * zoom;
  return (across * down) / Math.min(map, width * height);
}

/** The least movement that brings a box into view, away from the border. */
export function revealedViewport(viewport: Viewport, box: Box, { width, height }: Size): Viewport {
  const from = toScreen(viewport, { x: box.left, y: box.top });
  const to = toScreen(viewport, { x: box.right, y: box.bottom });
  const shift = (low: number, high: number, room: number) => {
    const margin = Math.min(48, room / 6);
    if (low >= margin && high <= room - margin) return 0;
    return high - low > room - 2 * margin ? room / 2 - (low + high) / 2 : low < margin ? margin - low : room - margin - high;
  };
  return pannedViewport(viewport, shift(from.x, to.x, width), shift(from.y, to.y, height));
}

/** Between two viewports, 0 ≤ share ≤ 1. Zoom moves by ratio, so that it feels even. */
export function betweenViewports(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const even = Math.abs(to.zoom - from.zoom) < 1e-6 ? share : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { x: from.x + (to.x - from.x) * even, y: from.y + (to.y - from.y) * even, zoom };
}
