import {
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiScreenReaderOnly,
  EuiSkeletonText,
  EuiText,
  EuiTitle,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import type { MlTechnique } from '../../../common/domain/ml';
import type { TimeRange } from '../../../common/domain/time_range';
import { useMlOverview } from '../../api/use_ml_overview';
import { NoAccess } from '../../components/no_access';
import { ProblemCallout } from '../../components/problem_callout';
import { useWithheld } from '../../components/use_withheld';
import { LacksCallout } from '../../features/ml/lacks_callout';
import { MlLink } from '../../features/ml/ml_links';
import { OfferPanel } from '../../features/ml/offer_panel';
import { useHost } from '../../host/use_host';
import { useSearch } from '../../host/use_search';
import { readTime, resolveRange } from '../map_page/resolve_range';
import { useBreadcrumbs } from '../use_breadcrumbs';

const GROUPS: Array<{ id: string; techniques: MlTechnique[] }> = [
  { id: 'jobs', techniques: ['anomaly_detection'] },
  { id: 'outliers', techniques: ['outlier_detection'] },
  { id: 'drivers', techniques: ['regression', 'classification'] },
];

/** What Elastic machine learning can do for this mesh: each thing shown before it is made, and made by one click. */
export function MlPage() {
  const { may } = useHost();
  const { size, colors } = useEuiTheme().euiTheme;
  const range = useRange();
  const { overview, failure, refresh, isFetching } = useMlOverview();

  useBreadcrumbs(i18n.translate('meshObservability.breadcrumb.ml', { defaultMessage: 'Machine learning' }));

  const withheld = useWithheld({
    failure: overview ? undefined : failure,
    answer: undefined,
    isFetching: isFetching && !overview,
  });
  const isUsable = overview?.lacks.every(({ code }) => code === 'privilege' || code === 'no_nodes') ?? false;
  return (
    <main
      style={{ display: 'flex', flexDirection: 'column', gap: size.m, padding: size.m, background: colors.body }}
      aria-busy={isFetching}
    >
      <EuiScreenReaderOnly>
        <h1>{i18n.translate('meshObservability.ml.title', { defaultMessage: 'Machine learning' })}</h1>
      </EuiScreenReaderOnly>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap style={{ flexGrow: 0 }}>
        <EuiFlexItem>
          <EuiText size="s">
            <p>
              {i18n.translate('meshObservability.ml.intro', {
                defaultMessage:
                  'Elastic machine learning learns what is usual for each edge over weeks. What it finds appears on the map, in the lanes of Anomalies and in alerts, beside what the built-in detector finds.',
              })}
            </p>
          </EuiText>
        </EuiFlexItem>
        {overview?.data && range && (
          <EuiFlexItem grow={false}>
            <MlLink
              target={{ page: 'dataVisualizer', indexPattern: overview.data.indexPattern, range }}
              text={i18n.translate('meshObservability.ml.visualizer', { defaultMessage: 'Data Visualizer' })}
            />
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="s" iconType="refresh" isLoading={isFetching} onClick={refresh} data-test-subj="meshMlRefresh">
            {i18n.translate('meshObservability.ml.refresh', { defaultMessage: 'Refresh' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
      {failure != null && !withheld && <ProblemCallout failure={failure} onRetry={refresh} />}
      {withheld && <NoAccess withheld={withheld} onRetry={refresh} />}
      {!overview && failure == null && !withheld && <EuiSkeletonText lines={8} />}
      {overview && <LacksCallout overview={overview} mayChange={may.machineLearning} />}
      {overview &&
        overview.offers.length > 0 &&
        GROUPS.map(({ id, techniques }) => (
          <section key={id} aria-label={groupText(id)}>
            <EuiTitle size="xs">
              <h2>{groupText(id)}</h2>
            </EuiTitle>
            <div
              style={{
                display: 'grid',
                gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
                gap: size.s,
                marginTop: size.s,
              }}
            >
              {overview.offers
                .filter(({ technique }) => techniques.includes(technique))
                .map((offer) => (
                  <OfferPanel
                    key={offer.kind}
                    offer={offer}
                    drivers={
                      offer.kind === 'duration_drivers' || offer.kind === 'failure_drivers'
                        ? overview.drivers[offer.kind]
                        : undefined
                    }
                    isAllowed={isUsable && overview.may.change && may.machineLearning}
                    range={range}
                    onChanged={refresh}
                  />
                ))}
            </div>
          </section>
        ))}
    </main>
  );
}

function groupText(id: string): string {
  if (id === 'jobs') return i18n.translate('meshObservability.ml.groupJobs', { defaultMessage: 'Watches all the time' });
  if (id === 'outliers') return i18n.translate('meshObservability.ml.groupOutliers', { defaultMessage: 'Compares once' });
  return i18n.translate('meshObservability.ml.groupDrivers', { defaultMessage: 'Explains' });
}

/** The time range that came along from the page before; the last day without one. */
function useRange(): TimeRange | undefined {
  const search = useSearch();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    return resolveRange(readTime(params, 'rangeFrom', 'now-24h'), readTime(params, 'rangeTo', 'now'), Date.now());
  }, [search]);
}
