import { i18n } from '@kbn/i18n';
import type { MlLack } from '../../../common/domain/ml';
import { displayName } from '../../components/display_name';
import { refusalText } from './refusal_text';

/** Why Elastic ML cannot be used here, and what would change that. */
export function lackText(lack: MlLack): string {
  switch (lack.code) {
    case 'absent':
      return i18n.translate('meshObservability.ml.absent', {
        defaultMessage: 'This Elasticsearch has no machine learning: it was left out of the distribution.',
      });
    case 'disabled':
      return i18n.translate('meshObservability.ml.disabled', {
        defaultMessage: 'Machine learning is switched off in this cluster (xpack.ml.enabled).',
      });
    case 'unseen':
      return i18n.translate('meshObservability.ml.unseen', {
        defaultMessage: 'From here machine learning cannot be reached.',
      });
    case 'upgrade_mode':
      return i18n.translate('meshObservability.ml.upgradeMode', {
        defaultMessage: 'Machine learning rests while the cluster is upgraded.',
      });
    case 'no_nodes':
      return i18n.translate('meshObservability.ml.noNodes', {
        defaultMessage: 'No node of this cluster has the role “ml”, so jobs wait until there is one.',
      });
    case 'licence':
      return lack.expired
        ? i18n.translate('meshObservability.ml.licenceExpired', {
            defaultMessage:
              'The licence of this cluster ({has}) has expired; machine learning needs platinum, enterprise or a trial.',
            values: { has: lack.has },
          })
        : i18n.translate('meshObservability.ml.licence', {
            defaultMessage: 'The licence of this cluster is {has}; machine learning needs platinum, enterprise or a trial.',
            values: { has: lack.has },
          });
    case 'privilege':
      return i18n.translate('meshObservability.ml.privilege', {
        defaultMessage:
          'You lack privileges for some of this: {list}. The role machine_learning_admin, and read on the access logs, would do.',
        values: { list: privilegesOf(lack) },
      });
    case 'unreadable':
      return i18n.translate('meshObservability.ml.unreadable', {
        defaultMessage: 'What there is of machine learning could not be read. {reason}',
        values: { reason: refusalText({ code: lack.why, said: lack.said }) },
      });
  }
}

const privilegesOf = ({ cluster, indices }: Extract<MlLack, { code: 'privilege' }>): string =>
  [
    ...cluster,
    ...indices.map(({ names, privileges }) =>
      i18n.translate('meshObservability.ml.onIndices', {
        defaultMessage: '{privileges} on {names}',
        values: { privileges: privileges.join(', '), names: displayName(names, 100) },
      }),
    ),
  ].join('; ');
