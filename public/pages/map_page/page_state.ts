import type { Hideable } from '../../../common/domain/hideable';
import { HIDEABLE } from '../../../common/domain/hideable';
import type { ColumnId } from '../../features/map_table/column_id';
import { COLUMN_IDS } from '../../features/map_table/column_id';
import type { EdgeLabel } from '../../features/service_map/edge_label';
import type { MapSelection } from '../../features/service_map/map_selection';
import type { Comparison } from './comparison';
import { comparisonText, parseComparison } from './comparison';
import type { ReplaySpan } from './replay_span';
import { REPLAY_SPANS } from './replay_span';
import type { Focus } from '../../features/service_map/focus/focus';
import { focusEntries, parseFocus } from '../../features/service_map/focus/focus_params';
import { foldEntries, parseFold } from '../../features/service_map/groups/fold_params';
import type { FoldState } from '../../features/service_map/groups/fold_state';
import { DEFAULT_FOLD_STATE } from '../../features/service_map/groups/fold_state';
import { readTime } from './resolve_range';

/** All that the page's address says. */
export interface PageState {
  /** As the date picker writes them: `now-15m` or ISO. */
  rangeFrom: string;
  rangeTo: string;
  refresh: { every: number; paused: boolean };
  mesh: string[];
  zone: string[];
  namespace: string[];
  find: string;
  /** Draw only what `find` matches, instead of making it stand out. */
  onlyMatches: boolean;
  hide: Hideable[];
  label: EdgeLabel;
  view: 'map' | 'table';
  /** Columns that the table leaves out. */
  without: ColumnId[];
  selection?: MapSelection;
  /** The earlier period that map, panel and table are compared with. */
  compare?: Comparison;
  /** What is played under the map. */
  replay?: ReplaySpan;
  /** What stands beside the map while nothing is selected. */
  panel?: 'changes';
  /** What services are grouped by, and which groups are folded. */
  fold: FoldState;
  /** The part of the mesh that is looked at. */
  focus?: Focus;
}

export const DEFAULT_PAGE_STATE: PageState = {
  rangeFrom: 'now-15m',
  rangeTo: 'now',
  refresh: { every: 10_000, paused: false },
  mesh: [],
  zone: [],
  namespace: [],
  find: '',
  onlyMatches: false,
  hide: [],
  label: 'p95',
  view: 'map',
  without: [],
  fold: DEFAULT_FOLD_STATE,
};

export const EDGE_LABELS = ['rate', 'p95', 'errors', 'gap', 'none'] as const satisfies readonly EdgeLabel[];
const VIEWS = ['map', 'table'] as const;

// What the endpoint takes; more than that in an address is garbage.
const MAX_VALUES = 100;
const MAX_LENGTH = 1024;
const MAX_ID_LENGTH = 100_000;
const MIN_REFRESH = 1_000;
const MAX_REFRESH = 24 * 3_600_000;

/** Reads a query string that anybody may have written: what is not understood counts as not there. Never throws. */
export function parsePageState(search: string): PageState {
  const params = new URLSearchParams(search);
  const text = (name: string) => params.get(name) ?? '';
  const names = (name: string) =>
    [...new Set(params.getAll(name))].filter((value) => value !== '' && value.length <= MAX_LENGTH).slice(0, MAX_VALUES);
  const state = DEFAULT_PAGE_STATE;
  return {
    rangeFrom: readTime(params, 'rangeFrom', state.rangeFrom),
    rangeTo: readTime(params, 'rangeTo', state.rangeTo),
    refresh: { every: parseEvery(text('refresh')), paused: text('paused') === 'true' },
    mesh: names('mesh'),
    zone: names('zone'),
    namespace: names('ns'),
    find: text('q').slice(0, MAX_LENGTH),
    onlyMatches: text('only') === 'true',
    hide: HIDEABLE.filter((hideable) => params.getAll('hide').includes(hideable)),
    label: EDGE_LABELS.find((label) => label === text('label')) ?? state.label,
    view: VIEWS.find((view) => view === text('view')) ?? state.view,
    without: COLUMN_IDS.filter((id) => params.getAll('without').includes(id)),
    ...parseCompare(text('compare'), text('panel')),
    ...parseReplay(text('replay')),
    ...parseSelection(text),
    fold: parseFold(params),
    focus: parseFocus(params),
  };
}

/** The query string of a state, with its leading `?`; defaults are left out, so the plain page has a plain address. */
export function toSearch(state: PageState): string {
  const params = new URLSearchParams();
  const { refresh } = DEFAULT_PAGE_STATE;
  const put = (name: string, value: string, otherwise = '') => value !== otherwise && params.append(name, value);
  put('rangeFrom', state.rangeFrom, DEFAULT_PAGE_STATE.rangeFrom);
  put('rangeTo', state.rangeTo, DEFAULT_PAGE_STATE.rangeTo);
  put('refresh', String(state.refresh.every), String(refresh.every));
  put('paused', String(state.refresh.paused), String(refresh.paused));
  for (const mesh of state.mesh) put('mesh', mesh);
  for (const zone of state.zone) put('zone', zone);
  for (const namespace of state.namespace) put('ns', namespace);
  put('q', state.find);
  put('only', String(state.onlyMatches), String(DEFAULT_PAGE_STATE.onlyMatches));
  for (const hideable of state.hide) put('hide', hideable);
  put('label', state.label, DEFAULT_PAGE_STATE.label);
  put('view', state.view, DEFAULT_PAGE_STATE.view);
  for (const column of state.without) put('without', column);
  put('compare', comparisonText(state.compare));
  put('panel', state.panel ?? '');
  put('replay', state.replay ?? '');
  if (state.selection) put(state.selection.kind, state.selection.id);
  for (const [name, value] of [...foldEntries(state.fold), ...focusEntries(state.focus)]) put(name, value);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

function parseEvery(text: string): number {
  const every = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return every >= MIN_REFRESH && every <= MAX_REFRESH ? every : DEFAULT_PAGE_STATE.refresh.every;
}

/** Changes are of a comparison: without one there is no panel of them. */
function parseCompare(compare: string, panel: string): Pick<PageState, 'compare' | 'panel'> {
  const comparison = parseComparison(compare);
  return comparison === undefined ? {} : { compare: comparison, ...(panel === 'changes' ? { panel } : {}) };
}

function parseReplay(text: string): Pick<PageState, 'replay'> {
  const replay = REPLAY_SPANS.find((span) => span === text);
  return replay === undefined ? {} : { replay };
}

const SELECTABLE = ['edge', 'service', 'group', 'bundle'] as const;

function parseSelection(text: (name: string) => string): Pick<PageState, 'selection'> {
  for (const kind of SELECTABLE) {
    const id = text(kind);
    if (id !== '' && id.length <= MAX_ID_LENGTH) return { selection: { kind, id } as MapSelection };
  }
  return {};
}
