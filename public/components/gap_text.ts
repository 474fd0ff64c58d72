import { i18n } from '@kbn/i18n';
import type { Milliseconds } from '../../common/domain/units';
import type { Format } from './format';

/** The median gap between both sides. Below zero is what chance makes of two medians that are alike: nothing to speak of. */
export const gapText = (gap: Milliseconds, format: Pick<Format, 'duration'>): string =>
  gap < 0 ? i18n.translate('meshObservability.gap.none', { defaultMessage: 'next to none' }) : format.duration(gap);
