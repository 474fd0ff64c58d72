import { i18n } from '@kbn/i18n';
import { changeText } from './change_text';
import type { Format } from './format';
import type { NotableChange } from './notable_changes';

/** `p95 506 ms ▲ 13 × was 38 ms`: the figure that changed most, and how. */
export function notableText({ edge, earlier, figure }: NotableChange, format: Format): string {
  const change = changeText(figure === 'latency' ? 'p95' : figure, edge.caller, earlier.caller, format) ?? '';
  const { latency, errors, rate } = edge.caller;
  switch (figure) {
    case 'latency':
      return i18n.translate('meshObservability.change.latency', {
        defaultMessage: 'p95 {now} {change}',
        values: { now: latency ? format.duration(latency.p95) : '', change },
      });
    case 'errors':
      return i18n.translate('meshObservability.change.errors', {
        defaultMessage: 'errors {now} {change}',
        values: { now: errors ? format.ratio(errors.ratio) : '', change },
      });
    case 'rate':
      return i18n.translate('meshObservability.change.rate', {
        defaultMessage: '{now} {change}',
        values: { now: format.rate(rate), change },
      });
  }
}
