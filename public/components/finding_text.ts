import { i18n } from '@kbn/i18n';
import type { AnomalyMetric, AnomalySubject, Finding, History, Severity } from '../../common/domain/anomaly';
import type { ServiceIdentity } from '../../common/domain/service';
import { bytes, milliseconds, perSecond, ratio } from '../../common/domain/units';
import { displayName } from './display_name';
import type { Format } from './format';

export type NameOf = (id: string) => string;

/** Names of services for what findings are about. */
export function createNameOf(services: ReadonlyArray<Pick<ServiceIdentity, 'id' | 'name'>>): NameOf {
  const names = new Map<string, string>(services.map(({ id, name }) => [id, name]));
  return (id) => displayName(names.get(id) ?? id);
}

/** "web → orders", or the service's name. */
export function subjectText({ kind, id }: AnomalySubject, nameOf: NameOf): string {
  if (kind === 'service') return nameOf(id);
  const [source = '', destination = ''] = id.split('→');
  return `${nameOf(source)} → ${nameOf(destination)}`;
}

/** The whole finding in one sentence: what, how much, usually, since when, and how sure. */
export function findingSentence(finding: Finding, nameOf: NameOf, format: Format): string {
  const { metric, actual, usual, timesUsual, since, until, instance } = finding;
  const isErrors = metric === 'error_ratio' || metric === 'hidden_errors';
  const subject = subjectText(finding.subject, nameOf);
  const parts = [
    metric === 'rarity'
      ? i18n.translate('meshObservability.finding.rare', {
          defaultMessage: '{subject}: called, which hardly ever happens',
          values: { subject },
        })
      : i18n.translate('meshObservability.finding.sentence', {
          defaultMessage: '{subject}: {metric} {actual}, usually {usual}{times}',
          values: {
            subject,
            metric: metricText(metric),
            actual: valueText(metric, actual, format),
            usual: isErrors
              ? valueText(metric, usual.middle, format)
              : rangeText(valueText(metric, usual.low, format), valueText(metric, usual.high, format)),
            times:
              !isErrors && timesUsual !== undefined && timesUsual >= 1.15
                ? ` (${i18n.translate('meshObservability.finding.times', { defaultMessage: '{times} ×', values: { times: format.factor(timesUsual) } })})`
                : '',
          },
        }),
    timeText(finding.sinceBefore === true, format.time(since), until === undefined ? undefined : format.time(until)),
    ...(instance
      ? [
          i18n.translate('meshObservability.finding.instance', {
            defaultMessage: 'only instance {name}, not the {others, plural, one {other one} other {# others}}',
            values: { name: displayName(instance.name), others: instance.others },
          }),
        ]
      : []),
    ...(finding.lasting
      ? [i18n.translate('meshObservability.finding.lasting', { defaultMessage: 'as it was yesterday: a lasting change?' })]
      : []),
    ...(finding.unlikeOthers
      ? [i18n.translate('meshObservability.finding.unlikeOthers', { defaultMessage: 'unlike the other callers' })]
      : []),
    ...(finding.job === undefined
      ? []
      : [
          i18n.translate('meshObservability.finding.job', {
            defaultMessage: 'says the machine learning job {job}',
            values: { job: displayName(finding.job) },
          }),
        ]),
  ];
  return parts.join(', ');
}

const rangeText = (low: string, high: string) =>
  low === high
    ? low
    : i18n.translate('meshObservability.finding.range', { defaultMessage: '{low} to {high}', values: { low, high } });

function timeText(isBefore: boolean, since: string, until: string | undefined): string {
  if (until !== undefined)
    return i18n.translate('meshObservability.finding.was', {
      defaultMessage: 'from {since} to {until}',
      values: { since, until },
    });
  return isBefore
    ? i18n.translate('meshObservability.finding.sinceBefore', { defaultMessage: 'since before {since}', values: { since } })
    : i18n.translate('meshObservability.finding.since', { defaultMessage: 'since {since}', values: { since } });
}

export function metricText(metric: AnomalyMetric): string {
  switch (metric) {
    case 'p50':
      return i18n.translate('meshObservability.metric.p50', { defaultMessage: 'median latency' });
    case 'p95':
      return i18n.translate('meshObservability.metric.p95', { defaultMessage: 'p95 latency' });
    case 'mean':
      return i18n.translate('meshObservability.metric.mean', { defaultMessage: 'mean latency' });
    case 'rarity':
      return i18n.translate('meshObservability.metric.rarity', { defaultMessage: 'a rare call' });
    case 'error_ratio':
      return i18n.translate('meshObservability.metric.errorRatio', { defaultMessage: 'errors' });
    case 'hidden_errors':
      return i18n.translate('meshObservability.metric.hiddenErrors', { defaultMessage: 'errors hidden by retries' });
    case 'rate':
      return i18n.translate('meshObservability.metric.rate', { defaultMessage: 'traffic' });
    case 'bytes':
      return i18n.translate('meshObservability.metric.bytes', { defaultMessage: 'bytes a request' });
    case 'gap':
      return i18n.translate('meshObservability.metric.gap', { defaultMessage: 'network and proxies' });
  }
}

export function valueText(metric: AnomalyMetric, value: number, format: Format): string {
  if (metric === 'error_ratio' || metric === 'hidden_errors' || metric === 'rarity') return format.ratio(ratio(value));
  if (metric === 'rate') return format.rate(perSecond(value));
  return metric === 'bytes' ? format.bytes(bytes(value)) : format.duration(milliseconds(value));
}

export function severityText(severity: Severity): string {
  switch (severity) {
    case 'warning':
      return i18n.translate('meshObservability.severity.warning', { defaultMessage: 'Warning' });
    case 'minor':
      return i18n.translate('meshObservability.severity.minor', { defaultMessage: 'Minor' });
    case 'major':
      return i18n.translate('meshObservability.severity.major', { defaultMessage: 'Major' });
    case 'critical':
      return i18n.translate('meshObservability.severity.critical', { defaultMessage: 'Critical' });
  }
}

/** What is usual stands on: said wherever something is judged. */
export function historyText({ kind, days }: History): string {
  switch (kind) {
    case 'same_hours':
      return i18n.translate('meshObservability.history.sameHours', {
        defaultMessage: 'Compared with the same hours of {days, plural, one {one earlier day} other {# earlier days}}',
        values: { days },
      });
    case 'elastic_ml':
      return i18n.translate('meshObservability.history.elasticMl', {
        defaultMessage: 'Compared with what a machine learning job has learnt',
      });
    case 'earlier_today':
      return i18n.translate('meshObservability.history.earlierToday', {
        defaultMessage: 'There is no earlier day to compare with: judged against the hours before, with care',
      });
    case 'rest_of_window':
      return i18n.translate('meshObservability.history.restOfWindow', {
        defaultMessage: 'There is no history to compare with: only errors and what changed within this window can be judged',
      });
  }
}
