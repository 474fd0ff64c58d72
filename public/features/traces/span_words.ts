import { i18n } from '@kbn/i18n';
import type { Trace, TraceSpan } from '../../../common/domain/trace';
import { displayName } from '../../components/display_name';
import { flagWords } from '../../components/flag_words';

const serviceName = ({ services }: Pick<Trace, 'services'>, place: number | undefined) =>
  place === undefined ? undefined : displayName(services[place]?.identity.name ?? '', 40);

/** Who does what: `orders → payments`, or `payments`. */
export function spanTitle(trace: Pick<Trace, 'services'>, span: TraceSpan): string {
  const service = serviceName(trace, span.service) ?? '';
  const peer = serviceName(trace, span.peer);
  return peer === undefined ? service : `${service} → ${peer}`;
}

/** What was asked: method and path, or the span's own name. */
export const spanRequest = ({ method, path, name }: TraceSpan): string =>
  displayName([method, path].filter((part) => part !== undefined).join(' ') || name, 80);

/** How it ended: `503 no healthy destination`; undefined when the span does not say. */
export function spanResult({ status, flags = [] }: Pick<TraceSpan, 'status' | 'flags'>): string | undefined {
  const words = [status?.toString(), ...flags.map((flag) => flagWords(flag) ?? displayName(flag, 12))].filter(
    (word) => word !== undefined,
  );
  return words.length > 0 ? words.join(' ') : undefined;
}

/** Which part of a call wrote it. */
export function spanWriter({ isProxy, kind }: Pick<TraceSpan, 'isProxy' | 'kind'>): string {
  if (!isProxy) return i18n.translate('meshObservability.span.application', { defaultMessage: 'application' });
  return kind === 'client'
    ? i18n.translate('meshObservability.span.proxyOut', { defaultMessage: 'proxy, outgoing' })
    : i18n.translate('meshObservability.span.proxyIn', { defaultMessage: 'proxy, incoming' });
}

export const attemptText = ({ number, of }: { number: number; of: number }): string =>
  i18n.translate('meshObservability.span.attempt', { defaultMessage: 'try {number} of {of}', values: { number, of } });
