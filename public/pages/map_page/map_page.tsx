import { EuiScreenReaderOnly, useEuiTheme, useIsWithinMaxBreakpoint } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useMemo, useRef } from 'react';
import type { TimeRange } from '../../../common/domain/time_range';
import { useFindings } from '../../api/use_findings';
import { withCauses } from '../../components/cause_marks';
import { toFindingMarks } from '../../components/finding_marks';
import { toMapChanges } from '../../components/map_changes';
import { toNotableChanges } from '../../components/notable_changes';
import { NoAccess } from '../../components/no_access';
import { ProblemCallout } from '../../components/problem_callout';
import { RightsNote } from '../../components/rights_note';
import { useWithheld } from '../../components/use_withheld';
import { useFormat } from '../../components/use_format';
import { ChangesPanel } from '../../features/changes/changes_panel';
import { ReplayStrip } from '../../features/replay/replay_strip';
import { focusMap } from '../../features/service_map/focus/focus_map';
import { useGroups } from '../../features/service_map/groups/use_groups';
import type { MapSelection } from '../../features/service_map/map_selection';
import type { ServiceMapHandle } from '../../features/service_map/service_map_view';
import type { Rule } from '../../host/rule';
import { useBreadcrumbs } from '../use_breadcrumbs';
import { ChangesBar } from './changes_bar';
import { FilterNote } from './filter_note';
import { HeadlineBar } from './headline_bar';
import { MapPanel } from './map_panel';
import { ofMap } from './of_map';
import { PartialCallout } from './partial_callout';
import { ProblemPrompt } from './problem_prompt';
import { RangeCallout } from './range_callout';
import { SidePanel } from './side_panel';
import { toCauseHeadline } from './to_cause_headline';
import { toFindingHeadline } from './to_finding_headline';
import { toHeadline } from './to_headline';
import { Toolbar } from './toolbar';
import { isRelative } from './resolve_range';
import { useAutoRefresh } from './use_auto_refresh';
import { useDefaultView } from './use_default_view';
import { useEarlierMap } from './use_earlier_map';
import { useFound } from './use_found';
import { wayToSuspect } from './way_to_suspect';
import { useMapAlert } from './use_map_alert';
import { usePageState } from './use_page_state';
import { useReplay } from './use_replay';
import { useReturnFocus } from './use_return_focus';
import { useWatching } from './use_watching';
import { WatchedBadge } from './watched_badge';
import type { Watching } from './to_watching';
import { useServiceMap } from './use_service_map';
import { useTimeWindow } from './use_time_window';

/** What of the window's height the host's own headers and our tabs leave, in every version of Kibana and outside it. */
const HEIGHT =
  'calc(var(--kbn-application--content-height, calc(100vh - var(--kbnAppHeadersOffset, var(--euiFixedHeadersOffset, 0px)))) - var(--mesh-tabs-height, 0px))';
const PANEL_WIDTH = 'clamp(460px, 33vw, 640px)';

/** The mesh: one sentence, the map or its table, and beside it what is selected. */
export function MapPage() {
  const format = useFormat();
  const { size, colors } = useEuiTheme().euiTheme;
  const isNarrow = useIsWithinMaxBreakpoint('m');
  useDefaultView();
  const [state, change] = usePageState();
  const window = useTimeWindow(state.rangeFrom, state.rangeTo);
  const { shown, failure, isFetching } = useServiceMap(window, state);
  const { findings, isFetching: isJudging } = useFindings(
    shown && { ...shown.map.range, hide: state.hide, lanes: false },
    shown?.asked ?? 0,
  );
  const isMoving = isRelative(state.rangeFrom) || isRelative(state.rangeTo);
  const { every, paused } = state.refresh;
  useAutoRefresh({
    every: isMoving && !paused && state.replay === undefined ? every : undefined,
    isBusy: isFetching || isJudging,
    refresh: window.refresh,
  });
  const replay = useReplay(shown?.map, state.replay);
  const earlier = useEarlierMap(shown, state.compare, state);
  const changes = useMemo(() => shown && earlier?.map && toMapChanges(shown.map, earlier.map), [shown, earlier]);
  const notable = useMemo(() => (shown && changes ? toNotableChanges(shown.map.edges, changes).length : 0), [shown, changes]);
  const { focus } = state;
  const found = useFound(shown?.map, state);
  const seen = found.map;
  const groups = useGroups(seen, state.fold);
  const mapHandle = useRef<ServiceMapHandle>(null);
  const marks = useMemo(() => findings && withCauses(toFindingMarks(findings, format), findings, format), [findings, format]);
  const way = useMemo(() => findings && wayToSuspect(findings, state.selection), [findings, state.selection]);
  const headline = useMemo(
    () =>
      shown &&
      ((findings && (toCauseHeadline(findings, format) ?? toFindingHeadline(findings, format))) ?? toHeadline(shown.map, format)),
    [shown, findings, format],
  );
  const moment = useMemo(() => replay.moment && (focus ? focusMap(replay.moment, focus) : replay.moment), [replay.moment, focus]);
  const { alertOn, flyout } = useMapAlert(shown?.map);
  const watching = useWatching(shown?.map);
  useReturnFocus(state.selection !== undefined);
  const withheld = useWithheld({
    failure: shown ? undefined : failure,
    answer: shown && ofMap(shown.map),
    isFetching,
  });

  useBreadcrumbs(i18n.translate('meshObservability.breadcrumb.map', { defaultMessage: 'Map' }));

  const select = useCallback((selection: MapSelection | undefined) => change({ selection }), [change]);
  const zoom = useCallback(
    ({ from, to }: TimeRange) => change({ rangeFrom: new Date(from).toISOString(), rangeTo: new Date(to).toISOString() }),
    [change],
  );

  return (
    <main
      style={{
        display: 'flex',
        flexDirection: 'column',
        gap: size.s,
        padding: size.s,
        boxSizing: 'border-box',
        background: colors.body,
        ...(isNarrow ? { minHeight: HEIGHT } : { height: HEIGHT, minHeight: 480 }),
      }}
    >
      <EuiScreenReaderOnly>
        <h1>{i18n.translate('meshObservability.page.title', { defaultMessage: 'Service map' })}</h1>
      </EuiScreenReaderOnly>
      <Toolbar
        state={state}
        change={change}
        facets={shown?.map.facets}
        map={shown?.map}
        isWithheld={withheld !== undefined}
        isLoading={isFetching}
        onRefresh={window.refresh}
        onNextMatch={() => mapHandle.current?.focusNextMatch()}
      />
      <HeadlineBar
        headline={withheld ? undefined : (replay.headline ?? headline)}
        isPlaying={replay.player.isPlaying}
        onSelect={select}
      />
      {earlier && shown && !withheld && (
        <ChangesBar
          earlier={earlier}
          changes={changes}
          notable={notable}
          isOpen={state.panel === 'changes' && state.selection === undefined}
          onToggle={() =>
            change({ selection: undefined, panel: state.panel && state.selection === undefined ? undefined : 'changes' })
          }
        />
      )}
      <FilterNote found={found} state={state} total={shown?.map.services.length ?? 0} />
      {window.range === undefined && <RangeCallout change={change} />}
      {failure != null && shown && (
        <ProblemCallout failure={failure} onRetry={window.refresh}>
          {whatIsShown(format.time(shown.map.range.from), format.time(shown.map.range.to))}
        </ProblemCallout>
      )}
      {failure != null && !shown && !isFetching && !withheld && <ProblemPrompt failure={failure} onRetry={window.refresh} />}
      {withheld && <NoAccess withheld={withheld} onRetry={window.refresh} />}
      {shown && !withheld && <RightsNote notes={shown.map.coverage.notes} />}
      {shown && <PartialCallout coverage={shown.map.coverage} />}
      {(shown || isFetching) && !withheld && (
        <div style={{ display: 'flex', flexDirection: isNarrow ? 'column' : 'row', gap: size.s, flex: 1, minHeight: 0 }}>
          <MapPanel
            state={state}
            change={change}
            map={seen}
            changes={changes}
            moment={moment}
            marks={marks}
            watched={watching?.marked}
            way={way}
            isFetching={isFetching}
            onSelect={select}
            handle={mapHandle}
            groups={groups}
            found={found}
          />
          {shown && (state.selection ?? (state.panel && changes)) && (
            <div style={{ width: isNarrow ? '100%' : PANEL_WIDTH, flexShrink: 0, minHeight: 0 }}>
              {state.selection ? (
                <SidePanel
                  selection={state.selection}
                  map={shown.map}
                  asked={shown.asked}
                  earlier={earlier}
                  findings={findings}
                  groups={groups}
                  state={state}
                  change={change}
                  onSelect={select}
                  onZoom={zoom}
                  onAlert={alertOn(state.selection)}
                  badges={<WatchedBadge rules={rulesOn(state.selection, watching)} />}
                />
              ) : (
                earlier &&
                changes && (
                  <ChangesPanel
                    map={shown.map}
                    earlier={earlier}
                    changes={changes}
                    onSelectEdge={(id) => select({ kind: 'edge', id })}
                    onSelectService={(id) => select({ kind: 'service', id })}
                    onClose={() => change({ panel: undefined })}
                  />
                )
              )}
            </div>
          )}
        </div>
      )}
      {shown && state.replay && (
        <ReplayStrip
          map={shown.map}
          data={replay.data}
          failure={replay.failure}
          onRetry={replay.retry}
          player={replay.player}
          onClose={() => change({ replay: undefined })}
        />
      )}
      {flyout}
    </main>
  );
}

function rulesOn(selection: MapSelection, watching: Watching | undefined): Rule[] | undefined {
  if (selection.kind === 'edge') return watching?.edges.get(selection.id);
  return selection.kind === 'service' ? watching?.services.get(selection.id) : undefined;
}

const whatIsShown = (from: string, to: string) =>
  i18n.translate('meshObservability.problem.stillShown', {
    defaultMessage: 'What is shown below is still the answer for {from} to {to}.',
    values: { from, to },
  });
