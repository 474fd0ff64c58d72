import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Edge } from '../../../common/domain/edge';
import type { Format } from '../../components/format';
import type { KeyFigure } from '../../components/key_figures';
import { trafficKeyFigures } from '../../components/traffic_key_figures';
import type { TrafficWords } from '../../components/traffic_words';
import { UnknownFigure } from '../../components/unknown_figure';
import { whyMissing } from '../../components/why_missing';

/** The caller's figures, and the errors that it never saw. */
export function toEdgeFigures({ caller, hiddenErrors }: Edge, words: TrafficWords, format: Format, earlier?: Edge): KeyFigure[] {
  return [
    ...trafficKeyFigures(caller, words, format, earlier?.caller),
    {
      label: i18n.translate('meshObservability.edge.hiddenErrors', { defaultMessage: 'Hidden errors' }),
      value: hiddenErrors === undefined ? <UnknownFigure why={whyMissing(caller, 'hiddenErrors')} /> : format.count(hiddenErrors),
      tone: hiddenErrors !== undefined && hiddenErrors > 0 ? 'warning' : undefined,
    },
  ];
}
