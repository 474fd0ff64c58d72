import { i18n } from '@kbn/i18n';
import type { Finding } from '../../common/domain/anomaly';
import type { Cause } from '../../common/domain/cause';
import type { NameOf } from './finding_text';
import { metricText, subjectText, valueText } from './finding_text';
import type { Format } from './format';

/** Who most likely made others suffer: what it does, by which figure, since when, and how much that explains. */
export function causeSentence(cause: Cause, findings: readonly Finding[], nameOf: NameOf, format: Format): string {
  const { suspect, trouble, since, explains, of } = cause;
  const evidence = findings.find(({ id }) => id === cause.evidence);
  return i18n.translate('meshObservability.cause.sentence', {
    defaultMessage:
      'Likely cause: {accused} since {since}{figure}; it explains {explains} of {of, plural, one {# finding} other {# findings}} of its kind',
    values: {
      accused: accuse(subjectText(suspect, nameOf), trouble),
      since: format.time(since),
      figure: evidence ? ` (${figureText(evidence, format)})` : '',
      explains: explains.length,
      of,
    },
  });
}

const figureText = ({ metric, actual, usual }: Finding, format: Format) =>
  i18n.translate('meshObservability.cause.figure', {
    defaultMessage: '{metric} {actual}, usually {usual}',
    values: {
      metric: metricText(metric),
      actual: valueText(metric, actual, format),
      usual: valueText(metric, usual.middle, format),
    },
  });

function accuse(name: string, trouble: Cause['trouble']): string {
  switch (trouble) {
    case 'slow':
      return i18n.translate('meshObservability.cause.slow', { defaultMessage: '{name} is slow by itself', values: { name } });
    case 'failing':
      return i18n.translate('meshObservability.cause.failing', { defaultMessage: '{name} fails by itself', values: { name } });
    case 'network':
      return i18n.translate('meshObservability.cause.network', {
        defaultMessage: 'network or proxies of {name} are slow',
        values: { name },
      });
    case 'unanswered':
      return i18n.translate('meshObservability.cause.unanswered', {
        defaultMessage: '{name} does not answer its callers',
        values: { name },
      });
  }
}

/** For the suspect on the map. */
export const causeBadge = ({ blame }: Cause, format: Format): string =>
  i18n.translate('meshObservability.cause.badge', {
    defaultMessage: 'likely cause · {blame}',
    values: { blame: format.ratio(blame) },
  });
