import { i18n } from '@kbn/i18n';
import type { TrafficFigures } from '../../common/domain/edge';
import { milliseconds, perSecond, ratio } from '../../common/domain/units';
import type { Format } from './format';

export type ComparedFigure = 'rate' | 'errors' | 'p50' | 'p95' | 'p99';

/** From so much on a factor says more than the two figures. */
const FACTOR = 1.95;

/** `▲ 13 × · was 38 ms`: direction, factor where it is large, and what it was. Undefined while one of them is unknown. */
export function changeText(
  figure: ComparedFigure,
  now: TrafficFigures,
  earlier: TrafficFigures,
  format: Format,
): string | undefined {
  const [value, before] = [valueOf(figure, now), valueOf(figure, earlier)];
  if (value === undefined || before === undefined) return undefined;
  const was = i18n.translate('meshObservability.change.was', {
    defaultMessage: 'was {before}',
    values: { before: textOf(figure, before, format) },
  });
  const text = textOf(figure, value, format);
  if (text === textOf(figure, before, format))
    return i18n.translate('meshObservability.change.same', { defaultMessage: 'as then' });
  const direction =
    value > before
      ? i18n.translate('meshObservability.change.up', { defaultMessage: '▲' })
      : i18n.translate('meshObservability.change.down', { defaultMessage: '▼' });
  // Shares of failures and nothing at all have no factor that says anything.
  const factor = figure === 'errors' || before <= 0 || value <= 0 ? 1 : Math.max(value / before, before / value);
  const times =
    factor >= FACTOR && value > before
      ? i18n.translate('meshObservability.change.times', {
          defaultMessage: '{factor} ×',
          values: { factor: format.factor(factor) },
        })
      : undefined;
  return [direction, times, was].filter((part) => part !== undefined).join(' ');
}

export function valueOf(figure: ComparedFigure, figures: TrafficFigures): number | undefined {
  if (figure === 'rate') return figures.rate;
  return figure === 'errors' ? figures.errors?.ratio : figures.latency?.[figure];
}

function textOf(figure: ComparedFigure, value: number, format: Format): string {
  if (figure === 'rate') return format.rate(perSecond(value));
  return figure === 'errors' ? format.ratio(ratio(value)) : format.duration(milliseconds(value));
}
