import { EuiLoadingSpinner, EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode, Ref } from 'react';
import React, { useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { FindingMarks } from '../../components/finding_marks';
import type { Format } from '../../components/format';
import type { MapChanges } from '../../components/map_changes';
import { describeItem, spokenItem } from './describe_item';
import type { Drawing } from './drawing/build_drawing';
import { useDrawing } from './drawing/use_drawing';
import type { EdgeLabel } from './edge_label';
import { ArrivalNote } from './arrivals/arrival_note';
import { useArrivals, withNewcomers } from './arrivals/use_arrivals';
import type { Focus } from './focus/focus';
import { findMatches, toDrawnServices } from './find_matches';
import type { Formatters } from './formatters';
import type { Graph } from './graph';
import { groupOfItem } from './graph';
import type { GroupId } from './groups/group';
import { toDrawn } from './groups/to_drawn';
import { toDrawnMarks } from './groups/to_drawn_marks';
import type { MapGroups } from './groups/use_groups';
import { ItemMenu } from './item_menu';
import type { Point } from './layout/layout_model';
import { MapControls } from './map_controls';
import { MapLegend } from './map_legend';
import type { MapSelection } from './map_selection';
import { MapTooltip } from './map_tooltip';
import { Minimap } from './minimap';
import { OnPageNote } from './on_page_note';
import { markGraph } from './mark_unusual';
import { markWatched } from './mark_watched';
import { toPalette } from './to_palette';
import { useMapKeyboard } from './use_map_keyboard';
import { useMapSurface } from './use_map_surface';
import { usePainter } from './use_painter';
import { useReducedMotion } from './use_reduced_motion';

/** What the page may tell the map to do. */
export interface ServiceMapHandle {
  /** Brings the next service that matches `find` into view and puts the keyboard's cursor on it; wraps around. */
  focusNextMatch(): void;
  /** Shows the whole map. */
  fit(): void;
}

export interface ServiceMapViewProps {
  map: ServiceMap;
  label: EdgeLabel;
  selection?: MapSelection;
  onSelect(selection: MapSelection | undefined): void;
  /** Services whose name contains this text stand out, the others recede; empty: no search. */
  find: string;
  /** Services that a filter has found: they stand out instead. */
  found?: ReadonlySet<ServiceId>;
  dark: boolean;
  /** Address of a file beside the page's scripts. */
  assetUrl(file: string): string;
  format: Format;
  /** What services are grouped by, and which groups are folded. */
  groups: MapGroups;
  /** Folds a group, or unfolds it. */
  onToggleGroup(id: GroupId): void;
  onFocus(focus: Focus): void;
  /** What is unusual, by the id of the edge or service. */
  marks?: FindingMarks;
  /** Against an earlier period, when one is compared with. */
  changes?: MapChanges;
  /** Edges that somebody has an alert rule for. */
  watched?: ReadonlySet<EdgeId>;
  /** Default: what the browser says (prefers-reduced-motion). */
  reducedMotion?: boolean;
  handle?: Ref<ServiceMapHandle>;
  /** Further buttons under zoom and fit. */
  controls?: ReactNode;
}

/** While the first drawing of a large map is made. */
const NOTHING_DRAWN: Pick<Drawing, 'graph' | 'folded'> = {
  graph: { nodes: [], edges: [] },
  folded: { services: [], edges: [], folded: [], bundles: [], frames: [] },
};

/** Without a worker, maps of so many edges make the page stutter: said, not hidden. */
const STUTTERS_FROM = 300;

/** The mesh as a picture. Fills its container, which must have a height. */
export function ServiceMapView(props: ServiceMapViewProps) {
  const {
    map,
    label,
    selection,
    onSelect,
    find,
    dark,
    assetUrl,
    format,
    marks,
    watched,
    handle,
    controls,
    found,
    onToggleGroup,
    onFocus,
    groups,
    changes,
  } = props;
  const { euiTheme } = useEuiTheme();
  const systemMotion = useReducedMotion();
  const reducedMotion = props.reducedMotion ?? systemMotion;
  const palette = useMemo(() => toPalette(euiTheme, dark), [euiTheme, dark]);
  const arrivals = useArrivals(map);
  const drawing = useDrawing({ map, groups, label, format, changes });
  const { folded, graph: unmarked } = drawing ?? NOTHING_DRAWN;
  const graph = useMemo(() => {
    const drawn = withNewcomers(unmarked, arrivals.appeared);
    return markWatched(markGraph(drawn, marks && toDrawnMarks(marks, folded)), watched, folded);
  }, [unmarked, arrivals, marks, watched, folded]);
  const matches = useMemo(() => (found ? toDrawnServices(found, folded) : findMatches(folded, find)), [folded, find, found]);

  const canvas = useRef<HTMLCanvasElement>(null);
  const { painter, placed, canvasKey } = usePainter(canvas, graph, { assetUrl, fontFamily: palette.fontFamily });
  const layout = placed?.places;
  const [hovered, setHovered] = useState<{ item: MapSelection; at: Point }>();
  const [menu, setMenu] = useState<{ item: MapSelection; at: Point }>();
  const [cursor, setCursor] = useState<MapSelection>();
  const selected = useMemo(() => selection && toDrawn(selection, folded), [selection, folded]);
  const look = useMemo(() => ({ palette, selected, found: matches, focused: cursor }), [palette, selected, matches, cursor]);
  const surface = useMapSurface(
    canvas,
    { painter, placed, look, reducedMotion },
    {
      onPick: onSelect,
      onHover: (item, at) => setHovered(item && { item, at }),
      onMenu: (item, at) => setMenu({ item, at }),
    },
  );
  const { onKeyDown, focusNext } = useMapKeyboard({
    graph,
    layout,
    surface,
    selection: selected,
    onSelect,
    onToggleGroup,
    onFocus,
    onMenu: (item) => setMenu({ item, at: surface?.placeOf(item) ?? { x: 0, y: 0 } }),
    cursor,
    setCursor,
  });
  useImperativeHandle(handle, () => ({ focusNextMatch: () => focusNext(matches), fit: () => surface?.camera.fit() }));

  const describe = (item: MapSelection) => drawing && describeItem(item, { ...drawing, graph, format, changes });
  const tooltip = hovered && describe(hovered.item);
  const spoken = cursor && describe(cursor);
  return (
    <div
      style={{ position: 'relative', width: '100%', height: '100%', minHeight: 0, overflow: 'hidden' }}
      data-test-subj="meshServiceMap"
    >
      <div
        role="application"
        tabIndex={0}
        aria-busy={!layout}
        aria-label={summaryOf(graph.nodes.length, graph.edges.length, format)}
        style={{ position: 'absolute', inset: 0, outlineOffset: -2, touchAction: 'none', background: palette.background }}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(undefined)}
        data-test-subj="meshMapKeyboard"
      >
        <canvas key={canvasKey} ref={canvas} aria-hidden="true" style={{ display: 'block', transformOrigin: '0 0' }} />
      </div>
      <EuiScreenReaderOnly>
        <p aria-live="polite">{spoken ? spokenItem(spoken) : ''}</p>
      </EuiScreenReaderOnly>
      {!layout && map.services.length > 0 && (
        <div style={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', pointerEvents: 'none' }}>
          <EuiLoadingSpinner size="xl" />
        </div>
      )}
      {menu && (
        <ItemMenu
          {...menu}
          selected={selectedService(selected, graph)}
          group={foldable(menu.item, graph, groups)}
          onSelect={onSelect}
          onFocus={onFocus}
          onToggleGroup={onToggleGroup}
          onClose={() => setMenu(undefined)}
        />
      )}
      {tooltip && !menu && canvas.current && (
        <MapTooltip
          item={tooltip}
          at={hovered.at}
          size={{ width: canvas.current.clientWidth, height: canvas.current.clientHeight }}
        />
      )}
      <MapControls
        onZoomIn={() => surface?.camera.zoomBy(1)}
        onZoomOut={() => surface?.camera.zoomBy(-1)}
        onFit={() => surface?.camera.fit()}
      >
        {controls}
      </MapControls>
      {surface && placed && <Minimap surface={surface} placed={placed} palette={palette} />}
      <ArrivalNote arrivals={arrivals} nameOf={(id) => graph.nodes.find((node) => node.id === id)?.name} />
      {painter && !painter.offPage && graph.edges.length > STUTTERS_FROM && <OnPageNote />}
      <MapLegend palette={palette} format={format} isCompared={changes !== undefined} />
    </div>
  );
}

function foldable(item: MapSelection, graph: Graph, { isFolded }: MapGroups) {
  const id = groupOfItem(graph, item);
  return id === undefined ? undefined : { id, isFolded: isFolded(id) };
}

function selectedService(selected: MapSelection | undefined, { nodes }: Graph) {
  if (selected?.kind !== 'service') return undefined;
  const name = nodes.find(({ id }) => id === selected.id)?.name;
  return name === undefined ? undefined : { id: selected.id, name };
}

const summaryOf = (services: number, edges: number, format: Formatters) =>
  i18n.translate('meshObservability.map.summary', {
    defaultMessage:
      'Map of {services} services and {edges} edges. Arrow keys follow the calls, Enter selects, Escape clears, o folds or unfolds a group, f focuses on a service, the menu key offers more, plus and minus zoom, zero shows everything.',
    values: { services: format.count(services), edges: format.count(edges) },
  });
