import { i18n } from '@kbn/i18n';
import type { MissingFigure, TrafficFigures } from '../../common/domain/edge';
import { toMissingSentence } from './to_missing_sentence';

/** Why one side's figure is not there; a general sentence where the answer names no reason. */
export function whyMissing(figures: TrafficFigures | undefined, figure: MissingFigure['figure']): string {
  const missing = figures?.missing.find((candidate) => candidate.figure === figure);
  if (missing) return toMissingSentence(missing.reason);
  return i18n.translate('meshObservability.missing.noReason', { defaultMessage: 'The logs of this time range do not tell.' });
}
