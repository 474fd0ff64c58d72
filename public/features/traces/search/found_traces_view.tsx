import { EuiEmptyPrompt, EuiPanel, EuiProgress, EuiSkeletonText, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { FoundSpan, FoundTraces } from '../../../../common/domain/trace';
import { NoAccess } from '../../../components/no_access';
import { ProblemCallout } from '../../../components/problem_callout';
import { RightsNote } from '../../../components/rights_note';
import { useFormat } from '../../../components/use_format';
import { useWithheld } from '../../../components/use_withheld';
import { FoundTable } from './found_table';
import type { Brushed } from './trace_scatter';
import { TraceScatter } from './trace_scatter';

interface Props {
  answer: FoundTraces | undefined;
  failure: unknown;
  isFetching: boolean;
  retry(): void;
  onBrush(brushed: Brushed): void;
  onOpen(found: FoundSpan): void;
}

/** Calls that have a trace: a sample and the slowest as points, and the slowest as a list. */
export function FoundTracesView({ answer, failure, isFetching, retry, onBrush, onOpen }: Props) {
  const format = useFormat();
  const points = useMemo(() => (answer ? unite(answer) : []), [answer]);
  const withheld = useWithheld({ failure, answer: answer && ofFound(answer), isFetching });
  if (withheld) return <NoAccess withheld={withheld} onRetry={retry} />;
  if (failure != null) return <ProblemCallout failure={failure} onRetry={retry} />;
  if (!answer) return <EuiSkeletonText lines={10} />;
  if (answer.coverage.sources.length === 0) return <Nothing title={noSpans()} body={whereToLook(answer.coverage.indices)} />;
  if (answer.total === 0) return <Nothing title={noCalls()} body={whatToTry()} />;
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" aria-busy={isFetching} style={{ position: 'relative' }}>
      {isFetching && <EuiProgress size="xs" color="primary" position="absolute" />}
      {answer.hasDurations && <TraceScatter found={points} range={answer.range} onBrush={onBrush} onOpen={onOpen} />}
      <EuiText size="xs" color="subdued" data-test-subj="meshFoundCount">
        <p>
          {answer.hasDurations
            ? i18n.translate('meshObservability.foundTraces.count', {
                defaultMessage:
                  '{total, plural, one {# call has} other {# calls have}} a span; shown are {points}: the slowest, and others by chance. Drag to narrow, click to open.',
                values: { total: answer.total, points: format.count(points.length) },
              })
            : i18n.translate('meshObservability.foundTraces.noDurations', {
                defaultMessage:
                  '{total, plural, one {# call has} other {# calls have}} a span. These documents hold no durations (ECS mode), so the newest are listed; a trace that is opened takes them from annotations.',
                values: { total: answer.total },
              })}
        </p>
      </EuiText>
      <RightsNote notes={answer.coverage.notes} />
      <EuiSpacer size="s" />
      <FoundTable found={answer.slowest} />
    </EuiPanel>
  );
}

/** No dialect of spans was to be seen, so nothing of any trace. */
const ofFound = ({ coverage }: FoundTraces) => ({ isEmpty: coverage.sources.length === 0, notes: coverage.notes });

const Nothing = ({ title, body }: { title: string; body: string }) => (
  <EuiEmptyPrompt iconType="timeline" titleSize="s" title={<h2>{title}</h2>} body={<p>{body}</p>} data-test-subj="meshNoTraces" />
);

function unite({ slowest, sample }: FoundTraces): FoundSpan[] {
  const known = new Set(slowest.map(({ traceId }) => traceId));
  return [...slowest, ...sample.filter(({ traceId }) => !known.has(traceId))];
}

const noSpans = () =>
  i18n.translate('meshObservability.foundTraces.noSpansTitle', { defaultMessage: 'No spans in this time range' });
const whereToLook = (indices: string) =>
  i18n.translate('meshObservability.foundTraces.noSpans', {
    defaultMessage: 'Spans are looked for in {indices}. The map does not need them: access logs hold every request.',
    values: { indices },
  });
const noCalls = () =>
  i18n.translate('meshObservability.foundTraces.noCallsTitle', { defaultMessage: 'No traced call is like that' });
const whatToTry = () =>
  i18n.translate('meshObservability.foundTraces.noCalls', {
    defaultMessage: 'Choose a longer time range, or take a filter away. TCP connections have no spans.',
  });
