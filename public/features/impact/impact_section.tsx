import { EuiBadge, EuiButtonEmpty, EuiSkeletonText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';
import type { Api } from '../../../common/contract/api';
import type { RequestOf } from '../../../common/contract/endpoint';
import type { Impact } from '../../../common/domain/impact';
import type { ServiceMap } from '../../../common/domain/service_map';
import { useAnswer } from '../../api/use_answer';
import type { Format } from '../../components/format';
import { PanelSection } from '../../components/panel_section';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import type { ImpactSubject } from './estimate_impact';
import { estimateImpact } from './estimate_impact';
import { ImpactTable } from './impact_table';

interface Props {
  request: RequestOf<Api['impact']>;
  map: ServiceMap;
  asked: number;
  /** A page shows it at once; a panel when somebody wants it. */
  isOpenAtFirst?: boolean;
}

/** Which requests at the gateway pass through an edge or a service: who suffers when it does. */
export function ImpactSection({ request, map, asked, isOpenAtFirst = false }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const canAsk = request.parts.length > 0;
  const state = useAnswer('impact', isOpen && canAsk ? request : undefined, asked);
  return (
    <PanelSection
      title={i18n.translate('meshObservability.impact.title', { defaultMessage: 'Who depends on it' })}
      aside={
        <EuiButtonEmpty size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} data-test-subj="meshImpact">
          {isOpen
            ? i18n.translate('meshObservability.impact.hide', { defaultMessage: 'Hide' })
            : i18n.translate('meshObservability.impact.show', { defaultMessage: 'Requests at the gateway' })}
        </EuiButtonEmpty>
      }
    >
      {isOpen && state.failure != null && <ProblemCallout failure={state.failure} onRetry={state.retry} />}
      {isOpen && canAsk && state.failure == null && !state.answer && <EuiSkeletonText lines={4} />}
      {isOpen && (state.answer ?? !canAsk) && <Told answer={state.answer} map={map} subject={request} />}
    </PanelSection>
  );
}

function Told({ answer, map, subject }: { answer: Impact | undefined; map: ServiceMap; subject: ImpactSubject }) {
  const format = useFormat();
  const { source, destination } = subject;
  const isFollowed = answer !== undefined && answer.followed > 0;
  const estimated = useMemo(
    () => (isFollowed ? [] : estimateImpact(map, { destination, ...(source === undefined ? {} : { source }) })),
    [isFollowed, map, source, destination],
  );
  const entries = isFollowed ? answer.entries : estimated;
  return (
    <div data-test-subj="meshImpactAnswer">
      {!isFollowed && (
        <EuiText size="s">
          <p>
            <EuiBadge color="warning">
              {i18n.translate('meshObservability.impact.estimated', { defaultMessage: 'Estimated' })}
            </EuiBadge>{' '}
            {i18n.translate('meshObservability.impact.estimate', {
              defaultMessage:
                'No request can be followed: log lines carry no trace id and no spans are stored. From the rates on the map, as if every call caused the same:',
            })}
          </p>
        </EuiText>
      )}
      {entries.length === 0 ? (
        <EuiText size="s" color="subdued">
          <p>
            {i18n.translate('meshObservability.impact.none', {
              defaultMessage: 'No request from the edge of the mesh leads here in this time range.',
            })}
          </p>
        </EuiText>
      ) : (
        <ImpactTable entries={entries} why={whyUnknown(isFollowed)} />
      )}
      {isFollowed && (
        <EuiText size="xs" color="subdued">
          <p>{basisText(answer, format)}</p>
        </EuiText>
      )}
    </div>
  );
}

const whyUnknown = (isFollowed: boolean) =>
  isFollowed
    ? i18n.translate('meshObservability.impact.unknown', {
        defaultMessage: 'There was no traffic before to compare with, or the lines tell no status.',
      })
    : i18n.translate('meshObservability.impact.notFollowed', { defaultMessage: 'An estimate follows no request.' });

function basisText({ basis, followed, passed, slowerThan }: Impact, format: Format): string {
  const values = { followed: format.count(followed), passed: format.count(Math.round(passed)) };
  const stands =
    basis === 'spans'
      ? i18n.translate('meshObservability.impact.fromSpans', {
          defaultMessage:
            'From {followed} of about {passed} traced requests taken by chance. Failed: the request itself, at the gateway.',
          values,
        })
      : i18n.translate('meshObservability.impact.fromLines', {
          defaultMessage:
            'From {followed} of about {passed} requests taken by chance and followed by trace id. Failed: the request itself, at the gateway.',
          values,
        });
  if (slowerThan === undefined) return stands;
  const slowed = i18n.translate('meshObservability.impact.slowedMeans', {
    defaultMessage: 'Slowed: here it took longer than {duration}, the 95th percentile of the same length of time before.',
    values: { duration: format.duration(slowerThan) },
  });
  return `${stands} ${slowed}`;
}
