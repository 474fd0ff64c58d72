import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiSkeletonText, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import { ProblemCallout } from '../../components/problem_callout';
import { useHost } from '../../host/use_host';
import type { AlertDraft } from './alert_draft';
import { ConnectorChoice } from './connector_choice';
import type { ConnectorKind } from './connector_kinds';
import { connectorKinds } from './connector_kinds';
import { NewConnectorForm } from './new_connector_form';
import type { Connectors } from './use_connectors';

interface Props {
  draft: AlertDraft;
  change(patch: Partial<AlertDraft>): void;
  connectors: Connectors;
}

/** Whom to tell, and the ways to add somebody. */
export function ConnectorList({ draft, change, connectors }: Props) {
  const { may } = useHost().alerting;
  const [making, setMaking] = useState<ConnectorKind>();
  const [showsMessages, setShowsMessages] = useState(false);
  const allowed = connectorKinds().filter(
    ({ typeId, form }) =>
      form && connectors.types.some(({ id, enabled, enabled_in_license: licensed }) => id === typeId && enabled && licensed),
  );
  const { connectors: known, failure } = connectors;
  return (
    <section>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem>
          <EuiTitle size="xxs">
            <h3>{i18n.translate('meshObservability.alert.tell', { defaultMessage: 'Tell' })}</h3>
          </EuiTitle>
        </EuiFlexItem>
        {draft.connectors.length > 0 && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="xs"
              iconType="pencil"
              onClick={() => setShowsMessages(!showsMessages)}
              data-test-subj="meshEditMessages"
            >
              {i18n.translate('meshObservability.alert.editMessages', { defaultMessage: 'Edit messages' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      {failure != null && <ProblemCallout failure={failure} onRetry={() => undefined} />}
      {!known && failure == null && may.saveRules && <EuiSkeletonText lines={2} />}
      {known?.map((connector) => (
        <ConnectorChoice key={connector.id} connector={connector} draft={draft} change={change} showsMessages={showsMessages} />
      ))}
      {known?.length === 0 && (
        <EuiText size="s" color="subdued">
          <p>
            {i18n.translate('meshObservability.alert.nobody', {
              defaultMessage: 'There is nobody to tell yet. Without a connector the rule only shows its alerts here.',
            })}
          </p>
        </EuiText>
      )}
      {showsMessages && <Variables />}
      {making ? (
        <NewConnectorForm
          key={making.typeId}
          kind={making}
          onCancel={() => setMaking(undefined)}
          onCreate={async (connector) => {
            const created = await connectors.create(connector);
            change({ connectors: [...draft.connectors, created.id] });
            setMaking(undefined);
          }}
        />
      ) : (
        may.saveConnectors && (
          <EuiFlexGroup gutterSize="xs" wrap responsive={false}>
            {allowed.map((kind) => (
              <EuiFlexItem key={kind.typeId} grow={false}>
                <EuiButtonEmpty
                  size="xs"
                  iconType="plus"
                  onClick={() => setMaking(kind)}
                  data-test-subj={`meshAddConnector-${kind.typeId.slice(1)}`}
                >
                  {kind.name}
                </EuiButtonEmpty>
              </EuiFlexItem>
            ))}
          </EuiFlexGroup>
        )
      )}
    </section>
  );
}

const Variables = () => (
  <EuiText size="xs" color="subdued">
    <p>
      {i18n.translate('meshObservability.alert.variables', {
        defaultMessage:
          'Known words, as context.title in double braces: title, finding, actual, threshold, usual, since, source, destination, mesh, zone, namespace, severity, viewUrl, traceUrl. slackText and emailText are whole messages and take three braces.',
      })}
    </p>
  </EuiText>
);
