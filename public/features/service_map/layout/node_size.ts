import { GLYPH_RADIUS, LANE_HALF, NODE_ABOVE, NODE_BELOW } from './metrics';

/** The room that something on the map takes, in map units from the centre that it is placed by. */
export interface NodeSize {
  width: number;
  /** Room that nothing else may take. */
  above: number;
  below: number;
  /** How far it is drawn upwards; downwards it is `below`. */
  top: number;
  /** Where lines end: on a circle, or at one point of each side of a box (y from the centre). */
  ends: { radius: number } | { left: number; right: number };
}

/** @param width of the name */
export const serviceSize = (width: number): NodeSize => ({
  width,
  above: NODE_ABOVE,
  below: NODE_BELOW,
  top: GLYPH_RADIUS,
  ends: { radius: GLYPH_RADIUS },
});

/** Where lines enter or leave a box: a point among what is in it. */
export const PORT_SIZE: NodeSize = { width: 1, above: LANE_HALF, below: LANE_HALF, top: LANE_HALF, ends: { left: 0, right: 0 } };

export const isBox = ({ ends }: NodeSize) => 'left' in ends;
