import type { TimeRange } from '../../common/domain/time_range';
import type { Host } from './host';
import type { StartPlugins } from './kibana_contracts';
import type { MlHost, MlTarget } from './ml_host';

/** Kibana's names for its pages: the same from 8.12 to now. */
const PAGES = {
  explorer: 'explorer',
  singleMetric: 'timeseriesexplorer',
  job: 'jobs',
  analytics: 'data_frame_analytics',
} as const;
const VISUALIZER = 'jobs/new_job/datavisualizer';
/** Where a data view is chosen first. */
const VISUALIZER_CHOICE = 'datavisualizer_index_select';

/** Kibana's machine-learning pages, through its own locator. */
export function kibanaMl({ share }: StartPlugins, http: Host['http']): MlHost {
  const locator = () => share?.url.locators.get('ML_APP_LOCATOR');
  return {
    async url(target) {
      const found = locator();
      if (!found) return undefined;
      if (target.page !== 'dataVisualizer') return found.getRedirectUrl({ page: PAGES[target.page], pageState: stateOf(target) });
      const index = await findDataView(target.indexPattern, http);
      // It shows saved data views only, and making one is not for a link to do.
      return index === undefined
        ? found.getRedirectUrl({ page: VISUALIZER_CHOICE })
        : found.getRedirectUrl({ page: VISUALIZER, pageState: { index, globalState: { time: timeOf(target.range) } } });
    },
    sync: () =>
      http({ method: 'get', path: '/api/ml/saved_objects/sync' }).then(
        () => true,
        () => false,
      ),
  };
}

function stateOf(target: Exclude<MlTarget, { page: 'dataVisualizer' }>): Record<string, unknown> {
  if ('id' in target) return { jobId: target.id };
  return { jobIds: target.jobs, timeRange: timeOf(target.range) };
}

const timeOf = ({ from, to }: TimeRange) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  mode: 'absolute',
});

/** The saved data view of exactly these indices. */
async function findDataView(title: string, http: Host['http']): Promise<string | undefined> {
  const answer = await http({ method: 'get', path: '/api/data_views' }).catch(() => undefined);
  const { data_view: views = [] } = (answer ?? {}) as { data_view?: Array<{ id: string; title: string }> };
  return views.find((view) => view.title === title)?.id;
}
