import { i18n } from '@kbn/i18n';
import type { MissingReason } from '../../common/domain/edge';

/** Why a figure is unknown, and what would make it known. */
export function toMissingSentence(reason: MissingReason): string {
  switch (reason) {
    case 'none_answered':
      return i18n.translate('meshObservability.missing.noneAnswered', {
        defaultMessage: 'No request reached its destination in this time range, so there is no latency to speak of.',
      });
    case 'duration_unreadable':
      return i18n.translate('meshObservability.missing.durationUnreadable', {
        defaultMessage: 'The logs hold no duration that can be read as a number. Log %DURATION% as duration_millis.',
      });
    case 'status_not_logged':
      return i18n.translate('meshObservability.missing.statusNotLogged', {
        defaultMessage: 'The logs hold no status. Add %RESPONSE_CODE% as response_code to the access log format.',
      });
    case 'bytes_unreadable':
      return i18n.translate('meshObservability.missing.bytesUnreadable', {
        defaultMessage: 'The logs hold no byte counts that can be read as numbers.',
      });
    case 'inbound_not_logged':
      return i18n.translate('meshObservability.missing.inboundNotLogged', {
        defaultMessage:
          'The destination’s proxies do not log the requests they receive. A MeshAccessLog policy with inbound rules would show their side.',
      });
    case 'several_callers':
      return i18n.translate('meshObservability.missing.severalCallers', {
        defaultMessage:
          'The destination has several callers and its logs do not name them. Log %DOWNSTREAM_PEER_URI_SAN%, with mTLS on, to tell them apart.',
      });
    case 'callers_outside_mesh':
      return i18n.translate('meshObservability.missing.callersOutsideMesh', {
        defaultMessage:
          'The destination is also called from outside the mesh, and its logs do not say which requests came from whom.',
      });
    case 'inbound_not_attributed':
      return i18n.translate('meshObservability.missing.inboundNotAttributed', {
        defaultMessage: 'The destination’s own log lines name a proxy that could not be matched to a service.',
      });
    case 'latencies_mixed':
      return i18n.translate('meshObservability.missing.latenciesMixed', {
        defaultMessage:
          'The medians of both sides are far apart, and their p95 are not: fast and slow requests are mixed, and the difference says nothing about the network.',
      });
    case 'too_many_parts':
      return i18n.translate('meshObservability.missing.tooManyParts', {
        defaultMessage: 'The logs split this into too many groups to be merged exactly. Choose a shorter time range.',
      });
    case 'answer_incomplete':
      return i18n.translate('meshObservability.missing.answerIncomplete', {
        defaultMessage:
          'Elasticsearch answered in part only, so both sides cannot be compared. Choose a shorter time range, or try again.',
      });
    case 'role_limited':
      return i18n.translate('meshObservability.missing.roleLimited', {
        defaultMessage:
          'Your role does not cover every line that there may be, so both sides cannot be compared. An administrator can grant the rest, or narrow the index pattern to what there is.',
      });
    case 'not_logged':
      return i18n.translate('meshObservability.missing.notLogged', {
        defaultMessage: 'Access logs do not have this edge, and metrics and traces do not tell.',
      });
    case 'not_measured':
      return i18n.translate('meshObservability.missing.notMeasured', {
        defaultMessage: 'Access logs do not have this edge; the section “Signals” says why metrics and traces cannot tell.',
      });
    case 'quiet_moment':
      return i18n.translate('meshObservability.missing.quietMoment', {
        defaultMessage: 'Nothing was logged here in the moment that is replayed.',
      });
    case 'not_replayed':
      return i18n.translate('meshObservability.missing.notReplayed', {
        defaultMessage: 'A replay counts requests and failures; this figure is not part of it.',
      });
  }
}
