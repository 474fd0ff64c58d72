import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiSkeletonText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { TimeRange } from '../../common/domain/time_range';
import type { Moment } from './moment';
import { DiscoverLink } from './discover_link';
import { PanelSection } from './panel_section';
import { ProblemCallout } from './problem_callout';
import { SearchLink } from './search_link';
import type { TraceEnds } from './slowest_lines';
import { toTracesSearch } from './traces_address';
import { SlowestLines } from './slowest_lines';
import { useFormat } from './use_format';

interface Props {
  /** "Slowest requests", or "Longest connections". */
  title: string;
  moment: Moment;
  ends?: TraceEnds;
}

/** The slowest requests of the point of a chart that somebody has clicked. */
export function MomentLines({ title, moment: { range, state, choose }, ends }: Props) {
  const format = useFormat();
  if (!range) return null;
  const { detail, failure, isFetching, retry } = state;
  const when = i18n.translate('meshObservability.moment.title', {
    defaultMessage: '{title}, {from} to {to}',
    values: { title, from: format.time(range.from), to: format.time(range.to) },
  });
  return (
    <div data-test-subj="meshMoment" aria-live="polite">
      <PanelSection
        title={when}
        aside={
          <EuiFlexGroup gutterSize="none" responsive={false} alignItems="center">
            {detail && (
              <EuiFlexItem grow={false}>
                <DiscoverLink query={detail.discover} />
              </EuiFlexItem>
            )}
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty size="xs" iconType="cross" onClick={() => choose(undefined)} data-test-subj="meshMomentClose">
                {i18n.translate('meshObservability.moment.close', { defaultMessage: 'Close' })}
              </EuiButtonEmpty>
            </EuiFlexItem>
          </EuiFlexGroup>
        }
      >
        {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
        {failure == null && (isFetching || !detail) && <EuiSkeletonText lines={4} />}
        {detail && !isFetching && detail.slowest.length > 0 && <SlowestLines title={when} lines={detail.slowest} ends={ends} />}
        {detail && !isFetching && detail.slowest.length === 0 && (
          <EuiText size="s">
            <p>
              {i18n.translate('meshObservability.moment.noneAnswered', {
                defaultMessage:
                  '{lines, plural, =0 {No request began in this moment.} one {The only request of this moment was not answered.} other {None of # requests of this moment was answered.}}',
                values: { lines: detail.figures.lines },
              })}{' '}
              {detail.figures.lines > 0 && (
                <SearchLink search={failedSearch(range, ends)} data-test-subj="meshMomentFailed">
                  {i18n.translate('meshObservability.moment.failed', { defaultMessage: 'Failed calls that have a trace' })}
                </SearchLink>
              )}
            </p>
          </EuiText>
        )}
      </PanelSection>
    </div>
  );
}

/** The traces page in the moment's own time range. */
function failedSearch({ from, to }: TimeRange, ends: TraceEnds = {}): string {
  const range = new URLSearchParams({ rangeFrom: new Date(from).toISOString(), rangeTo: new Date(to).toISOString() });
  return toTracesSearch(range.toString(), { ...ends, failed: true });
}
