import { EuiCallOut, EuiPanel, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import { isAboutRights } from '../../../common/domain/coverage';
import { traceId } from '../../../common/domain/trace';
import type { Trace } from '../../../common/domain/trace';
import { epochMs, milliseconds } from '../../../common/domain/units';
import { useFindTraces } from '../../api/use_find_traces';
import { useTrace } from '../../api/use_trace';
import { NoAccess } from '../../components/no_access';
import { ProblemCallout } from '../../components/problem_callout';
import { RightsNote } from '../../components/rights_note';
import { toProblemText } from '../../components/to_problem_text';
import { useWithheld } from '../../components/use_withheld';
import type { TracesAddress } from '../../components/traces_address';
import { AbsentTrace } from '../../features/traces/absent_trace';
import { toNearest } from '../../features/traces/to_nearest';
import { TraceView } from '../../features/traces/trace_view';
import { useHost } from '../../host/use_host';
import { toRequest } from './search_traces';
import { useTypicalTrace } from './use_typical_trace';
import type { Patch } from './use_traces_page';

interface Props {
  address: TracesAddress;
  change(patch: Patch): void;
}

/** So far around a request without a trace is looked for one that has: a quarter of an hour. */
const AROUND = 15 * 60_000;

/** One trace, or why there is none; beside it another one when they are compared. */
export function OpenTrace({ address, change }: Props) {
  const { notify } = useHost();
  const { trace: id, at, line, took } = address;
  const request = useMemo(
    () => (id === undefined ? undefined : { id: traceId(id), ...(at === undefined ? {} : { at: epochMs(at) }) }),
    [id, at],
  );
  const { answer, failure, isFetching, retry } = useTrace(request, 0);
  const other = useTrace(address.with === undefined ? undefined : { id: traceId(address.with) }, 0);
  const typical = useTypicalTrace();
  const isAbsent = id === undefined || answer?.absence !== undefined;
  const around = isAbsent && at !== undefined ? { from: epochMs(Math.max(0, at - AROUND)), to: epochMs(at + AROUND) } : undefined;
  const like = useFindTraces(around && toRequest({ source: address.source, destination: address.destination }, around), 0);

  const withheld = useWithheld({ failure, answer: answer && ofTrace(answer), isFetching });
  if (withheld) return <NoAccess withheld={withheld} onRetry={retry} />;
  if (failure != null) return <ProblemCallout failure={failure} onRetry={retry} />;
  if (isFetching && !answer) return <EuiSkeletonText lines={10} />;
  if (isAbsent || !answer) {
    const found = [...(like.answer?.slowest ?? []), ...(like.answer?.sample ?? [])];
    const nearest = at === undefined ? undefined : toNearest(found, { at, took });
    return (
      <EuiPanel hasBorder hasShadow={false}>
        <RightsNote notes={answer?.coverage.notes ?? []} />
        <EuiSpacer size="s" />
        <AbsentTrace
          reason={absenceOf(answer) ?? (address.text === 'tcp' ? 'tcp' : 'no_trace_id')}
          trace={answer}
          nearest={nearest}
        />
      </EuiPanel>
    );
  }
  const compare = async (trace: Trace) => {
    try {
      const found = await typical.find(trace);
      if (found) change({ with: found });
      else notify.error(nothingTypical(), nothingTypicalText());
    } catch (error) {
      const { title, message } = toProblemText(error);
      notify.error(title, message);
    }
  };
  const isGone = address.with !== undefined && other.answer?.absence !== undefined;
  const compared = address.with === undefined || isGone ? undefined : other.answer;
  const whole = milliseconds(Math.max(answer.duration ?? 0, compared?.duration ?? 0));
  return (
    <>
      {address.with !== undefined && other.failure != null && <ProblemCallout failure={other.failure} onRetry={other.retry} />}
      {isGone && <EuiCallOut size="s" color="warning" title={comparedGone()} data-test-subj="meshComparedGone" />}
      {compared && (
        <>
          <TraceView trace={compared} whole={whole} line={undefined} onCompare={undefined} isComparing={false} />
          <EuiSpacer size="s" />
        </>
      )}
      <TraceView
        trace={answer}
        whole={whole}
        line={line}
        other={compared}
        onCompare={address.with === undefined || isGone ? () => void compare(answer) : undefined}
        isComparing={typical.isLooking}
      />
    </>
  );
}

/** Whoever may read a part only cannot know whether the rest is stored. */
const absenceOf = (trace: Trace | undefined) =>
  trace?.absence !== undefined && trace.coverage.notes.some(isAboutRights) ? 'not_among_readable' : trace?.absence;

/** Neither spans nor lines of it, and no dialect of spans that could hold one. */
const ofTrace = ({ spans, lines, coverage }: Trace) => ({
  isEmpty: spans.length === 0 && lines.length === 0 && coverage.sources.length === 0,
  notes: coverage.notes,
});

const comparedGone = () =>
  i18n.translate('meshObservability.trace.comparedGone', {
    defaultMessage: 'No span of the trace that this one is compared with is stored any more.',
  });
const nothingTypical = () => i18n.translate('meshObservability.trace.noTypical', { defaultMessage: 'Nothing to compare with' });
const nothingTypicalText = () =>
  i18n.translate('meshObservability.trace.noTypicalText', {
    defaultMessage: 'Within an hour of it fewer than three other requests to the same path have a trace.',
  });
