import { GLYPH_RADIUS } from './metrics';
import type { EdgeRoute, Point } from './layout_model';

/** A small loop at the upper right of the glyph. */
export function selfLoop({ x, y }: Point): EdgeRoute {
  const at = (degrees: number, radius: number) => {
    const angle = (degrees * Math.PI) / 180;
    return [x + Math.cos(angle) * radius, y - Math.sin(angle) * radius] as const;
  };
  const reach = GLYPH_RADIUS * 2.3;
  const top = at(50, GLYPH_RADIUS * 2.35);
  return {
    curve: [...at(80, GLYPH_RADIUS), ...at(82, reach), ...at(18, reach), ...at(20, GLYPH_RADIUS)],
    label: { x: top[0], y: top[1] },
    backwards: false,
  };
}
