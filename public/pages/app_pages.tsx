import { EuiSkeletonText, EuiTab, EuiTabs, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Suspense } from 'react';
import type { CSSProperties } from 'react';
import { ErrorBoundary } from '../components/error_boundary';
import { LinesAroundProvider } from '../features/lines_around/lines_around_provider';
import { useHost } from '../host/use_host';
import { useSearch } from '../host/use_search';
import { ALL_PAGES } from './all_pages';

/** What the tabs take of the height that pages divide among themselves. */
const TABS_HEIGHT = 40;

/** The pages behind their tabs. Which one is open is in the address, so that the back button and links work. */
export function AppPages() {
  const { location } = useHost();
  const { colors } = useEuiTheme().euiTheme;
  const search = useSearch();
  const open = pageOf(search);
  const goTo = (id: string) => location.push(addressOf(id, location.search()));
  return (
    <div style={{ '--mesh-tabs-height': `${TABS_HEIGHT}px`, background: colors.body } as CSSProperties}>
      <EuiTabs
        size="s"
        bottomBorder
        aria-label={i18n.translate('meshObservability.pages', { defaultMessage: 'Pages of Mesh Observability' })}
        style={{ height: TABS_HEIGHT, paddingInline: 12 }}
      >
        {ALL_PAGES.filter(({ within }) => within === undefined).map(({ id, title }) => (
          <EuiTab
            key={id}
            isSelected={id === (open.within ?? open.id)}
            onClick={() => goTo(id)}
            data-test-subj={`meshPage-${id}`}
          >
            {title()}
          </EuiTab>
        ))}
      </EuiTabs>
      <ErrorBoundary key={open.id}>
        <LinesAroundProvider>
          <Suspense fallback={<EuiSkeletonText lines={8} />}>
            <open.Component />
          </Suspense>
        </LinesAroundProvider>
      </ErrorBoundary>
    </div>
  );
}

function pageOf(search: string) {
  const id = new URLSearchParams(search).get('page');
  return ALL_PAGES.find((page) => page.id === id) ?? ALL_PAGES[0];
}

/** The time range goes along; all else belongs to the page that is left. */
function addressOf(id: string, search: string): string {
  const before = new URLSearchParams(search);
  const params = new URLSearchParams();
  if (id !== ALL_PAGES[0].id) params.set('page', id);
  for (const name of ['rangeFrom', 'rangeTo', 'hide']) for (const value of before.getAll(name)) params.append(name, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
