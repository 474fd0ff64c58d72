import { i18n } from '@kbn/i18n';
import React from 'react';
import type { TrafficFigures } from '../../common/domain/edge';
import { knownRate } from '../../common/domain/edge';
import type { ComparedFigure } from './change_text';
import { changeText } from './change_text';
import { errorTone } from './error_tone';
import type { Format } from './format';
import type { KeyFigure } from './key_figures';
import type { TrafficWords } from './traffic_words';
import { UnknownFigure } from './unknown_figure';
import { whyMissing } from './why_missing';

/** What one side's proxies wrote, as figures; what is missing says why. `earlier`: to be compared with. */
export function trafficKeyFigures(
  figures: TrafficFigures,
  words: TrafficWords,
  format: Format,
  earlier?: TrafficFigures,
): KeyFigure[] {
  const { latency, errors, lines, answered } = figures;
  const unknown = (figure: 'rate' | 'latency' | 'errors' | 'bytes') => <UnknownFigure why={whyMissing(figures, figure)} />;
  const changed = (figure: ComparedFigure) => earlier && changeText(figure, figures, earlier, format);
  const rate = knownRate(figures);
  const ofAnswered =
    answered < lines
      ? i18n.translate('meshObservability.figure.ofAnswered', {
          defaultMessage: 'of {answered} answered',
          values: { answered: format.count(answered) },
        })
      : undefined;
  return [
    {
      label: words.rate,
      value: rate === undefined ? unknown('rate') : format.rate(rate),
      change: changed('rate'),
      detail: rate === undefined ? undefined : words.lines(lines, format.count(lines)),
    },
    {
      label: i18n.translate('meshObservability.figure.errors', { defaultMessage: 'Errors' }),
      value: errors ? format.ratio(errors.ratio) : unknown('errors'),
      detail:
        errors &&
        i18n.translate('meshObservability.figure.errorCount', {
          defaultMessage: '{count} of {known}',
          values: { count: format.count(errors.count), known: format.count(errors.known) },
        }),
      change: changed('errors'),
      tone: errors && errorTone(errors.ratio),
    },
    ...(['p50', 'p95', 'p99'] as const).map((percentile) => ({
      label: percentile,
      value: latency ? format.duration(latency[percentile]) : unknown('latency'),
      change: changed(percentile),
      detail: latency && percentile === 'p50' ? ofAnswered : undefined,
    })),
    {
      label: i18n.translate('meshObservability.figure.dataThere', { defaultMessage: 'Data there' }),
      value: figures.bytesReceived === undefined ? unknown('bytes') : format.bytes(figures.bytesReceived),
    },
    {
      label: i18n.translate('meshObservability.figure.dataBack', { defaultMessage: 'Data back' }),
      value: figures.bytesSent === undefined ? unknown('bytes') : format.bytes(figures.bytesSent),
    },
  ];
}
