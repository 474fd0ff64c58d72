import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { SurfaceContent, SurfaceListener } from './interaction/map_surface';
import { MapSurface } from './interaction/map_surface';

/**
 * The surface that paints on a canvas and listens to its parent, from mount to unmount.
 * @param content what is shown; undefined until there is a layout
 */
export function useMapSurface(
  canvas: RefObject<HTMLCanvasElement>,
  content: SurfaceContent | undefined,
  listener: SurfaceListener,
): MapSurface | undefined {
  const latest = useRef(listener);
  latest.current = listener;
  const [surface, setSurface] = useState<MapSurface>();

  // Layout effects: the picture stands in the same frame in which the page changes around it.
  useLayoutEffect(() => {
    const stage = canvas.current?.parentElement;
    if (!canvas.current || !stage) return undefined;
    const made = new MapSurface(canvas.current, stage, {
      onPick: (item) => latest.current.onPick(item),
      onHover: (item, at) => latest.current.onHover(item, at),
    });
    setSurface(made);
    if ('fonts' in document) void document.fonts.ready.then(() => made.measureAgain());
    return () => made.destroy();
  }, [canvas]);

  useLayoutEffect(() => {
    if (content) surface?.show(content);
  }, [surface, content]);

  return surface;
}
