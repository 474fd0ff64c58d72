import { i18n } from '@kbn/i18n';
import type { Severity } from '../../../common/domain/anomaly';

/** How bad it must be, in words. */
export function severityWord(severity: Severity): string {
  const texts: Record<Severity, string> = {
    warning: i18n.translate('meshObservability.alert.severityFrom.warning', { defaultMessage: 'at least a warning' }),
    minor: i18n.translate('meshObservability.alert.severityFrom.minor', { defaultMessage: 'at least minor' }),
    major: i18n.translate('meshObservability.alert.severityFrom.major', { defaultMessage: 'at least major' }),
    critical: i18n.translate('meshObservability.alert.severityFrom.critical', { defaultMessage: 'critical' }),
  };
  return texts[severity];
}
