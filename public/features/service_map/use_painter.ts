import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Graph } from './graph';
import { createPainter } from './picture/create_painter';
import type { Painter, Places } from './picture/painter';

/** A graph with the places of everything on it. */
export interface PlacedGraph {
  graph: Graph;
  places: Places;
}

interface Painting {
  painter: Painter | undefined;
  /** The last graph that has its places; while newer ones get theirs it stays. */
  placed: PlacedGraph | undefined;
  /** The canvas must be another one after this has changed: its context cannot be exchanged. */
  canvasKey: string;
}

/**
 * The painter of a canvas, and the places it gave to a graph.
 * @param assetUrl address of a file beside the page's scripts
 * @param onFonts texts look different from now on
 */
export function usePainter(
  canvas: RefObject<HTMLCanvasElement>,
  graph: Graph,
  { assetUrl, fontFamily }: { assetUrl: (file: string) => string; fontFamily: string },
): Painting {
  const [mayWork, setMayWork] = useState(true);
  const [painter, setPainter] = useState<Painter>();
  const [placed, setPlaced] = useState<PlacedGraph>();
  const latest = useRef({ assetUrl, fontFamily });
  latest.current = { assetUrl, fontFamily };

  useLayoutEffect(() => {
    if (!canvas.current) return undefined;
    const made = createPainter({
      canvas: canvas.current,
      ...latest.current,
      mayWork,
      onFailure: () => setMayWork(false),
      // The same graph again is painted again.
      onFonts: () => setPlaced((known) => known && { ...known }),
    });
    setPainter(made);
    return () => made.end();
  }, [canvas, mayWork]);

  useLayoutEffect(() => {
    let current = true;
    const show = () =>
      painter?.show(graph, (places) => {
        if (current) setPlaced({ graph, places });
      });
    // Copying thousands of edges to the worker is a task of its own, after the one that made the graph.
    const timer = painter?.offPage ? window.setTimeout(show) : undefined;
    if (!painter?.offPage) show();
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [painter, graph]);

  return { painter, placed, canvasKey: mayWork ? 'worker' : 'page' };
}
