import { euiPaletteColorBlind } from '@elastic/eui';
import type { Trace } from '../../../common/domain/trace';

/** A colour for each service of a trace, in the order of its table; after ten they repeat, and names still tell them apart. */
export function serviceColors({ services }: Pick<Trace, 'services'>): string[] {
  const palette = euiPaletteColorBlind();
  return services.map((_, place) => palette[place % palette.length] ?? 'currentColor');
}
