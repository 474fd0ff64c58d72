import type { Measures } from './choose_labels';
import type { Measure } from './fit_text';
import { fontOf } from './paint_labels';

/** Texts of a page full of figures; more means that old ones are no longer shown. */
const REMEMBERED = 8000;

/** Text widths by kind of label, each text measured once. */
export function createMeasures(context: OffscreenCanvasRenderingContext2D, family: string): Measures {
  const inFont = (font: string): Measure => {
    const widths = new Map<string, number>();
    return (text) => {
      const known = widths.get(text);
      if (known !== undefined) return known;
      if (widths.size >= REMEMBERED) widths.clear();
      context.font = font;
      const { width } = context.measureText(text);
      widths.set(text, width);
      return width;
    };
  };
  return {
    name: inFont(fontOf('name', family)),
    sublabel: inFont(fontOf('sublabel', family)),
    badge: inFont(fontOf('badge', family)),
    title: inFont(fontOf('title', family)),
    // Figures of what is sick are bold.
    figure: inFont(fontOf('badge', family)),
  };
}
