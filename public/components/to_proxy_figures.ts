import { i18n } from '@kbn/i18n';
import type { Breaker, ProxyNumbers } from '../../common/domain/proxy_numbers';
import { BREAKERS } from '../../common/domain/proxy_numbers';
import type { Format } from './format';
import type { KeyFigure } from './key_figures';

/** Below, a certificate is soon to be renewed: Kuma renews its own after four fifths of their life, which is a day by default. */
const FEW_DAYS = 7;

/**
 * What there is to say of a proxy's numbers, what is wrong first. What Envoy never had to count is left out; what it counted and found none of too,
 * unless all is wanted: zero of everything is much to read, but "no denials" is an answer to who asks for them.
 */
export function toProxyFigures(numbers: ProxyNumbers, format: Format, all = false): KeyFigure[] {
  return [...toBreakers(numbers, format), ...toTroubles(numbers, format, all), ...toTraffic(numbers, format)];
}

function toTraffic({ counts, states, certificateDays, youngest }: ProxyNumbers, format: Format): KeyFigure[] {
  const { activeConnections, healthyHosts, hosts } = states;
  const { connections, tlsHandshakes } = counts;
  const figures: Array<KeyFigure | false> = [
    activeConnections !== undefined && {
      label: i18n.translate('meshObservability.proxy.connections', { defaultMessage: 'Connections' }),
      value: format.count(activeConnections.last),
      detail:
        connections &&
        i18n.translate('meshObservability.proxy.opened', {
          defaultMessage: '{count} opened',
          values: { count: format.count(connections.by) },
        }),
    },
    activeConnections === undefined &&
      connections !== undefined && {
        label: i18n.translate('meshObservability.proxy.connectionsOpened', { defaultMessage: 'Connections opened' }),
        value: `${connections.isAtLeast ? '≥ ' : ''}${format.count(connections.by)}`,
      },
    hosts !== undefined && {
      label: i18n.translate('meshObservability.proxy.hosts', { defaultMessage: 'Healthy hosts' }),
      value: i18n.translate('meshObservability.proxy.ofHosts', {
        defaultMessage: '{healthy} of {hosts}',
        values: { healthy: format.count(healthyHosts?.last ?? 0), hosts: format.count(hosts.last) },
      }),
      ...((healthyHosts?.last ?? 0) < hosts.last ? { tone: 'danger' as const } : {}),
    },
    tlsHandshakes !== undefined && {
      label: i18n.translate('meshObservability.proxy.tlsHandshakes', { defaultMessage: 'TLS handshakes' }),
      value: format.count(tlsHandshakes.by),
    },
    certificateDays !== undefined && {
      label: i18n.translate('meshObservability.proxy.certificate', { defaultMessage: 'Certificate' }),
      value: i18n.translate('meshObservability.proxy.days', {
        defaultMessage: '{days, plural, one {# day} other {# days}}',
        values: { days: certificateDays },
      }),
      ...(certificateDays < FEW_DAYS ? { detail: renewedDaily() } : {}),
    },
    youngest !== undefined && {
      label: i18n.translate('meshObservability.proxy.runsFor', { defaultMessage: 'Runs for' }),
      value: format.duration(youngest),
    },
  ];
  return figures.filter((figure) => figure !== false);
}

const renewedDaily = () =>
  i18n.translate('meshObservability.proxy.renewed', { defaultMessage: 'Kuma’s own are short-lived, and renewed in time' });

function toTroubles({ counts }: ProxyNumbers, format: Format, all: boolean): KeyFigure[] {
  const { retriesSucceeded } = counts;
  const troubles = [
    { count: counts.retries, label: retriesWord(), detail: retriesSucceeded && succeeded(format.count(retriesSucceeded.by)) },
    {
      count: counts.retriesDenied,
      label: i18n.translate('meshObservability.proxy.retriesDenied', { defaultMessage: 'Retries refused' }),
    },
    { count: counts.timeouts, label: i18n.translate('meshObservability.proxy.timeouts', { defaultMessage: 'Time-outs' }) },
    {
      count: counts.perTryTimeouts,
      label: i18n.translate('meshObservability.proxy.tryTimeouts', { defaultMessage: 'Attempts timed out' }),
    },
    {
      count: counts.pendingOverflows,
      label: i18n.translate('meshObservability.proxy.pendingOverflows', { defaultMessage: 'Refused, queue full' }),
    },
    {
      count: counts.connectionOverflows,
      label: i18n.translate('meshObservability.proxy.connectionOverflows', { defaultMessage: 'Connection limit met' }),
    },
    {
      count: counts.connectFailures,
      label: i18n.translate('meshObservability.proxy.connectFailures', { defaultMessage: 'Failed to connect' }),
    },
    {
      count: counts.connectTimeouts,
      label: i18n.translate('meshObservability.proxy.connectTimeouts', { defaultMessage: 'Connects timed out' }),
    },
    {
      count: counts.resets,
      label: i18n.translate('meshObservability.proxy.resets', { defaultMessage: 'Reset by the other side' }),
    },
    { count: counts.tlsErrors, label: i18n.translate('meshObservability.proxy.tlsErrors', { defaultMessage: 'TLS errors' }) },
    { count: counts.rbacDenied, label: i18n.translate('meshObservability.proxy.denied', { defaultMessage: 'Denied (RBAC)' }) },
  ];
  return troubles.flatMap(({ count, label, detail }): KeyFigure[] => {
    if (count === undefined || (count.by === 0 && !all)) return [];
    const value = `${count.isAtLeast ? '≥ ' : ''}${format.count(count.by)}`;
    return [count.by === 0 ? { label, value } : { label, value, detail: detail ?? format.rate(count.rate), tone: 'warning' }];
  });
}

const retriesWord = () => i18n.translate('meshObservability.proxy.retries', { defaultMessage: 'Retries' });
const succeeded = (count: string) =>
  i18n.translate('meshObservability.proxy.succeeded', { defaultMessage: '{count} succeeded', values: { count } });

function toBreakers({ breakers }: ProxyNumbers, format: Format): KeyFigure[] {
  const known = BREAKERS.filter((name) => breakers[name] !== undefined);
  if (known.length === 0) return [];
  const open = known.filter((name) => (breakers[name]?.openOnce ?? 0) > 0);
  const label = i18n.translate('meshObservability.proxy.breakers', { defaultMessage: 'Circuit breakers' });
  if (open.length === 0) {
    return [{ label, value: i18n.translate('meshObservability.proxy.closed', { defaultMessage: 'closed' }) }];
  }
  const isOpenNow = open.some((name) => (breakers[name]?.openNow ?? 0) > 0);
  return [
    {
      label,
      value: isOpenNow
        ? i18n.translate('meshObservability.proxy.open', { defaultMessage: 'open' })
        : i18n.translate('meshObservability.proxy.wereOpen', { defaultMessage: 'were open' }),
      detail: open.map((name) => `${breakerWord(name)}: ${format.count(breakers[name]?.openOnce ?? 0)}`).join(', '),
      tone: isOpenNow ? 'danger' : 'warning',
    },
  ];
}

function breakerWord(breaker: Breaker): string {
  switch (breaker) {
    case 'connectionsOpen':
      return i18n.translate('meshObservability.proxy.breaker.connections', { defaultMessage: 'connections' });
    case 'pendingOpen':
      return i18n.translate('meshObservability.proxy.breaker.pending', { defaultMessage: 'waiting requests' });
    case 'requestsOpen':
      return i18n.translate('meshObservability.proxy.breaker.requests', { defaultMessage: 'requests' });
    case 'retriesOpen':
      return i18n.translate('meshObservability.proxy.breaker.retries', { defaultMessage: 'retries' });
  }
}
