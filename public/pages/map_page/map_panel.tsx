import { EuiFlexItem, EuiPanel, EuiProgress, EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import { ErrorBoundary } from '../../components/error_boundary';
import type { FindingMarks } from '../../components/finding_marks';
import type { MapChanges } from '../../components/map_changes';
import { useFormat } from '../../components/use_format';
import { MapTable } from '../../features/map_table/map_table';
import { keepFound } from '../../features/service_map/filter/find_services';
import type { Focus } from '../../features/service_map/focus/focus';
import { toggledFold } from '../../features/service_map/groups/fold_state';
import type { GroupId } from '../../features/service_map/groups/group';
import type { MapGroups } from '../../features/service_map/groups/use_groups';
import type { MapSelection } from '../../features/service_map/map_selection';
import type { ServiceMapHandle } from '../../features/service_map/service_map_view';
import { ServiceMapView } from '../../features/service_map/service_map_view';
import { useHost } from '../../host/use_host';
import { EmptyMap } from './empty_map';
import type { Found } from './use_found';
import { MapControls } from './map_controls';
import { MapSkeleton } from './map_skeleton';
import type { PageState } from './page_state';
import { PictureButton } from './picture_button';
import { ReplayMenu } from './replay_menu';
import { StatusLine } from './status_line';
import { toEmptyReason } from './to_empty_reason';
import { ViewsMenu } from './views_menu';
import type { ChangePageState } from './use_page_state';

interface Props {
  state: PageState;
  change: ChangePageState;
  map: ServiceMap | undefined;
  /** Against the period that is compared with. */
  changes: MapChanges | undefined;
  /** While it is replayed: the map of one moment, drawn in its place. */
  moment: ServiceMap | undefined;
  /** What is unusual on it. */
  marks: FindingMarks | undefined;
  /** Edges that somebody has an alert rule for. */
  watched: ReadonlySet<EdgeId> | undefined;
  /** Services on the way to the suspect that is selected: they stand out, unless something is searched for. */
  way: ReadonlySet<ServiceId> | undefined;
  isFetching: boolean;
  onSelect(selection: MapSelection | undefined): void;
  handle: Ref<ServiceMapHandle>;
  groups: MapGroups;
  found: Found;
}

/** The map, or its table, between its controls and what it stands on. */
export function MapPanel({
  state,
  change,
  map,
  changes,
  marks,
  watched,
  way,
  moment,
  isFetching,
  onSelect,
  handle,
  groups,
  found,
}: Props) {
  const { size } = useEuiTheme().euiTheme;
  const drawn = moment ? { ...state, label: replayLabel(state.label) } : state;
  const stage = useRef<HTMLDivElement>(null);
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      grow={false}
      aria-busy={isFetching}
      style={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        gap: size.s,
        flex: 1,
        minWidth: 0,
        minHeight: 320,
      }}
    >
      {isFetching && map && <EuiProgress size="xs" color="primary" position="absolute" />}
      <MapControls
        state={drawn}
        isReplay={moment !== undefined}
        change={change}
        from={map?.range.from}
        groups={groups}
        map={map}
        hasPicture={map !== undefined && !isEmpty(map)}
      >
        {map && !isEmpty(map) && (
          <EuiFlexItem grow={false}>
            <ReplayMenu span={state.replay} change={change} />
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <ViewsMenu state={state} shown={map?.range} earlier={changes?.range} />
        </EuiFlexItem>
        {map && state.view === 'map' && !isEmpty(map) && (
          <EuiFlexItem grow={false}>
            <PictureButton map={moment ?? map} stage={stage} />
          </EuiFlexItem>
        )}
      </MapControls>
      <div ref={stage} style={{ flex: 1, minHeight: 0, position: 'relative' }}>
        {!map && <MapSkeleton />}
        {map && (
          <ErrorBoundary>
            <Picture
              state={drawn}
              change={change}
              map={moment ?? map}
              changes={moment ? undefined : changes}
              marks={moment ? undefined : marks}
              watched={watched}
              way={moment ? undefined : way}
              onSelect={onSelect}
              handle={handle}
              groups={groups}
              found={found}
            />
          </ErrorBoundary>
        )}
      </div>
      {map && <StatusLine map={map} />}
      {map && <Announcement map={map} />}
    </EuiPanel>
  );
}

/** A replay counts, and knows no latency. */
const replayLabel = (label: PageState['label']) => (label === 'p95' || label === 'gap' ? 'rate' : label);

const isEmpty = (map: ServiceMap) => toEmptyReason(map) !== undefined;

type PictureProps = Pick<
  Props,
  'state' | 'change' | 'changes' | 'marks' | 'watched' | 'way' | 'onSelect' | 'handle' | 'groups' | 'found'
> & {
  map: ServiceMap;
};

function Picture({ state, change, map, changes, marks, watched, way, onSelect, handle, groups, found }: PictureProps) {
  const host = useHost();
  const format = useFormat();
  const dark = host.useDarkMode();
  const { selection, label, view } = state;
  // Where only matches are drawn there is nothing left to make them stand out from.
  const find = state.onlyMatches || found.asked.kind !== 'name' ? '' : state.find;
  const standOut = state.onlyMatches ? undefined : found.services;
  const selectEdge = useCallback((id: EdgeId) => onSelect({ kind: 'edge', id }), [onSelect]);
  const rows = useMemo(() => (standOut ? keepFound(map, standOut) : map), [map, standOut]);
  const { fold } = state;
  const toggleGroup = useCallback(
    (id: GroupId) => change({ fold: toggledFold(fold, id, groups.readable) }),
    [change, fold, groups.readable],
  );
  const focus = useCallback((to: Focus) => change({ focus: to }), [change]);
  const reason = toEmptyReason(map);
  if (reason) return <EmptyMap reason={reason} map={map} change={change} />;
  if (view === 'table') {
    return (
      <MapTable
        map={rows}
        changes={changes}
        find={find}
        without={state.without}
        onWithout={(without) => change({ without }, 'replace')}
        selected={selection?.kind === 'edge' ? selection.id : undefined}
        onSelect={selectEdge}
      />
    );
  }
  return (
    <div data-test-subj="meshMap" style={{ position: 'absolute', inset: 0 }}>
      <ServiceMapView
        map={map}
        label={label}
        selection={selection}
        onSelect={onSelect}
        find={find}
        found={standOut ?? (state.find === '' ? way : undefined)}
        dark={dark}
        assetUrl={host.assetUrl}
        format={format}
        marks={marks}
        changes={changes}
        watched={watched}
        handle={handle}
        groups={groups}
        onToggleGroup={toggleGroup}
        onFocus={focus}
      />
    </div>
  );
}

/** Heard when the map's size changes; a refresh that changes nothing is not worth an interruption. */
function Announcement({ map: { services, edges } }: { map: ServiceMap }) {
  return (
    <EuiScreenReaderOnly>
      <p role="status" aria-live="polite">
        {i18n.translate('meshObservability.announce', {
          defaultMessage:
            'The map shows {services, plural, one {# service} other {# services}} and {edges, plural, one {# edge} other {# edges}}',
          values: { services: services.length, edges: edges.length },
        })}
      </p>
    </EuiScreenReaderOnly>
  );
}
