import { i18n } from '@kbn/i18n';
import type { MlRefusal } from '../../../common/domain/ml';
import { displayName } from '../../components/display_name';

/** Why Elasticsearch did not do what it was asked, what to do about it, and what it said itself, which is nobody's to translate. */
export function refusalText({ code, said }: { code: MlRefusal; said: string }): string {
  const text = TEXTS[code]();
  if (said === '' || SPEAKS_FOR_ITSELF.has(code)) return text;
  return i18n.translate('meshObservability.ml.refusal.said', {
    defaultMessage: '{text} Elasticsearch says: {said}',
    values: { text, said: displayName(said, 300) },
  });
}

const SPEAKS_FOR_ITSELF = new Set<MlRefusal>(['absent', 'licence', 'upgrade_mode']);

const TEXTS: Record<MlRefusal, () => string> = {
  absent: () =>
    i18n.translate('meshObservability.ml.refusal.absent', {
      defaultMessage:
        'This Elasticsearch has no machine learning: it was left out of the distribution, or switched off by xpack.ml.enabled.',
    }),
  licence: () =>
    i18n.translate('meshObservability.ml.refusal.licence', {
      defaultMessage:
        'The licence of this cluster does not include machine learning, or has expired: it needs platinum, enterprise or a trial.',
    }),
  privilege: () =>
    i18n.translate('meshObservability.ml.refusal.privilege', {
      defaultMessage:
        'Your role does not allow it. Ask an administrator for the role machine_learning_admin, and for read on the access logs.',
    }),
  upgrade_mode: () =>
    i18n.translate('meshObservability.ml.refusal.upgradeMode', {
      defaultMessage: 'Machine learning rests while the cluster is upgraded. Try again when upgrade mode has been switched off.',
    }),
  limit: () =>
    i18n.translate('meshObservability.ml.refusal.limit', {
      defaultMessage:
        'The memory that this asks for is more than the cluster allows. Raise xpack.ml.max_model_memory_limit, or watch fewer indices.',
    }),
  memory: () =>
    i18n.translate('meshObservability.ml.refusal.memory', {
      defaultMessage: 'No node has room for it. Stop a job that is not needed, or give the machine-learning nodes more memory.',
    }),
  running: () =>
    i18n.translate('meshObservability.ml.refusal.running', {
      defaultMessage: 'It is in another state than this needs. Look again in a moment.',
    }),
  exists: () =>
    i18n.translate('meshObservability.ml.refusal.exists', {
      defaultMessage: 'It is there already, and is used as it is.',
    }),
  no_data: () =>
    i18n.translate('meshObservability.ml.refusal.noData', {
      defaultMessage: 'There is nothing to analyse yet. Wait until traffic has been logged, and try again.',
    }),
  not_found: () =>
    i18n.translate('meshObservability.ml.refusal.notFound', {
      defaultMessage: 'It is not there any more: somebody else may have deleted it.',
    }),
  other: () => i18n.translate('meshObservability.ml.refusal.other', { defaultMessage: 'Elasticsearch refused it.' }),
};
