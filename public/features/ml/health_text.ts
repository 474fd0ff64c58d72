import { i18n } from '@kbn/i18n';
import type { MlHealth, MlJob, MlTechnique } from '../../../common/domain/ml';
import { bytes } from '../../../common/domain/units';
import type { Format } from '../../components/format';

export function healthText(health: MlHealth, technique: MlTechnique): string {
  switch (health) {
    case 'running':
      return i18n.translate('meshObservability.ml.running', { defaultMessage: 'Running' });
    case 'starting':
      return i18n.translate('meshObservability.ml.starting', { defaultMessage: 'Starting' });
    case 'idle':
      return technique === 'anomaly_detection'
        ? i18n.translate('meshObservability.ml.stopped', { defaultMessage: 'Stopped' })
        : i18n.translate('meshObservability.ml.notStarted', { defaultMessage: 'Not started' });
    case 'preparing':
      return i18n.translate('meshObservability.ml.preparing', { defaultMessage: 'Gathering figures' });
    case 'prepared':
      return i18n.translate('meshObservability.ml.prepared', { defaultMessage: 'Ready to analyse' });
    case 'done':
      return i18n.translate('meshObservability.ml.done', { defaultMessage: 'Done' });
    case 'failed':
      return i18n.translate('meshObservability.ml.failed', { defaultMessage: 'Failed' });
    case 'incomplete':
      return i18n.translate('meshObservability.ml.incomplete', { defaultMessage: 'Made in part' });
  }
}

/** EUI's colours of badges. */
export const HEALTH_COLOURS: Record<MlHealth, 'success' | 'primary' | 'hollow' | 'danger' | 'warning'> = {
  running: 'success',
  done: 'success',
  starting: 'primary',
  preparing: 'primary',
  prepared: 'primary',
  idle: 'hollow',
  incomplete: 'warning',
  failed: 'danger',
};

/** Memory, what has been read and how far, in one line; empty where nothing is known. */
export function progressText({ memory, processed, latest, progress, health }: MlJob, format: Format): string {
  const parts = [
    ...(processed === undefined || processed === 0
      ? []
      : [
          i18n.translate('meshObservability.ml.processed', {
            defaultMessage: '{count} records read{latest, select, none {} other {, up to {latest}}}',
            values: { count: format.count(processed), latest: latest === undefined ? 'none' : format.dateTime(latest) },
          }),
        ]),
    ...(progress !== undefined && (health === 'running' || health === 'starting')
      ? [
          i18n.translate('meshObservability.ml.progress', {
            defaultMessage: '{share} done',
            values: { share: format.ratio(progress) },
          }),
        ]
      : []),
    ...(memory
      ? [
          memory.limit === undefined
            ? i18n.translate('meshObservability.ml.memory', {
                defaultMessage: '{used} of memory',
                values: { used: format.bytes(bytes(memory.used)) },
              })
            : i18n.translate('meshObservability.ml.memoryOf', {
                defaultMessage: '{used} of {limit} of memory',
                values: { used: format.bytes(bytes(memory.used)), limit: format.bytes(bytes(memory.limit)) },
              }),
        ]
      : []),
  ];
  return parts.join(' · ');
}

/** What somebody should know before trusting it; undefined: nothing. */
export function warningText({ memory, parts, health, messages }: MlJob): string | undefined {
  if (health === 'failed')
    return i18n.translate('meshObservability.ml.failedWhy', {
      defaultMessage: 'It has failed{known, select, yes {: {text}} other {, and Elasticsearch does not say why}}',
      values: failure(parts, messages),
    });
  if (memory?.status === 'hard_limit')
    return i18n.translate('meshObservability.ml.hardLimit', {
      defaultMessage:
        'Its memory is full: edges that are new are not learnt. Delete it and make it anew, so that its limit fits the mesh of today.',
    });
  if (memory?.status === 'soft_limit')
    return i18n.translate('meshObservability.ml.softLimit', {
      defaultMessage: 'Its memory is nearly full: it forgets edges that have not been seen for long.',
    });
  if (health === 'incomplete')
    return i18n.translate('meshObservability.ml.incompleteWhy', {
      defaultMessage: 'Not all of it could be made. Make it again: what is there is used.',
    });
  const reason = parts.find((part) => part.reason !== undefined)?.reason;
  return reason === undefined
    ? undefined
    : i18n.translate('meshObservability.ml.reason', { defaultMessage: 'Elasticsearch says: {reason}', values: { reason } });
}

function failure(parts: MlJob['parts'], messages: MlJob['messages']): { known: 'yes' | 'no'; text: string } {
  const text = parts.find(({ reason }) => reason !== undefined)?.reason ?? messages.find(({ level }) => level === 'error')?.text;
  return text === undefined ? { known: 'no', text: '' } : { known: 'yes', text };
}
