import { i18n } from '@kbn/i18n';
import type { TimePartsLimit, TimePlace } from '../../../common/domain/time_parts';
import { displayName } from '../../components/display_name';

interface Ends {
  source: string;
  destination: string;
}

const placeText = (place: TimePlace, { source, destination }: Ends): string => {
  switch (place) {
    case 'caller_proxy':
      return i18n.translate('meshObservability.timeParts.callerProxy', {
        defaultMessage: 'proxy of {name}',
        values: { name: source },
      });
    case 'network':
      return i18n.translate('meshObservability.timeParts.network', { defaultMessage: 'network' });
    case 'callee_proxy':
      return i18n.translate('meshObservability.timeParts.calleeProxy', {
        defaultMessage: 'proxy of {name}',
        values: { name: destination },
      });
    case 'application':
      return i18n.translate('meshObservability.timeParts.application', {
        defaultMessage: '{name} itself and what it calls',
        values: { name: destination },
      });
  }
};

/** Places that nothing tells apart are named together. */
export const placesText = (places: readonly TimePlace[], ends: Ends): string => {
  const names = { source: displayName(ends.source, 30), destination: displayName(ends.destination, 30) };
  return places.map((place) => placeText(place, names)).join(' + ');
};

/** What is unknown, and what would tell it. */
export function limitText(limit: TimePartsLimit, ends: Ends): string {
  const values = { source: displayName(ends.source, 30), destination: displayName(ends.destination, 30) };
  switch (limit) {
    case 'no_upstream_time_caller':
      return i18n.translate('meshObservability.timeParts.noCallerUpstream', {
        defaultMessage:
          'What the proxy of {source} takes cannot be told from the network: its log lacks %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% as upstream_service_time.',
        values,
      });
    case 'no_upstream_time_callee':
      return i18n.translate('meshObservability.timeParts.noCalleeUpstream', {
        defaultMessage:
          'What the proxy of {destination} takes cannot be told from the application: its log lacks %RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)% as upstream_service_time.',
        values,
      });
    case 'no_callee_lines':
      return i18n.translate('meshObservability.timeParts.noCalleeLines', {
        defaultMessage:
          'What lies behind the proxy of {source} cannot be told apart: no line of the proxy of {destination} fits. A MeshAccessLog policy with inbound rules adds them.',
        values,
      });
    case 'spans_only':
      return i18n.translate('meshObservability.timeParts.spansOnly', {
        defaultMessage: 'Spans tell what each proxy was busy for, not what of it was the proxy’s own.',
      });
    case 'not_joinable':
      return i18n.translate('meshObservability.timeParts.notJoinable', {
        defaultMessage:
          'Unknown: log lines carry neither a request id nor a trace id, so that both ends of a call cannot be found, and no spans of these calls are stored.',
      });
    case 'nothing_answered':
      return i18n.translate('meshObservability.timeParts.nothingAnswered', {
        defaultMessage: 'No call of this time range was answered and tells its duration.',
      });
  }
}
