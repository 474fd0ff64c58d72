import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { SurfaceListener } from './interaction/map_surface';
import { MapSurface } from './interaction/map_surface';
import type { Look, Painter } from './picture/painter';
import type { PlacedGraph } from './use_painter';

/** What is shown, and how. */
interface Content {
  painter: Painter | undefined;
  placed: PlacedGraph | undefined;
  look: Look;
  reducedMotion: boolean;
}

/** The surface that shows a painter's pictures on a canvas and listens to its parent, from mount to unmount. */
export function useMapSurface(
  canvas: RefObject<HTMLCanvasElement>,
  { painter, placed, look, reducedMotion }: Content,
  listener: SurfaceListener,
): MapSurface | undefined {
  const latest = useRef({ listener, look });
  latest.current = { listener, look };
  const [surface, setSurface] = useState<MapSurface>();

  // Layout effects: the picture stands in the same frame in which the page changes around it.
  useLayoutEffect(() => {
    const stage = canvas.current?.parentElement;
    if (!canvas.current || !stage || !painter) return undefined;
    const made = new MapSurface(
      { canvas: canvas.current, stage, painter },
      {
        onPick: (item) => latest.current.listener.onPick(item),
        onHover: (item, at) => latest.current.listener.onHover(item, at),
        onMenu: (item, at) => latest.current.listener.onMenu(item, at),
      },
    );
    made.dress(latest.current.look);
    setSurface(made);
    if ('fonts' in document) void document.fonts.ready.then(() => made.measureAgain());
    return () => made.destroy();
  }, [canvas, painter]);

  useLayoutEffect(() => {
    if (surface) surface.camera.reducedMotion = reducedMotion;
  }, [surface, reducedMotion]);
  useLayoutEffect(() => surface?.dress(look), [surface, look]);
  useLayoutEffect(() => {
    if (placed) surface?.show(placed);
  }, [surface, placed]);

  return surface;
}
