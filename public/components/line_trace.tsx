import { i18n } from '@kbn/i18n';
import React from 'react';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import { Name } from './name';
import { TraceLink } from './trace_link';
import type { TracesAddress } from './traces_address';

interface Props {
  line: AccessLogLine;
  ends: Pick<TracesAddress, 'source' | 'destination'>;
}

/** The way from a log line to its trace; where the line has none, to the reason and the nearest request that was sampled. */
export function LineTrace({ line, ends }: Props) {
  const { traceId, start, duration, documentId, status, method } = line;
  const address: TracesAddress = {
    ...ends,
    line: documentId,
    ...(start === undefined ? {} : { at: Math.round(start) }),
    ...(duration === undefined ? {} : { took: Math.round(duration) }),
  };
  if (traceId !== undefined) {
    return (
      <TraceLink address={{ ...address, trace: traceId }} data-test-subj="meshLineTrace">
        <Name name={traceId} length={8} />
      </TraceLink>
    );
  }
  if (start === undefined) return <>{notLogged()}</>;
  const isConnection = method === undefined && (status === undefined || status === 0);
  return (
    <TraceLink
      address={isConnection && status === 0 ? { ...address, text: 'tcp' } : address}
      data-test-subj="meshLineWithoutTrace"
    >
      {i18n.translate('meshObservability.lines.noTrace', { defaultMessage: 'none: why?' })}
    </TraceLink>
  );
}

const notLogged = () => i18n.translate('meshObservability.lines.notLogged', { defaultMessage: 'not logged' });
