import {
  EuiBadge,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiText,
  EuiTitle,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { MlDriver, MlOffer } from '../../../common/domain/ml';
import type { TimeRange } from '../../../common/domain/time_range';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';
import { DriverList } from './driver_list';
import { HEALTH_COLOURS, healthText, progressText, warningText } from './health_text';
import { kindText, missingText } from './kind_text';
import { MlLink } from './ml_links';
import { OfferButtons } from './offer_buttons';
import { refusalText } from './refusal_text';
import { RequestList } from './request_list';
import { useMlAction } from './use_ml_action';

interface Props {
  offer: MlOffer;
  /** Of an analysis that is done. */
  drivers: MlDriver[] | undefined;
  /** Whether this user may make and change. */
  isAllowed: boolean;
  range: TimeRange | undefined;
  onChanged(): void;
}

/** One thing that ML can do: what it tells, how it does, what can be done with it, and what making it sends. */
export function OfferPanel({ offer, drivers, isAllowed, range, onChanged }: Props) {
  const format = useFormat();
  const { size } = useEuiTheme().euiTheme;
  const [isShown, setShown] = useState(false);
  const { run, busy, refused } = useMlAction(offer.kind, onChanged);
  const { kind, technique, job, missing, fitting, requests } = offer;
  const { title, tells } = kindText(kind);
  const warning = job && warningText(job);
  const progress = job ? progressText(job, format) : '';
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m" data-test-subj={`meshMlOffer-${kind}`}>
      <div style={{ display: 'flex', flexDirection: 'column', gap: size.s }}>
        <EuiFlexGroup gutterSize="s" alignItems="flexStart" responsive={false} wrap>
          <EuiFlexItem style={{ minWidth: 260 }}>
            <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
              <EuiFlexItem grow={false}>
                <EuiTitle size="xxs">
                  <h3>{title}</h3>
                </EuiTitle>
              </EuiFlexItem>
              {job && (
                <EuiFlexItem grow={false}>
                  <EuiBadge color={HEALTH_COLOURS[job.health]}>{healthText(job.health, technique)}</EuiBadge>
                </EuiFlexItem>
              )}
            </EuiFlexGroup>
            <EuiText size="s" color="subdued">
              <p>{tells}</p>
            </EuiText>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            {isAllowed && <OfferButtons offer={offer} busy={busy} onAction={(action) => void run(action)} />}
          </EuiFlexItem>
        </EuiFlexGroup>
        {progress !== '' && (
          <EuiText size="xs">
            <p>{progress}</p>
          </EuiText>
        )}
        {missing.map((each) => (
          <EuiText size="s" key={each}>
            <p data-test-subj="meshMlMissing">{missingText(each)}</p>
          </EuiText>
        ))}
        {!job && fitting.length > 0 && (
          <EuiText size="s">
            <p data-test-subj="meshMlFitting">
              {i18n.translate('meshObservability.ml.fitting', {
                defaultMessage:
                  '{count, plural, one {The job {jobs} does} other {The jobs {jobs} do}} this already; what it finds is shown on the map.',
                values: { count: fitting.length, jobs: displayName(fitting.join(', '), 200) },
              })}
            </p>
          </EuiText>
        )}
        {warning !== undefined && (
          <EuiCallOut
            size="s"
            color={job?.health === 'failed' ? 'danger' : 'warning'}
            title={displayName(warning, 500)}
            data-test-subj="meshMlWarning"
          />
        )}
        {refused && (
          <EuiCallOut size="s" color="danger" title={refusalText(refused)} role="alert" data-test-subj="meshMlRefused">
            <p style={{ overflowWrap: 'anywhere' }}>
              {refused.request.method} {refused.request.path}
            </p>
          </EuiCallOut>
        )}
        {drivers && <DriverList kind={kind} drivers={drivers} />}
        {job && job.health !== 'failed' && job.messages.length > 0 && (
          <EuiText size="xs" color="subdued">
            <p style={{ overflowWrap: 'anywhere' }}>
              {format.dateTime(job.messages[0]?.at ?? (0 as never))}: {displayName(job.messages[0]?.text ?? '', 300)}
            </p>
          </EuiText>
        )}
        <EuiFlexGroup gutterSize="xs" responsive={false} wrap>
          {requests.length > 0 && (
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty
                size="xs"
                flush="left"
                iconType={isShown ? 'minus' : 'plus'}
                aria-expanded={isShown}
                onClick={() => setShown(!isShown)}
                data-test-subj={`meshMlShow-${kind}`}
              >
                {i18n.translate('meshObservability.ml.show', { defaultMessage: 'What it sends' })}
              </EuiButtonEmpty>
            </EuiFlexItem>
          )}
          <OfferLinks offer={offer} range={range} />
        </EuiFlexGroup>
        {isShown && <RequestList requests={requests} />}
      </div>
    </EuiPanel>
  );
}

/** Into Kibana's own pages, with what is there. */
function OfferLinks({ offer: { id, technique, job, fitting }, range }: Pick<Props, 'offer' | 'range'>) {
  const jobs = [...(job ? [id] : []), ...fitting];
  if (jobs.length === 0) return null;
  const explorer = i18n.translate('meshObservability.ml.explorer', { defaultMessage: 'Anomaly Explorer' });
  const single = i18n.translate('meshObservability.ml.singleMetric', { defaultMessage: 'Single Metric Viewer' });
  const inKibana = i18n.translate('meshObservability.ml.inKibana', { defaultMessage: 'In Machine Learning' });
  if (technique !== 'anomaly_detection') return <MlLink target={{ page: 'analytics', id }} text={inKibana} />;
  return (
    <>
      {range && <MlLink target={{ page: 'explorer', jobs, range }} text={explorer} />}
      {range && <MlLink target={{ page: 'singleMetric', jobs: jobs.slice(0, 1), range }} text={single} />}
      <MlLink target={{ page: 'job', id: jobs[0] ?? id }} text={inKibana} />
    </>
  );
}
