import { EuiCallOut, EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { HERE, isHostName, isMeshName, parseElasticsearchUrl } from './fill_example';
import type { Choice, Platform, Road, Version } from './roads';
import { filesOf, isSentTo, notesOf, PLATFORMS, receiverOf, ROADS, VERSIONS } from './roads';
import { UndoStep } from './undo_step';
import { WizardSteps } from './wizard_steps';
import { noteText, platformText, roadText, versionText } from './wizard_texts';

const START: Choice = { version: '3x', platform: 'universal', road: 'logstash' };

/** An address as it may look; the same in every language. */
const LIKE = 'https://elasticsearch.example:9200';

/** From three answers and an address to the very files and commands, in order; what is inside stands after the last of them. */
export function Wizard({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<Choice>(START);
  const [address, setAddress] = useState('');
  const [mesh, setMesh] = useState('default');
  const [receiver, setReceiver] = useState(HERE);
  const url = parseElasticsearchUrl(address);
  const isAddressWrong = address.trim() !== '' && url === undefined;
  const values = {
    url,
    mesh: isMeshName(mesh) ? mesh : 'default',
    ...(isSentTo(choice) && isHostName(receiver) ? { receiver } : {}),
  };
  return (
    <div data-test-subj="meshWizard">
      <EuiFlexGroup gutterSize="m" wrap responsive={false}>
        <Field label={i18n.translate('meshObservability.setup.version', { defaultMessage: 'Kuma or Kong Mesh' })}>
          <EuiSelect
            compressed
            value={choice.version}
            options={VERSIONS.map((value) => ({ value, text: versionText(value) }))}
            onChange={({ target }) => setChoice({ ...choice, version: target.value as Version })}
            data-test-subj="meshWizardVersion"
          />
        </Field>
        <Field label={i18n.translate('meshObservability.setup.platform', { defaultMessage: 'Runs on' })}>
          <EuiSelect
            compressed
            value={choice.platform}
            options={PLATFORMS.map((value) => ({ value, text: platformText(value) }))}
            onChange={({ target }) => setChoice({ ...choice, platform: target.value as Platform })}
            data-test-subj="meshWizardPlatform"
          />
        </Field>
        <Field label={i18n.translate('meshObservability.setup.road', { defaultMessage: 'Road' })} minWidth={300}>
          <EuiSelect
            compressed
            value={choice.road}
            options={ROADS.map((value) => ({ value, text: roadText(value) }))}
            onChange={({ target }) => setChoice({ ...choice, road: target.value as Road })}
            data-test-subj="meshWizardRoad"
          />
        </Field>
        <Field
          label={i18n.translate('meshObservability.setup.address', { defaultMessage: 'Elasticsearch, as your hosts reach it' })}
          minWidth={300}
          isInvalid={isAddressWrong}
          error={i18n.translate('meshObservability.setup.addressWrong', {
            defaultMessage: 'An address like https://elasticsearch.example:9200, without user, password or query.',
          })}
        >
          <EuiFieldText
            compressed
            placeholder={LIKE}
            value={address}
            maxLength={300}
            isInvalid={isAddressWrong}
            onChange={({ target }) => setAddress(target.value)}
            data-test-subj="meshWizardAddress"
          />
        </Field>
        {isSentTo(choice) && (
          <Field
            label={receiverLabel(receiverOf(choice.road) === 'logstash')}
            minWidth={240}
            isInvalid={!isHostName(receiver)}
            error={i18n.translate('meshObservability.setup.receiverWrong', {
              defaultMessage: 'A host’s name or IPv4 address, without a port.',
            })}
          >
            <EuiFieldText
              compressed
              value={receiver}
              maxLength={253}
              isInvalid={!isHostName(receiver)}
              onChange={({ target }) => setReceiver(target.value)}
              data-test-subj="meshWizardReceiver"
            />
          </Field>
        )}
        <Field
          label={i18n.translate('meshObservability.setup.meshName', { defaultMessage: 'Mesh' })}
          isInvalid={!isMeshName(mesh)}
          error={i18n.translate('meshObservability.setup.meshNameWrong', { defaultMessage: 'Small letters, digits and dashes.' })}
        >
          <EuiFieldText
            compressed
            value={mesh}
            maxLength={63}
            isInvalid={!isMeshName(mesh)}
            onChange={({ target }) => setMesh(target.value)}
            data-test-subj="meshWizardMesh"
          />
        </Field>
      </EuiFlexGroup>
      <EuiSpacer size="m" />
      {notesOf(choice).map((note) => (
        <React.Fragment key={note}>
          <EuiCallOut
            size="s"
            {...(note === 'mesh_replaced' ? { color: 'danger' as const, iconType: 'warning' } : {})}
            title={noteText(note)}
            data-test-subj="meshWizardNote"
            data-note={note}
          />
          <EuiSpacer size="s" />
        </React.Fragment>
      ))}
      <WizardSteps choice={choice} values={values} />
      <EuiSpacer size="m" />
      {children}
      {filesOf(choice).length > 0 && <UndoStep choice={choice} values={values} />}
    </div>
  );
}

interface FieldProps {
  label: string;
  minWidth?: number;
  isInvalid?: boolean;
  error?: string;
  children: JSX.Element;
}

function Field({ minWidth = 180, children, ...row }: FieldProps): ReactNode {
  return (
    <EuiFlexItem grow={false} style={{ minWidth }}>
      <EuiFormRow {...row} display="rowCompressed">
        {children}
      </EuiFormRow>
    </EuiFlexItem>
  );
}

const receiverLabel = (isLogstash: boolean) =>
  isLogstash
    ? i18n.translate('meshObservability.setup.logstashHost', { defaultMessage: 'Logstash, as your proxies reach it' })
    : i18n.translate('meshObservability.setup.collectorHost', { defaultMessage: 'Collector, as your proxies reach it' });
