import { i18n } from '@kbn/i18n';
import type { Edge } from '../../../common/domain/edge';
import { isUnlogged } from '../../../common/domain/edge_signals';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { seenByText } from '../../components/signal_text';

interface Ends {
  source: string;
  destination: string;
}

/** What goes on between two services, in one or two sentences. */
export function toEdgeSentence(edge: Edge, ends: Ends, format: Format): string {
  const sentences = [unloggedSentence(edge), latencySentence(edge, ends, format), errorSentence(edge, ends, format)];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

function unloggedSentence({ signals }: Edge): string | undefined {
  if (!signals || !isUnlogged(signals)) return undefined;
  return i18n.translate('meshObservability.edge.unloggedSentence', {
    defaultMessage: 'Access logs do not have this call; what is said here is by {signals}.',
    values: { signals: seenByText(signals) },
  });
}

function latencySentence({ protocol, caller: { latency } }: Edge, ends: Ends, format: Format): string | undefined {
  if (!latency) return undefined;
  const values = {
    source: displayName(ends.source),
    destination: displayName(ends.destination),
    p50: format.duration(latency.p50),
    p95: format.duration(latency.p95),
  };
  return protocol === 'tcp'
    ? i18n.translate('meshObservability.edge.connectionSentence', {
        defaultMessage: 'Half of the connections end within {p50}, one in twenty lasts longer than {p95}.',
        values,
      })
    : i18n.translate('meshObservability.edge.latencySentence', {
        defaultMessage: '{source} waits {p50} for {destination} (median); one request in twenty takes longer than {p95}.',
        values,
      });
}

function errorSentence({ protocol, caller, hiddenErrors }: Edge, ends: Ends, format: Format): string | undefined {
  const { errors } = caller;
  if (!errors) return undefined;
  const values = {
    count: format.count(errors.count),
    known: format.count(errors.known),
    isTcp: protocol === 'tcp',
    hidden: format.count(hiddenErrors ?? 0),
    destination: displayName(ends.destination),
    source: displayName(ends.source),
  };
  if (hiddenErrors !== undefined && hiddenErrors > 0) {
    return i18n.translate('meshObservability.edge.hiddenSentence', {
      defaultMessage: '{destination} answered {hidden} errors that retries hid from {source}.',
      values,
    });
  }
  return errors.count === 0
    ? i18n.translate('meshObservability.edge.noErrorsSentence', { defaultMessage: 'None failed.' })
    : i18n.translate('meshObservability.edge.errorSentence', {
        defaultMessage: '{count} of {known} {isTcp, select, true {connections} other {requests}} failed.',
        values,
      });
}
