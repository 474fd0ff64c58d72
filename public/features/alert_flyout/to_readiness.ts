import { i18n } from '@kbn/i18n';
import type { AlertingHost } from '../../host/alerting_host';
import type { ConnectorType } from '../../host/rule';
import type { Connectors } from './use_connectors';

/** Something to know before a rule is made: what it is, and what to do. */
export interface Readiness {
  id: string;
  /** Nothing can be created until it is mended. */
  blocks: boolean;
  title: string;
  fix: string;
}

/** What stands in the way, in plain words, before anybody presses Create. */
export function toReadiness(
  host: Pick<AlertingHost, 'may' | 'isPreview' | 'knowsItsAddress'>,
  { health, types }: Pick<Connectors, 'health' | 'types'>,
): Readiness[] {
  return [
    ...(host.may.saveRules ? [] : [noPrivilege()]),
    ...(health?.hasEncryptionKey === false ? [noEncryptionKey()] : []),
    ...(health?.hasApiKeys === false ? [noApiKeys()] : []),
    ...licenceOf(types),
    ...(host.knowsItsAddress ? [] : [noAddress()]),
    ...(host.isPreview ? [preview()] : []),
  ];
}

const noPrivilege = (): Readiness => ({
  id: 'privilege',
  blocks: true,
  title: i18n.translate('meshObservability.readiness.privilege', {
    defaultMessage: 'Your role may look at rules, not make them.',
  }),
  fix: i18n.translate('meshObservability.readiness.privilegeFix', {
    defaultMessage: 'Ask an administrator for "All" on Mesh Observability in this space.',
  }),
});

const noEncryptionKey = (): Readiness => ({
  id: 'encryptionKey',
  blocks: true,
  title: i18n.translate('meshObservability.readiness.encryptionKey', {
    defaultMessage: 'This Kibana has no encryption key, and rules need one.',
  }),
  fix: i18n.translate('meshObservability.readiness.encryptionKeyFix', {
    defaultMessage:
      'Set xpack.encryptedSavedObjects.encryptionKey in kibana.yml (bin/kibana-encryption-keys generate writes one) and restart Kibana.',
  }),
});

const noApiKeys = (): Readiness => ({
  id: 'apiKeys',
  blocks: true,
  title: i18n.translate('meshObservability.readiness.apiKeys', {
    defaultMessage: 'Elasticsearch makes no API keys, and rules run with one.',
  }),
  fix: i18n.translate('meshObservability.readiness.apiKeysFix', {
    defaultMessage:
      'Set xpack.security.authc.api_key.enabled: true in elasticsearch.yml; it comes with TLS on Elasticsearch’s HTTP.',
  }),
});

const noAddress = (): Readiness => ({
  id: 'address',
  blocks: false,
  title: i18n.translate('meshObservability.readiness.address', {
    defaultMessage: 'Messages will have no links: Kibana does not know its own address.',
  }),
  fix: i18n.translate('meshObservability.readiness.addressFix', { defaultMessage: 'Set server.publicBaseUrl in kibana.yml.' }),
});

const preview = (): Readiness => ({
  id: 'preview',
  blocks: false,
  title: i18n.translate('meshObservability.readiness.preview', {
    defaultMessage: 'This is a preview: its rules run while it runs.',
  }),
  fix: i18n.translate('meshObservability.readiness.previewFix', {
    defaultMessage:
      'It delivers to PagerDuty and Slack, and keeps their keys unencrypted. In Kibana the same rules run as Kibana’s own.',
  }),
});

/** PagerDuty, Slack and e-mail are not in Kibana's free licence: better known before the form is filled in. */
function licenceOf(types: readonly ConnectorType[]): Readiness[] {
  const locked = types.filter(
    ({ id, enabled_in_license: allowed }) => !allowed && ['.pagerduty', '.slack', '.slack_api', '.email'].includes(id),
  );
  const [first] = locked;
  if (!first) return [];
  const licence = first.minimum_license_required;
  return [
    {
      id: 'licence',
      blocks: false,
      title: i18n.translate('meshObservability.readiness.licence', {
        defaultMessage: 'New connectors of {types} need the {licence} licence, which this Kibana has not.',
        values: {
          types: locked.map(({ name }) => name).join(', '),
          licence: `${licence.slice(0, 1).toUpperCase()}${licence.slice(1)}`,
        },
      }),
      fix: i18n.translate('meshObservability.readiness.licenceFix', {
        defaultMessage:
          'On any licence work: connectors that an administrator preconfigures in kibana.yml (xpack.actions.preconfigured), Index, and Server log.',
      }),
    },
  ];
}
