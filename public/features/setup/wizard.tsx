import { EuiCallOut, EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { ExampleStep } from './example_step';
import { isMeshName, parseElasticsearchUrl } from './fill_example';
import type { Choice, Platform, Road, RoadNote, Version } from './roads';
import { notesOf, PLATFORMS, ROADS, stepsOf, VERSIONS } from './roads';

const START: Choice = { version: '3x', platform: 'universal', road: 'logstash' };

/** An address as it may look; the same in every language. */
const LIKE = 'https://elasticsearch.example:9200';

/** From three answers and an address to the very files and commands, in order. */
export function Wizard() {
  const [choice, setChoice] = useState<Choice>(START);
  const [address, setAddress] = useState('');
  const [mesh, setMesh] = useState('default');
  const url = parseElasticsearchUrl(address);
  const isAddressWrong = address.trim() !== '' && url === undefined;
  const steps = stepsOf(choice);
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
          <EuiCallOut size="s" title={noteText(note)} data-test-subj="meshWizardNote" />
          <EuiSpacer size="s" />
        </React.Fragment>
      ))}
      <ol
        style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
        aria-label={i18n.translate('meshObservability.setup.steps', { defaultMessage: 'Steps' })}
      >
        {steps.map((step, place) => (
          <li key={step.path}>
            <ExampleStep step={step} number={place + 1} platform={choice.platform} values={{ url, mesh }} />
          </li>
        ))}
      </ol>
      {steps.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiText size="xs" color="subdued">
            <p>
              {i18n.translate('meshObservability.setup.wizardFiles', {
                defaultMessage:
                  'These are the files of the folder examples in this plugin’s repository; the head of each says for which versions it is and how far it was tried.',
              })}
            </p>
          </EuiText>
        </>
      )}
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

function versionText(version: Version): string {
  switch (version) {
    case '1x':
      return i18n.translate('meshObservability.setup.version1', { defaultMessage: '1.x, or 2.x with Mesh.logging' });
    case '2x':
      return i18n.translate('meshObservability.setup.version2', { defaultMessage: '2.x with policies' });
    case '3x':
      return i18n.translate('meshObservability.setup.version3', { defaultMessage: '3.x' });
  }
}

function platformText(platform: Platform): string {
  return platform === 'universal'
    ? i18n.translate('meshObservability.setup.universal', { defaultMessage: 'Universal: hosts, containers' })
    : i18n.translate('meshObservability.setup.kubernetes', { defaultMessage: 'Kubernetes' });
}

function roadText(road: Road): string {
  switch (road) {
    case 'logstash':
      return i18n.translate('meshObservability.setup.roadLogstash', { defaultMessage: 'Access logs: TCP to Logstash' });
    case 'filebeat':
      return i18n.translate('meshObservability.setup.roadFilebeat', { defaultMessage: 'Access logs: a file, by Filebeat' });
    case 'collector':
      return i18n.translate('meshObservability.setup.roadCollector', {
        defaultMessage: 'Everything: OpenTelemetry Collector',
      });
    case 'metricbeat':
      return i18n.translate('meshObservability.setup.roadMetricbeat', { defaultMessage: 'Metrics: Metricbeat scrapes' });
    case 'remote_write':
      return i18n.translate('meshObservability.setup.roadRemoteWrite', {
        defaultMessage: 'Metrics: Prometheus writes to Metricbeat',
      });
  }
}

function noteText(note: RoadNote): string {
  switch (note) {
    case 'no_file_on_kubernetes':
      return i18n.translate('meshObservability.setup.noFile', {
        defaultMessage:
          'A sidecar’s file is gone with its pod: on Kubernetes send access logs over TCP to Logstash, or to the OpenTelemetry Collector.',
      });
    case 'no_otel_logs_in_1x':
      return i18n.translate('meshObservability.setup.noOtelLogs', {
        defaultMessage:
          'Kuma 1.x cannot send access logs over OpenTelemetry. The Collector takes its traces and metrics; take Logstash for access logs besides.',
      });
    case 'install_first':
      return i18n.translate('meshObservability.setup.installFirst', {
        defaultMessage:
          'Install the templates above before the first line comes: they hold for indices that are made afterwards.',
      });
    case 'inbound_not_in_classic':
      return i18n.translate('meshObservability.setup.classicOutbound', {
        defaultMessage:
          'Mesh.logging writes what callers saw. What destinations saw, response codes and trace ids need the policies of 2.x or 3.x.',
      });
  }
}
