import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { MlAction, MlOffer } from '../../../common/domain/ml';

interface Props {
  offer: MlOffer;
  busy: MlAction | undefined;
  onAction(action: MlAction): void;
}

/** What can be done with it next, and no more. Deleting asks once more, in place. */
export function OfferButtons({ offer: { kind, job, missing, technique }, busy, onAction }: Props) {
  const [isSure, setSure] = useState(false);
  const button = (action: MlAction, text: string, fill = false) => (
    <EuiFlexItem grow={false} key={action}>
      <EuiButton
        size="s"
        fill={fill}
        isLoading={busy === action}
        isDisabled={busy !== undefined && busy !== action}
        onClick={() => onAction(action)}
        data-test-subj={`meshMl-${action}-${kind}`}
      >
        {text}
      </EuiButton>
    </EuiFlexItem>
  );
  if (!job || job.health === 'incomplete') {
    if (missing.length > 0) return null;
    return button('make', i18n.translate('meshObservability.ml.make', { defaultMessage: 'Make and start' }));
  }
  const isJob = technique === 'anomaly_detection';
  const { health } = job;
  return (
    <EuiFlexGroup gutterSize="xs" responsive={false} alignItems="center">
      {health === 'prepared' &&
        button('start', i18n.translate('meshObservability.ml.analyse', { defaultMessage: 'Analyse' }), true)}
      {health === 'idle' && button('start', i18n.translate('meshObservability.ml.start', { defaultMessage: 'Start' }))}
      {health === 'failed' && isJob && button('stop', i18n.translate('meshObservability.ml.close', { defaultMessage: 'Close' }))}
      {(health === 'running' || health === 'starting') &&
        button('stop', i18n.translate('meshObservability.ml.stop', { defaultMessage: 'Stop' }))}
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty
          size="s"
          color={isSure ? 'danger' : 'text'}
          isLoading={busy === 'delete'}
          isDisabled={busy !== undefined && busy !== 'delete'}
          onClick={() => (isSure ? onAction('delete') : setSure(true))}
          onBlur={() => setSure(false)}
          data-test-subj={`meshMl-delete-${kind}`}
        >
          {isSure
            ? i18n.translate('meshObservability.ml.deleteSure', { defaultMessage: 'Delete with what it learnt' })
            : i18n.translate('meshObservability.ml.delete', { defaultMessage: 'Delete' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
