import { i18n } from '@kbn/i18n';
import type { Outlier } from '../../common/domain/anomaly';
import { ratio } from '../../common/domain/units';
import { displayName } from './display_name';
import type { Format } from './format';

/** So many of what makes it one are told. */
const TOLD = 2;

/** Unlike all others, by how much, and by which figure. */
export function outlierText({ subject, score, influences }: Outlier, format: Format): string {
  const why = influences
    .filter(({ influence }) => influence > 0)
    .slice(0, TOLD)
    .map(({ feature, influence }) => `${featureText(feature)} (${format.ratio(ratio(influence))})`)
    .join(', ');
  const values = { score: format.ratio(score), why: why === '' ? 'none' : why };
  return subject.kind === 'edge'
    ? i18n.translate('meshObservability.outlier.edge', {
        defaultMessage: 'Unlike other edges: outlier score {score}{why, select, none {} other {, by its {why}}}',
        values,
      })
    : i18n.translate('meshObservability.outlier.service', {
        defaultMessage: 'Unlike other services: outlier score {score}{why, select, none {} other {, by its {why}}}',
        values,
      });
}

/** Figures by the names that our transforms give them; others as they are. */
function featureText(feature: string): string {
  switch (feature) {
    case 'mean_duration_ms':
      return i18n.translate('meshObservability.outlier.duration', { defaultMessage: 'mean latency' });
    case 'p95_duration_ms.95':
      return i18n.translate('meshObservability.outlier.p95', { defaultMessage: 'p95 latency' });
    case 'requests':
      return i18n.translate('meshObservability.outlier.requests', { defaultMessage: 'number of requests' });
    case 'failure_ratio':
      return i18n.translate('meshObservability.outlier.failures', { defaultMessage: 'share of failures' });
    case 'mean_bytes_sent':
      return i18n.translate('meshObservability.outlier.sent', { defaultMessage: 'bytes sent' });
    case 'mean_bytes_received':
      return i18n.translate('meshObservability.outlier.received', { defaultMessage: 'bytes received' });
    default:
      return displayName(feature);
  }
}
