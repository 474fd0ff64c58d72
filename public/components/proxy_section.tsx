import { EuiSkeletonText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ProxyNumbers } from '../../common/domain/proxy_numbers';
import { KeyFigures } from './key_figures';
import { PanelSection } from './panel_section';
import { ProblemCallout } from './problem_callout';
import { toProxyFigures } from './to_proxy_figures';
import { useFormat } from './use_format';

interface Props {
  state: { answer: ProxyNumbers | undefined; failure: unknown; retry(): void };
  /** Also what it counted none of. */
  showsAll?: boolean;
}

/** What Envoy itself counts: connections, retries, breakers, denials, certificates. */
export function ProxySection({ state: { answer: numbers, failure, retry }, showsAll }: Props) {
  const format = useFormat();
  const figures = numbers ? toProxyFigures(numbers, format, showsAll) : [];
  return (
    <PanelSection
      title={i18n.translate('meshObservability.proxy.title', { defaultMessage: 'Envoy’s own numbers' })}
      aside={
        numbers?.proxies === undefined ? undefined : (
          <EuiText size="xs" color="subdued">
            {i18n.translate('meshObservability.proxy.proxies', {
              defaultMessage: '{proxies, plural, one {# proxy} other {# proxies}}',
              values: { proxies: numbers.proxies },
            })}
          </EuiText>
        )
      }
    >
      <div data-test-subj="meshProxyNumbers">
        {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
        {failure == null && !numbers && <EuiSkeletonText lines={2} />}
        {numbers?.lack !== undefined && (
          <EuiText size="s" color="subdued">
            <p>{lackText(numbers.lack)}</p>
          </EuiText>
        )}
        {figures.length > 0 && <KeyFigures figures={figures} />}
      </div>
    </PanelSection>
  );
}

function lackText(lack: NonNullable<ProxyNumbers['lack']>): string {
  switch (lack) {
    case 'no_metrics':
      return i18n.translate('meshObservability.proxy.noMetrics', {
        defaultMessage: 'No index holds metrics of the proxies in this time range.',
      });
    case 'nothing_found':
      return i18n.translate('meshObservability.proxy.nothingFound', {
        defaultMessage:
          'The metrics of this time range hold none of these numbers: its proxies are not scraped, or what is kept of them leaves these out.',
      });
    case 'instances_mixed':
      return i18n.translate('meshObservability.proxy.instancesMixed', {
        defaultMessage:
          'Several proxies report under one label, and nothing tells them apart, so their counters cannot be read. Scraping adds the label “instance”.',
      });
    case 'one_sample':
      return i18n.translate('meshObservability.proxy.oneSample', {
        defaultMessage: 'There is one sample in this time range, and what is counted takes two. Choose a longer time range.',
      });
  }
}
