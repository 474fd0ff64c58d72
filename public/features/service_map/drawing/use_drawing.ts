import { useCallback } from 'react';
import type { Drawing, Sketch } from './build_drawing';
import { buildDrawing } from './build_drawing';
import { useInSlices } from './use_in_slices';

/** Fewer edges are drawn within the rendering. */
const IN_STEPS_FROM = 600;

/** The drawing of a map: of the last one, until this one's is ready. */
export function useDrawing({ map, groups, label, format, changes }: Sketch): Drawing | undefined {
  const steps = useCallback(() => buildDrawing({ map, groups, label, format, changes }), [map, groups, label, format, changes]);
  return useInSlices(steps, map.edges.length < IN_STEPS_FROM);
}
