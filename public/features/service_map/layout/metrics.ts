/** Sizes that layout, painter and hit test share, in map units. */
export const GLYPH_RADIUS = 24;

/** Room that a service takes above and below the centre of its glyph: badge above, name and figures below. */
export const NODE_ABOVE = GLYPH_RADIUS + 10;
export const NODE_BELOW = GLYPH_RADIUS + 38;
export const NODE_GAP = 34;

/** Inside a frame: around what stands in it, and above that for its title. */
export const FRAME_PADDING = 26;
export const FRAME_TITLE = 34;

/** Half the room of a line that passes a column. */
export const LANE_HALF = 6;
/** Between a service's own room and a line that passes. */
export const LANE_GAP = 8;

/** Names are cut to this width, and no column is narrower than the other. */
export const NAME_WIDTH_MAX = 148;
export const NAME_WIDTH_MIN = 2 * GLYPH_RADIUS + 24;

/** Between neighbouring columns: room for a figure on a straight edge. */
export const COLUMN_GAP = 84;
/** Between the parts of a column that was folded because it was too tall. */
export const FOLD_GAP = 14;

/** Room that is kept for an edge's figure. */
export const LABEL_WIDTH = 92;
export const LABEL_HEIGHT = 22;

/** Between unconnected parts of the map. */
export const COMPONENT_GAP = 56;
