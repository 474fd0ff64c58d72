import { i18n } from '@kbn/i18n';
import React from 'react';
import type { TrafficFigures } from '../../../common/domain/edge';
import type { Service } from '../../../common/domain/service_map';
import type { Format } from '../../components/format';
import type { KeyFigure } from '../../components/key_figures';
import { trafficKeyFigures } from '../../components/traffic_key_figures';
import type { TrafficWords } from '../../components/traffic_words';
import { UnknownFigure } from '../../components/unknown_figure';
import { whyMissing } from '../../components/why_missing';

/** What a service's own proxies logged, and how much of its trouble its callers never saw. */
export function toServiceFigures(
  { hiddenErrors }: Service,
  callee: TrafficFigures,
  words: TrafficWords,
  format: Format,
  earlier?: Service,
): KeyFigure[] {
  return [
    ...trafficKeyFigures(callee, words, format, earlier?.callee),
    {
      label: i18n.translate('meshObservability.service.hiddenErrors', { defaultMessage: 'Hidden errors' }),
      value: hiddenErrors === undefined ? <UnknownFigure why={whyMissing(callee, 'hiddenErrors')} /> : format.count(hiddenErrors),
      tone: hiddenErrors !== undefined && hiddenErrors > 0 ? 'warning' : undefined,
    },
  ];
}
