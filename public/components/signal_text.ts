import { i18n } from '@kbn/i18n';
import type { DifferenceReason, EdgeSignals, Signal, SignalDifference, SignalGap } from '../../common/domain/edge_signals';
import { disagrees } from '../../common/domain/edge_signals';
import { ratio } from '../../common/domain/units';
import type { Format } from './format';

export function signalWord(signal: Signal): string {
  switch (signal) {
    case 'logs':
      return i18n.translate('meshObservability.signal.logs', { defaultMessage: 'access logs' });
    case 'metrics':
      return i18n.translate('meshObservability.signal.metrics', { defaultMessage: 'metrics' });
    case 'traces':
      return i18n.translate('meshObservability.signal.traces', { defaultMessage: 'traces' });
  }
}

export const seenByText = ({ figures }: EdgeSignals): string => figures.map(({ signal }) => signalWord(signal)).join(', ');

/** Undefined where one signal alone saw it: nobody is there to agree with. */
export function signalVerdict(signals: EdgeSignals): string | undefined {
  if (signals.figures.length < 2) return undefined;
  return disagrees(signals)
    ? i18n.translate('meshObservability.signal.disagree', { defaultMessage: 'they disagree' })
    : i18n.translate('meshObservability.signal.agree', { defaultMessage: 'they agree' });
}

/** What differs, by how much and why, as one sentence. */
export function differenceText(
  { figure, between: [base, other], ratio: times, reason }: SignalDifference,
  format: Format,
): string {
  const values = {
    base: signalWord(base),
    other: signalWord(other),
    change: format.ratio(ratio(times)),
    why: reasonText(reason),
  };
  return figure === 'rate'
    ? i18n.translate('meshObservability.signal.rateDiffers', {
        defaultMessage: 'The rate by {other} is {change} of that by {base}: {why}',
        values,
      })
    : i18n.translate('meshObservability.signal.p95Differs', {
        defaultMessage: 'The p95 by {other} is {change} of that by {base}: {why}',
        values,
      });
}

function reasonText(reason: DifferenceReason): string {
  switch (reason) {
    case 'sampled':
      return i18n.translate('meshObservability.signal.why.sampled', {
        defaultMessage: 'traces are a sample of the requests.',
      });
    case 'connections':
      return i18n.translate('meshObservability.signal.why.connections', {
        defaultMessage: 'this is TCP, where metrics count connections that open, and logs those that end.',
      });
    case 'partial':
      return i18n.translate('meshObservability.signal.why.partial', {
        defaultMessage: 'samples cover a part of the time range only.',
      });
    case 'restarted':
      return i18n.translate('meshObservability.signal.why.restarted', {
        defaultMessage: 'a proxy began anew, and what it counted last is lost.',
      });
    case 'retries':
      return i18n.translate('meshObservability.signal.why.retries', {
        defaultMessage: 'some requests were tried again, which takes longer than one attempt.',
      });
    case 'timeouts':
      return i18n.translate('meshObservability.signal.why.timeouts', {
        defaultMessage: 'some requests timed out before they were answered.',
      });
    case 'lines_missing':
      return i18n.translate('meshObservability.signal.why.linesMissing', {
        defaultMessage: 'some requests have no log line. Does every proxy log, and does every line arrive?',
      });
    case 'series_missing':
      return i18n.translate('meshObservability.signal.why.seriesMissing', {
        defaultMessage: 'some requests were not counted. Is every proxy scraped?',
      });
    case 'unexplained':
      return i18n.translate('meshObservability.signal.why.unexplained', {
        defaultMessage: 'nothing in the telemetry explains it.',
      });
  }
}

/** Why a signal lacks a figure. */
export function gapSentence({ reason }: SignalGap): string {
  switch (reason) {
    case 'instances_mixed':
      return i18n.translate('meshObservability.signal.gap.instancesMixed', {
        defaultMessage:
          'Several proxies report under one label, and nothing tells them apart. Scraping adds the label “instance”.',
      });
    case 'instances_unnamed':
      return i18n.translate('meshObservability.signal.gap.instancesUnnamed', {
        defaultMessage:
          'No label names the proxies, and there are too few samples to tell whether there are several. Choose a longer time range, or scrape: that adds the label “instance”.',
      });
    case 'one_sample':
      return i18n.translate('meshObservability.signal.gap.oneSample', {
        defaultMessage: 'There is one sample in this time range, and a difference needs two. Choose a longer time range.',
      });
    case 'restarted':
      return i18n.translate('meshObservability.signal.gap.restarted', {
        defaultMessage: 'A proxy began anew, so it is at least so much.',
      });
    case 'no_histogram':
      return i18n.translate('meshObservability.signal.gap.noHistogram', {
        defaultMessage:
          'No histogram of durations is kept. The Collector’s exporter drops cumulative ones: put cumulativetodelta before it.',
      });
    case 'no_durations':
      return i18n.translate('meshObservability.signal.gap.noDurations', {
        defaultMessage: 'Spans of this form hold no duration.',
      });
    case 'no_statuses':
      return i18n.translate('meshObservability.signal.gap.noStatuses', { defaultMessage: 'No statuses are counted.' });
    case 'connections':
      return i18n.translate('meshObservability.signal.gap.connections', {
        defaultMessage: 'TCP connections have neither statuses nor durations of requests.',
      });
    case 'none_counted':
      return i18n.translate('meshObservability.signal.gap.noneCounted', {
        defaultMessage: 'Nothing happened between the first and the last sample.',
      });
    case 'buckets_cut':
      return i18n.translate('meshObservability.signal.gap.bucketsCut', {
        defaultMessage: 'There are more histograms than one search may take.',
      });
    case 'several_names':
      return i18n.translate('meshObservability.signal.gap.severalNames', {
        defaultMessage: 'It goes by several names, whose percentiles cannot be added up.',
      });
  }
}
