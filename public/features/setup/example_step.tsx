import { EuiCallOut, EuiSkeletonText, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { CopyBlock } from './copy_block';
import type { ExampleValues } from './fill_example';
import { fillExample, neededVariables } from './fill_example';
import type { Platform, Step, Taker } from './roads';
import { commandOf } from './roads';
import { useExample } from './use_example';

interface Props {
  step: Step;
  number: number;
  platform: Platform;
  values: ExampleValues;
}

/** A file with the user's own values, and the command that has it taken. */
export function ExampleStep({ step, number, platform, values }: Props) {
  const { text, failure } = useExample(step.path);
  const file = step.path.slice(step.path.lastIndexOf('/') + 1);
  const filled = text === undefined ? undefined : fillExample(text, values);
  const needed = filled === undefined ? [] : neededVariables(filled);
  const exports = needed.map((name) => `export ${name}='…'\n`).join('');
  return (
    <div data-test-subj="meshWizardStep" data-path={step.path}>
      <EuiTitle size="xxs">
        <h3>
          {number}. {takerText(step.taker, platform)}: {file}
        </h3>
      </EuiTitle>
      <EuiSpacer size="xs" />
      {failure != null && (
        <EuiCallOut
          size="s"
          color="danger"
          title={i18n.translate('meshObservability.setup.noExample', {
            defaultMessage: 'The file could not be fetched. Load the page again; it is examples/{path} in the repository.',
            values: { path: step.path },
          })}
        />
      )}
      {filled === undefined && failure == null && <EuiSkeletonText lines={4} />}
      {filled !== undefined && (
        <>
          <CopyBlock
            text={filled}
            language={file.endsWith('.conf') ? 'text' : 'yaml'}
            fileName={file}
            data-test-subj="meshWizardFile"
          />
          {needed.length > 0 && (
            <EuiText size="xs" color="subdued">
              <p>
                {i18n.translate('meshObservability.setup.environment', {
                  defaultMessage: 'Read from the environment, so that no secret stands in a file: {names}.',
                  values: { names: needed.join(', ') },
                })}
              </p>
            </EuiText>
          )}
          <CopyBlock text={`${exports}${commandOf(step, platform)}`} language="bash" data-test-subj="meshWizardCommand" />
        </>
      )}
    </div>
  );
}

function takerText(taker: Taker, platform: Platform): string {
  switch (taker) {
    case 'kuma':
      return platform === 'universal'
        ? i18n.translate('meshObservability.setup.takerKuma', { defaultMessage: 'Kuma’s control plane takes' })
        : i18n.translate('meshObservability.setup.takerKubernetes', { defaultMessage: 'Kubernetes takes, for Kuma' });
    case 'cluster':
      return i18n.translate('meshObservability.setup.takerCluster', { defaultMessage: 'Kubernetes runs' });
    case 'logstash':
      return i18n.translate('meshObservability.setup.takerLogstash', { defaultMessage: 'Logstash runs, beside each proxy' });
    case 'filebeat':
      return i18n.translate('meshObservability.setup.takerFilebeat', { defaultMessage: 'Filebeat runs, where the file is' });
    case 'metricbeat':
      return i18n.translate('meshObservability.setup.takerMetricbeat', { defaultMessage: 'Metricbeat runs' });
    case 'collector':
      return i18n.translate('meshObservability.setup.takerCollector', { defaultMessage: 'The Collector runs' });
    case 'prometheus':
      return i18n.translate('meshObservability.setup.takerPrometheus', { defaultMessage: 'Prometheus runs' });
  }
}
