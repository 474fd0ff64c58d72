import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useSetupDiagnosis } from '../../api/use_setup';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import { CostSection } from '../../features/setup/cost_section';
import { FirstRecord } from '../../features/setup/first_record';
import { InstallSection } from '../../features/setup/install_section';
import { MissingEdgeSection } from '../../features/setup/missing_edge_section';
import { SignalCard } from '../../features/setup/signal_card';
import { Wizard } from '../../features/setup/wizard';
import { useSearch } from '../../host/use_search';
import { readTime, resolveRange } from '../map_page/resolve_range';
import { toCoverageSentence } from '../map_page/to_coverage_sentence';
import { useBreadcrumbs } from '../use_breadcrumbs';
import { isUnconnected, toSetupSentence } from './to_setup_sentence';

/** What arrives, what is installed, what to paste, and why something is missing. */
export function SetupPage() {
  const { size, colors } = useEuiTheme().euiTheme;
  const format = useFormat();
  const { diagnosis, failure, refresh, isFetching } = useSetupDiagnosis();
  const range = useRange();
  const connect = useRef<HTMLHeadingElement>(null);

  useBreadcrumbs(i18n.translate('meshObservability.breadcrumb.setup', { defaultMessage: 'Setup' }));

  return (
    <main
      style={{ display: 'flex', flexDirection: 'column', gap: size.m, padding: size.m, background: colors.body, maxWidth: 1440 }}
      aria-busy={isFetching}
      data-test-subj="meshSetup"
    >
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ flexGrow: 0 }}>
        <EuiFlexItem>
          <EuiTitle size="xs">
            <h1>{i18n.translate('meshObservability.setup.title', { defaultMessage: 'Setup' })}</h1>
          </EuiTitle>
          <EuiText size="s" role="status">
            <p data-test-subj="meshSetupSentence">
              <strong>{diagnosis ? toSetupSentence(diagnosis) : ''}</strong>
            </p>
          </EuiText>
        </EuiFlexItem>
        {diagnosis && isUnconnected(diagnosis) && (
          <EuiFlexItem grow={false}>
            <EuiButton size="s" fill onClick={() => goTo(connect.current)} data-test-subj="meshSetupNext">
              {connectTitle()}
            </EuiButton>
          </EuiFlexItem>
        )}
        {diagnosis && (
          <EuiFlexItem grow={false}>
            <EuiText size="xs" color="subdued">
              <p>
                {i18n.translate('meshObservability.setup.lookedAt', {
                  defaultMessage: '{at}: {searches, plural, one {# search} other {# searches}}, {took}',
                  values: {
                    at: format.time(diagnosis.at),
                    searches: diagnosis.searches,
                    took: format.duration(diagnosis.took),
                  },
                })}
              </p>
            </EuiText>
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="s" iconType="refresh" isLoading={isFetching} onClick={refresh} data-test-subj="meshSetupRefresh">
            {i18n.translate('meshObservability.setup.refresh', { defaultMessage: 'Look again' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
      {failure != null && <ProblemCallout failure={failure} onRetry={refresh} />}
      <section aria-label={i18n.translate('meshObservability.setup.arrives', { defaultMessage: 'What arrives' })}>
        {!diagnosis && failure == null && <EuiSkeletonText lines={8} />}
        {diagnosis && (
          <div style={{ columns: '420px', columnGap: size.s, marginBottom: `-${size.s}` }}>
            {diagnosis.signals.map((signal) => (
              // Columns, not rows: a short card leaves no gap beside a long one.
              <div key={signal.signal} style={{ breakInside: 'avoid', paddingBottom: size.s }}>
                <SignalCard diagnosis={signal} at={diagnosis.at} sentenceOf={toCoverageSentence} />
              </div>
            ))}
          </div>
        )}
      </section>
      <Section title={i18n.translate('meshObservability.setup.installTitle', { defaultMessage: 'Prepare Elasticsearch' })}>
        <InstallSection onChanged={refresh} />
      </Section>
      <Section title={connectTitle()} heading={connect}>
        <Wizard>
          <FirstRecord sentenceOf={toCoverageSentence} />
          <EuiSpacer size="m" />
        </Wizard>
      </Section>
      <Section
        title={i18n.translate('meshObservability.setup.missingEdge', { defaultMessage: 'An edge that you expect is missing' })}
      >
        <MissingEdgeSection range={range} />
      </Section>
      <Section
        title={i18n.translate('meshObservability.setup.costTitle', { defaultMessage: 'What logging every request takes' })}
      >
        <CostSection cost={diagnosis?.cost} />
      </Section>
    </main>
  );
}

const connectTitle = () => i18n.translate('meshObservability.setup.connect', { defaultMessage: 'Connect your mesh' });

/** Into view, and the keyboard goes on from there. */
function goTo(heading: HTMLHeadingElement | null): void {
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

interface SectionProps {
  title: string;
  /** Of who wants to lead there. */
  heading?: RefObject<HTMLHeadingElement>;
  children: ReactNode;
}

function Section({ title, heading, children }: SectionProps) {
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m" grow={false}>
      <section aria-label={title}>
        <EuiTitle size="xs">
          <h2 ref={heading} tabIndex={heading ? -1 : undefined}>
            {title}
          </h2>
        </EuiTitle>
        <EuiSpacer size="s" />
        {children}
      </section>
    </EuiPanel>
  );
}

/** The time range that came along from the page before; the last hour without one. */
function useRange() {
  const search = useSearch();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    return resolveRange(readTime(params, 'rangeFrom', 'now-1h'), readTime(params, 'rangeTo', 'now'), Date.now());
  }, [search]);
}
