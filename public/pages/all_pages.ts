import { i18n } from '@kbn/i18n';
import { lazy } from 'react';
import type { ComponentType } from 'react';
import { AlertsPage } from './alerts_page/alerts_page';
import { AnomaliesPage } from './anomalies_page/anomalies_page';
import { EDGE_PAGE, SERVICE_PAGE } from '../components/subject_address';
import { SETUP_PAGE } from '../components/setup_address';
import { TRACES_PAGE } from '../components/traces_address';
import { MapPage } from './map_page/map_page';
import { LazySubjectPage } from './subject_page/lazy_subject_page';
import { TracesPage } from './traces_page/traces_page';

/** Few open these: their scripts are fetched when they do. */
const MlPage = lazy(async () => ({ default: (await import('./ml_page/ml_page')).MlPage }));

const SetupPage = lazy(async () => ({ default: (await import('./setup_page/setup_page')).SetupPage }));

export interface Page {
  /** `?page=` in the address; the first one needs none. */
  id: string;
  title(): string;
  Component: ComponentType;
  /** It has no tab of its own: the tab of the page that it belongs to is the chosen one. */
  within?: string;
}

/** Every page, in the order of its tabs. */
export const ALL_PAGES: readonly [Page, ...Page[]] = [
  { id: 'map', title: () => i18n.translate('meshObservability.page.map', { defaultMessage: 'Map' }), Component: MapPage },
  {
    id: 'anomalies',
    title: () => i18n.translate('meshObservability.page.anomalies', { defaultMessage: 'Anomalies' }),
    Component: AnomaliesPage,
  },
  {
    id: 'ml',
    title: () => i18n.translate('meshObservability.page.ml', { defaultMessage: 'Machine learning' }),
    Component: MlPage,
  },
  {
    id: TRACES_PAGE,
    title: () => i18n.translate('meshObservability.page.traces', { defaultMessage: 'Traces' }),
    Component: TracesPage,
  },
  {
    id: 'alerts',
    title: () => i18n.translate('meshObservability.page.alerts', { defaultMessage: 'Alerts' }),
    Component: AlertsPage,
  },
  {
    id: SETUP_PAGE,
    title: () => i18n.translate('meshObservability.page.setup', { defaultMessage: 'Setup' }),
    Component: SetupPage,
  },
  {
    id: EDGE_PAGE,
    title: () => i18n.translate('meshObservability.page.edge', { defaultMessage: 'Edge' }),
    Component: LazySubjectPage,
    within: 'map',
  },
  {
    id: SERVICE_PAGE,
    title: () => i18n.translate('meshObservability.page.service', { defaultMessage: 'Service' }),
    Component: LazySubjectPage,
    within: 'map',
  },
];
