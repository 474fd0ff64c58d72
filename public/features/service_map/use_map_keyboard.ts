import type { KeyboardEvent } from 'react';
import type { Focus } from './focus/focus';
import { DEFAULT_DEPTH } from './focus/focus';
import type { Graph, NodeId } from './graph';
import { groupOfItem, itemOfNode } from './graph';
import type { GroupId } from './groups/group';
import type { MapSurface } from './interaction/map_surface';
import type { Step } from './interaction/walk';
import { inReadingOrder, walk } from './interaction/walk';
import type { Places } from './picture/painter';
import type { MapSelection } from './map_selection';
import { sameSelection } from './map_selection';

const STEPS: Record<string, Step> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface Options {
  graph: Graph;
  layout: Places | undefined;
  surface: MapSurface | undefined;
  selection: MapSelection | undefined;
  onSelect(selection: MapSelection | undefined): void;
  onToggleGroup(id: GroupId): void;
  onFocus(focus: Focus): void;
  onMenu(item: MapSelection): void;
  cursor: MapSelection | undefined;
  setCursor(cursor: MapSelection | undefined): void;
}

/** What keys do on the map. The cursor is what the keyboard has reached; Enter makes it the selection. */
export function useMapKeyboard({
  graph,
  layout,
  surface,
  selection,
  onSelect,
  onToggleGroup,
  onFocus,
  onMenu,
  cursor,
  setCursor,
}: Options) {
  const moveTo = (item: MapSelection | undefined) => {
    if (!item) return;
    setCursor(item);
    surface?.reveal(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    const item = cursor ?? selection;
    const group = item && groupOfItem(graph, item);
    if (step && layout) moveTo(walk(graph, layout, item, step));
    else if (event.key === 'Enter' || event.key === ' ') onSelect(sameSelection(cursor, selection) ? undefined : cursor);
    else if (event.key === 'Escape' && item) {
      setCursor(undefined);
      onSelect(undefined);
    } else if (event.key === '+' || event.key === '=') surface?.camera.zoomBy(1);
    else if (event.key === '-') surface?.camera.zoomBy(-1);
    else if (event.key === '0') surface?.camera.fit();
    else if (event.key === 'o' && group !== undefined) {
      // A service that is folded away cannot keep the cursor; its group can.
      setCursor({ kind: 'group', id: group });
      onToggleGroup(group);
    } else if (event.key === 'f' && item?.kind === 'service')
      onFocus({ service: item.id, depth: DEFAULT_DEPTH, direction: 'both' });
    else if ((event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) && item) onMenu(item);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const focusNext = (matches: ReadonlySet<NodeId> | undefined) => {
    if (!layout || !matches || matches.size === 0) return;
    const found = inReadingOrder(graph, layout).filter(({ id }) => matches.has(id));
    const next = found[(found.findIndex(({ id }) => id === cursor?.id) + 1) % found.length];
    moveTo(next && itemOfNode(next));
  };

  return { onKeyDown, focusNext };
}
