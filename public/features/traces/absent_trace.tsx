import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { FoundSpan, Trace, TraceAbsence } from '../../../common/domain/trace';
import { LineFields } from '../../components/line_fields';
import { TraceLink } from '../../components/trace_link';
import { useFormat } from '../../components/use_format';

/** Why a request has no trace: as the server found, or as its log line tells before anybody asks. */
export type AbsenceReason = TraceAbsence | 'tcp' | 'no_trace_id' | 'not_among_readable';

interface Props {
  reason: AbsenceReason;
  /** Its lines are there all the same. */
  trace?: Trace;
  nearest: FoundSpan | undefined;
}

/** No spans: the reason in words, what the log still tells, and the nearest request that was sampled, called so. */
export function AbsentTrace({ reason, trace, nearest }: Props) {
  const format = useFormat();
  return (
    <div data-test-subj="meshTraceAbsent">
      <EuiCallOut
        color="warning"
        title={i18n.translate('meshObservability.traceAbsent.title', { defaultMessage: 'This request has no trace' })}
      >
        <p>{reasonText(reason)}</p>
        {nearest && (
          <p>
            {i18n.translate('meshObservability.traceAbsent.nearest', {
              defaultMessage: 'Another request, not this one, is the nearest that was sampled:',
            })}{' '}
            <TraceLink address={{ trace: nearest.traceId, at: Math.round(nearest.start) }} data-test-subj="meshNearestTrace">
              {[format.time(nearest.start, 'milliseconds'), nearest.path, nearest.duration && format.duration(nearest.duration)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </TraceLink>
          </p>
        )}
      </EuiCallOut>
      {trace?.lines.map(({ line }) => (
        <div key={`${line.index}/${line.documentId}`}>
          <EuiSpacer size="m" />
          <EuiText size="xs">
            <strong>{i18n.translate('meshObservability.traceAbsent.line', { defaultMessage: 'Access-log line' })}</strong>
          </EuiText>
          <LineFields line={line} />
        </div>
      ))}
    </div>
  );
}

const REASONS: Record<AbsenceReason, () => string> = {
  tcp: () =>
    i18n.translate('meshObservability.traceAbsent.tcp', {
      defaultMessage: 'It is a TCP connection: proxies trace requests only.',
    }),
  no_trace_id: () =>
    i18n.translate('meshObservability.traceAbsent.noId', {
      defaultMessage: 'Its access-log line carries no trace id: add %TRACE_ID% to the log format.',
    }),
  no_trace_indices: () =>
    i18n.translate('meshObservability.traceAbsent.noIndices', {
      defaultMessage:
        'No index that Mesh Observability reads holds spans. An administrator sets which ones under Mesh trace indices.',
    }),
  not_among_readable: () =>
    i18n.translate('meshObservability.traceAbsent.notReadable', {
      defaultMessage:
        'None of its spans is among those that your role lets you read: it may belong to somebody else, was not sampled, or its spans were lost.',
    }),
  older_than_spans: () =>
    i18n.translate('meshObservability.traceAbsent.old', { defaultMessage: 'It is older than every span that is still stored.' }),
  not_stored: () =>
    i18n.translate('meshObservability.traceAbsent.notStored', {
      defaultMessage: 'None of its spans is stored: it was not sampled, or its spans were lost on their way.',
    }),
};
const reasonText = (reason: AbsenceReason) => REASONS[reason]();
