import { EuiSuperDatePicker } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { useHost } from '../../host/use_host';
import type { PageState } from './page_state';
import type { ChangePageState } from './use_page_state';

interface Props {
  state: Pick<PageState, 'rangeFrom' | 'rangeTo' | 'refresh'>;
  change: ChangePageState;
  isLoading: boolean;
  onRefresh(): void;
}

/** The time range and how often it is asked again. */
export function TimePicker({ state: { rangeFrom, rangeTo, refresh }, change, isLoading, onRefresh }: Props) {
  const { dateFormat } = useHost().format;
  const choose = ({ start, end }: { start: string; end: string }) => {
    // The button that says "Refresh" chooses the same range again. (Given `onRefresh`, EUI would start a timer of its own.)
    if (start === rangeFrom && end === rangeTo) onRefresh();
    else change({ rangeFrom: start, rangeTo: end });
  };
  return (
    <EuiSuperDatePicker
      compressed
      width="auto"
      dateFormat={dateFormat}
      start={rangeFrom}
      end={rangeTo}
      isPaused={refresh.paused}
      refreshInterval={refresh.every}
      isLoading={isLoading}
      onTimeChange={choose}
      onRefreshChange={({ isPaused, refreshInterval }) => change({ refresh: { every: refreshInterval, paused: isPaused } })}
      commonlyUsedRanges={commonRanges()}
      data-test-subj="meshDatePicker"
    />
  );
}

const commonRanges = () => [
  range('now-5m', i18n.translate('meshObservability.time.last5m', { defaultMessage: 'Last 5 minutes' })),
  range('now-15m', i18n.translate('meshObservability.time.last15m', { defaultMessage: 'Last 15 minutes' })),
  range('now-30m', i18n.translate('meshObservability.time.last30m', { defaultMessage: 'Last 30 minutes' })),
  range('now-1h', i18n.translate('meshObservability.time.last1h', { defaultMessage: 'Last 1 hour' })),
  range('now-6h', i18n.translate('meshObservability.time.last6h', { defaultMessage: 'Last 6 hours' })),
  range('now-24h', i18n.translate('meshObservability.time.last24h', { defaultMessage: 'Last 24 hours' })),
  range('now-7d', i18n.translate('meshObservability.time.last7d', { defaultMessage: 'Last 7 days' })),
  range('now-30d', i18n.translate('meshObservability.time.last30d', { defaultMessage: 'Last 30 days' })),
];

const range = (start: string, label: string) => ({ start, end: 'now', label });
