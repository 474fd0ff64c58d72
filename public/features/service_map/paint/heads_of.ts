import { addArrow } from './add_arrow';
import type { EdgeChunk } from './draw_list';
import type { EdgeStyle } from './edge_style';

/** The heads of some edges; from far away they are never seen, and never made. */
export function headsOf(chunk: EdgeChunk, style: EdgeStyle): Path2D {
  if (!chunk.heads) {
    chunk.heads = new Path2D();
    for (const tip of chunk.tips) addArrow(chunk.heads, tip, style);
  }
  return chunk.heads;
}
