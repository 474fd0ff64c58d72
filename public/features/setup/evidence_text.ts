import { i18n } from '@kbn/i18n';
import type { EdgeEvidence, SeenIn, UnknownCalls } from '../../../common/domain/setup';
import { ratio } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { refusalText } from './refusal_text';

const list = (names: readonly string[]) => names.map((name) => displayName(name)).join(', ');

/** What was found, what it means, and what to do. */
export function evidenceText(evidence: EdgeEvidence, format: Format): string {
  switch (evidence.code) {
    case 'logged':
      return i18n.translate('meshObservability.evidence.logged', {
        defaultMessage:
          'It is there: {lines} lines in this time. If the map does not show it, a filter, a fold or “hide” keeps it back.',
        values: { lines: format.count(evidence.lines) },
      });
    case 'logged_before':
      return i18n.translate('meshObservability.evidence.loggedBefore', {
        defaultMessage:
          'It was there before this time: {lines} lines in the month before, the last about {newest}. Choose a longer range.',
        values: { lines: format.count(evidence.lines), newest: format.dateTime(evidence.newest) },
      });
    case 'only_inbound':
      return i18n.translate('meshObservability.evidence.onlyInbound', {
        defaultMessage:
          'Only the called side logs: {lines} inbound lines, none outbound of the caller. An edge is drawn from outbound lines: give the caller’s proxies a MeshAccessLog with “to”.',
        values: { lines: format.count(evidence.inbound) },
      });
    case 'source_silent':
      return i18n.translate('meshObservability.evidence.sourceSilent', {
        defaultMessage:
          'Nobody of the caller’s name writes outbound lines, while {others, plural, one {another service does} other {# other services do}}. Look whether its proxy is in the mesh, whether the policy is meant for it, and whether its Logstash or Filebeat runs.',
        values: { others: evidence.others },
      });
    case 'source_calls_others':
      return i18n.translate('meshObservability.evidence.callsOthers', {
        defaultMessage: 'The caller logs: {lines} lines to {names}. Nothing of it goes to the called service in this time.',
        values: { lines: format.count(evidence.lines), names: list(evidence.destinations) },
      });
    case 'others_call_destination':
      return i18n.translate('meshObservability.evidence.othersCall', {
        defaultMessage: 'The called service is called by others: {lines} lines from {names}.',
        values: { lines: format.count(evidence.lines), names: list(evidence.sources) },
      });
    case 'passthrough':
      return i18n.translate('meshObservability.evidence.passthrough', {
        defaultMessage:
          '{lines} of the caller’s lines go past the mesh ({names}): it calls an address that Kuma does not know as a service. Call it by its mesh name, or make it a MeshExternalService.',
        values: { lines: format.count(evidence.lines), names: list(evidence.destinations) },
      });
    case 'name_unknown':
      return evidence.alike.length > 0
        ? i18n.translate('meshObservability.evidence.nameAlike', {
            defaultMessage:
              'No signal knows the {end, select, source {caller’s} other {called service’s}} name. Much alike: {names}.',
            values: { end: evidence.end, names: list(evidence.alike) },
          })
        : i18n.translate('meshObservability.evidence.nameUnknown', {
            defaultMessage:
              'No signal knows the {end, select, source {caller’s} other {called service’s}} name, and none is like it in this time.',
            values: { end: evidence.end },
          });
    case 'name_ambiguous':
      return i18n.translate('meshObservability.evidence.nameAmbiguous', {
        defaultMessage:
          'The {end, select, source {caller’s} other {called service’s}} name means several services, which stay apart: {names}. Ask with mesh, zone and name.',
        values: { end: evidence.end, names: list(evidence.services) },
      });
    case 'seen_by_traces':
      return i18n.translate('meshObservability.evidence.seenByTraces', {
        defaultMessage:
          'Traces know the call ({spans} spans, the newest {newest}), access logs do not: its proxy does not log, or its lines do not arrive.',
        values: { spans: format.count(evidence.spans), newest: format.dateTime(evidence.newest) },
      });
    case 'traces_sampled':
      return i18n.translate('meshObservability.evidence.tracesSampled', {
        defaultMessage:
          'Traces are sampled here: {traced} of {lines} requests ({share}). By traces alone rare edges would be missing.',
        values: {
          traced: format.count(evidence.traced),
          lines: format.count(evidence.lines),
          share: format.ratio(ratio(evidence.traced / evidence.lines)),
        },
      });
    case 'seen_by_metrics':
      return i18n.translate('meshObservability.evidence.seenByMetrics', {
        defaultMessage:
          'Metrics know the call ({samples} samples, the newest {newest}), access logs do not: its proxy does not log, or its connections are still open.',
        values: { samples: format.count(evidence.samples), newest: format.dateTime(evidence.newest) },
      });
    case 'not_readable':
      return i18n.translate('meshObservability.evidence.notReadable', {
        defaultMessage: 'Your role does not cover all of {indices}: the lines may lie where you may not read.',
        values: { indices: displayName(evidence.indices.join(', '), 200) },
      });
    case 'other_formats':
      return i18n.translate('meshObservability.evidence.otherFormats', {
        defaultMessage: 'Access logs in another format lie in {indices} and are not read beside these.',
        values: { indices: displayName(evidence.indices.join(', '), 200) },
      });
    case 'cut':
      return cutText(evidence.where);
    case 'not_known':
      return unknownText(evidence.signal, evidence.why);
    case 'partial':
      return i18n.translate('meshObservability.evidence.partial', {
        defaultMessage: 'Not all of Elasticsearch answered, or not in time: there may be more than was found.',
      });
    case 'no_access_logs':
      return i18n.translate('meshObservability.evidence.noAccessLogs', {
        defaultMessage: 'There are no access logs at all: see above what arrives.',
      });
  }
}

function cutText(where: SeenIn | 'earlier'): string {
  switch (where) {
    case 'logs':
      return i18n.translate('meshObservability.evidence.cutLogs', {
        defaultMessage:
          'More pairs call one another than one search takes. What is said of these two is whole; other names that are alike may be missing.',
      });
    case 'earlier':
      return i18n.translate('meshObservability.evidence.cutEarlier', {
        defaultMessage: 'Not all of the month before could be looked through: whether it was there then cannot be known.',
      });
    default:
      return i18n.translate('meshObservability.evidence.cutSignal', {
        defaultMessage:
          '{signal, select, inbound {Inbound lines} traces {Traces} other {Metrics}} know more pairs than one search takes: that they do not show this one means nothing.',
        values: { signal: where },
      });
  }
}

function unknownText(signal: SeenIn, why: UnknownCalls): string {
  const values = { signal };
  switch (why.because) {
    case 'off':
      return i18n.translate('meshObservability.evidence.unknownOff', {
        defaultMessage:
          '{signal, select, traces {Traces} metrics {Metrics} other {Lines}} cannot help: no index pattern is set for them.',
        values,
      });
    case 'absent':
      return signal === 'inbound'
        ? i18n.translate('meshObservability.evidence.unknownInbound', {
            defaultMessage:
              'Nobody logs inbound in this time: whether the request reached the called side cannot be known. A MeshAccessLog with “from” or “rules” would tell.',
          })
        : i18n.translate('meshObservability.evidence.unknownAbsent', {
            defaultMessage:
              '{signal, select, traces {Traces} metrics {Metrics} other {Lines}} cannot help: there are none in this time.',
            values,
          });
    case 'unnamed':
      return i18n.translate('meshObservability.evidence.unknownUnnamed', {
        defaultMessage:
          '{signal, select, traces {Traces} metrics {Metrics} other {Lines}} cannot help: as they are collected here they do not say who calls whom.',
        values,
      });
    case 'unread':
      return i18n.translate('meshObservability.evidence.unknownUnread', {
        defaultMessage: '{signal, select, traces {Traces} metrics {Metrics} other {Access logs}} could not be asked: {message}',
        values: { ...values, message: refusalText(why.refusal) },
      });
  }
}
