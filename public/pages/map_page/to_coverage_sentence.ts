import { i18n } from '@kbn/i18n';
import type { CoverageNote } from '../../../common/domain/coverage';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { rightsSentence } from '../../components/rights_sentence';
import { signalWord } from '../../components/signal_text';

/** A fact about the answer as one sentence: what it means, and what to do about it. */
export function toCoverageSentence(note: CoverageNote, format: Format): string {
  switch (note.code) {
    case 'shards_failed':
      return i18n.translate('meshObservability.coverage.shardsFailed', {
        defaultMessage:
          '{failed} of {total} shards did not answer ({reason}), so lines are missing: check the health of the cluster and refresh.',
        values: { failed: format.count(note.failed), total: format.count(note.total), reason: displayName(note.reason, 120) },
      });
    case 'clusters_skipped':
      return i18n.translate('meshObservability.coverage.clustersSkipped', {
        defaultMessage:
          '{skipped} of {total} remote clusters did not answer, so their lines are missing: check the connection between the clusters.',
        values: { skipped: format.count(note.skipped), total: format.count(note.total) },
      });
    case 'timed_out':
      return i18n.translate('meshObservability.coverage.timedOut', {
        defaultMessage: 'The search ran out of time before it had read every line: choose a shorter time range.',
      });
    case 'other_formats':
      return i18n.translate('meshObservability.coverage.otherFormats', {
        defaultMessage:
          'Access logs in another format are in {indices} and are not counted here: one format is read at a time, so point the plugin at the indices of one.',
        values: { indices: displayName(note.indices.join(', '), 200) },
      });
    case 'other_metric_formats':
      return i18n.translate('meshObservability.coverage.otherMetricFormats', {
        defaultMessage:
          'Metrics in another format are in {indices} and are not read here, because the same requests would count twice: point the plugin at the indices of one.',
        values: { indices: displayName(note.indices.join(', '), 200) },
      });
    case 'without_access_logs':
      return i18n.translate('meshObservability.coverage.withoutAccessLogs', {
        defaultMessage:
          'There are no access logs: the map stands on {signals} alone. {cannot} Access logs of the proxies add every single request.',
        values: { signals: signalList(note.signals), cannot: cannotKnow(note.signals) },
      });
    case 'signal_failed':
      return i18n.translate('meshObservability.coverage.signalFailed', {
        defaultMessage: 'Edges from {signal} could not be read ({message}); everything else is complete.',
        values: { signal: signalList([note.signal]), message: displayName(note.message, 200) },
      });
    case 'signal_not_readable':
      return i18n.translate('meshObservability.coverage.signalNotReadable', {
        defaultMessage: 'Your role does not cover {indices}: what {signal} would add is not on this map.',
        values: { signal: signalList([note.signal]), indices: displayName(note.indices, 200) },
      });
    case 'signal_cut':
      return i18n.translate('meshObservability.coverage.signalCut', {
        defaultMessage:
          'There is more in {signal} than one search may take, so some edges lack it: point the plugin at fewer indices.',
        values: { signal: signalList([note.signal]) },
      });
    case 'instances_unnamed':
      return i18n.translate('meshObservability.coverage.instancesUnnamed', {
        defaultMessage:
          'Metrics of {services, plural, one {# service} other {# services}} do not name the proxy they come from: where a service has several that report in turn, no rate can be told. Scraping adds the label “instance”.',
        values: { services: note.services },
      });
    case 'edges_cut':
      return i18n.translate('meshObservability.coverage.edgesCut', {
        defaultMessage: 'Only {shown} edges could be read: choose a shorter time range, or point the plugin at fewer indices.',
        values: { shown: format.count(note.shown) },
      });
    case 'services_cut':
      return i18n.translate('meshObservability.coverage.servicesCut', {
        defaultMessage:
          'Only {shown} services have figures of their own: choose a shorter time range, or point the plugin at fewer indices.',
        values: { shown: format.count(note.shown) },
      });
    case 'read_from_source':
      return i18n.translate('meshObservability.coverage.readFromSource', {
        defaultMessage:
          'Numbers are stored as text ({fields}) and read line by line, which takes about eight times as long: the index template of this plugin would store them as numbers.',
        values: { fields: displayName(note.fields.join(', '), 200) },
      });
    case 'arrival_time':
      return note.lines === undefined
        ? i18n.translate('meshObservability.coverage.arrivalTime', {
            defaultMessage:
              'Lines are placed at the time they arrived (@timestamp), because not every index holds a start_time: add %START_TIME% to the access-log format.',
          })
        : i18n.translate('meshObservability.coverage.arrivalTimeOfSome', {
            defaultMessage: '{lines} lines have no readable start_time and are placed at the time they arrived (@timestamp).',
            values: { lines: format.count(note.lines) },
          });
    case 'answered_by_address_only':
      return i18n.translate('meshObservability.coverage.answeredByAddressOnly', {
        defaultMessage:
          'Whether a request was answered is judged by its destination address alone, because the logs hold neither flags nor statuses: add %RESPONSE_FLAGS% and %RESPONSE_CODE% to the access log format.',
      });
    case 'status_not_logged':
      return i18n.translate('meshObservability.coverage.statusNotLogged', {
        defaultMessage: 'Errors are unknown, because the logs hold no status: add %RESPONSE_CODE% to the access log format.',
      });
    case 'inbound_not_logged':
      return i18n.translate('meshObservability.coverage.inboundNotLogged', {
        defaultMessage:
          'Only callers’ proxies log, so what services themselves take cannot be told from what the network takes: let a MeshAccessLog policy log inbound traffic too.',
      });
    case 'inbound_not_attributed':
      return i18n.translate('meshObservability.coverage.inboundNotAttributed', {
        defaultMessage:
          '{lines} inbound lines name a proxy that could not be matched to a service and are left out: log %KUMA_WORKLOAD% to match them.',
        values: { lines: format.count(note.lines) },
      });
    case 'lines_without_names':
      return i18n.translate('meshObservability.coverage.linesWithoutNames', {
        defaultMessage: '{lines} lines name no source or no destination and are left out: check the access log format.',
        values: { lines: format.count(note.lines) },
      });
    case 'durations_unreadable':
      return i18n.translate('meshObservability.coverage.durationsUnreadable', {
        defaultMessage: '{lines} lines have a duration that is no number; they count as requests, but not towards latency.',
        values: { lines: format.count(note.lines) },
      });
    case 'too_many_parts':
      return i18n.translate('meshObservability.coverage.tooManyParts', {
        defaultMessage:
          '{groups} groups of lines are split too finely to be merged exactly, so some of their percentiles are left out: choose a shorter time range.',
        values: { groups: format.count(note.groups) },
      });
    case 'probes_unknown':
      return i18n.translate('meshObservability.coverage.probesUnknown', {
        defaultMessage: 'Probes cannot be hidden, because the logs hold no user agent to know them by.',
      });
    case 'not_readable':
    case 'reading_limited':
      return rightsSentence(note) ?? '';
    case 'ml_failed':
      return i18n.translate('meshObservability.coverage.mlFailed', {
        defaultMessage:
          'Results of Elastic machine learning could not be read ({reason}); what is unusual is judged by the built-in detector alone.',
        values: { reason: displayName(note.reason, 200) },
      });
    case 'ml_cut':
      return i18n.translate('meshObservability.coverage.mlCut', {
        defaultMessage: 'Only the worst {shown} records of Elastic machine learning were read: choose a shorter time range.',
        values: { shown: format.count(note.shown) },
      });
    case 'ml_unplaced':
      return i18n.translate('meshObservability.coverage.mlUnplaced', {
        defaultMessage:
          '{records} records of Elastic machine learning are about services that these access logs do not name and are left out.',
        values: { records: format.count(note.records) },
      });
    case 'enricher_failed':
      return i18n.translate('meshObservability.coverage.enricherFailed', {
        defaultMessage: '“{enricher}” could not be worked out ({message}); everything else is complete.',
        values: { enricher: displayName(note.enricher), message: displayName(note.message, 200) },
      });
  }
}

const signalList = (signals: ReadonlyArray<'metrics' | 'traces'>) => signals.map(signalWord).join(', ');

function cannotKnow(signals: ReadonlyArray<'metrics' | 'traces'>): string {
  return signals.includes('metrics')
    ? i18n.translate('meshObservability.coverage.metricsCannot', {
        defaultMessage: 'Metrics know no single request: no paths, no slowest ones, percentiles only as fine as their bounds.',
      })
    : i18n.translate('meshObservability.coverage.tracesCannot', {
        defaultMessage: 'Traces may be a sample, and know nothing of TCP: rates are at least so much.',
      });
}

const CUTS: Record<CoverageNote['code'], boolean> = {
  shards_failed: true,
  clusters_skipped: true,
  timed_out: true,
  other_formats: true,
  edges_cut: true,
  services_cut: true,
  not_readable: false,
  reading_limited: false,
  other_metric_formats: false,
  without_access_logs: false,
  signal_failed: false,
  signal_not_readable: false,
  signal_cut: false,
  instances_unnamed: false,
  enricher_failed: false,
  read_from_source: false,
  arrival_time: false,
  answered_by_address_only: false,
  status_not_logged: false,
  inbound_not_logged: false,
  inbound_not_attributed: false,
  lines_without_names: false,
  durations_unreadable: false,
  too_many_parts: false,
  probes_unknown: false,
  ml_failed: false,
  ml_cut: false,
  ml_unplaced: false,
};

/** True when something that the time range holds is not in the answer, so that its sums are too small. */
export const isCut = (note: CoverageNote): boolean => CUTS[note.code];
