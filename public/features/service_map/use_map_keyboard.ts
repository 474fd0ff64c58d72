import type { KeyboardEvent } from 'react';
import type { Graph } from './graph';
import type { MapSurface } from './interaction/map_surface';
import type { Step } from './interaction/walk';
import { inReadingOrder, walk } from './interaction/walk';
import type { Places } from './picture/painter';
import type { MapSelection } from './map_selection';
import { sameSelection } from './map_selection';
import type { ServiceId } from '../../../common/domain/service';

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
  cursor: MapSelection | undefined;
  setCursor(cursor: MapSelection | undefined): void;
}

/** What keys do on the map. The cursor is what the keyboard has reached; Enter makes it the selection. */
export function useMapKeyboard({ graph, layout, surface, selection, onSelect, cursor, setCursor }: Options) {
  const moveTo = (item: MapSelection | undefined) => {
    if (!item) return;
    setCursor(item);
    surface?.reveal(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step && layout) moveTo(walk(graph, layout, cursor ?? selection, step));
    else if (event.key === 'Enter' || event.key === ' ') onSelect(sameSelection(cursor, selection) ? undefined : cursor);
    else if (event.key === 'Escape' && (cursor || selection)) {
      setCursor(undefined);
      onSelect(undefined);
    } else if (event.key === '+' || event.key === '=') surface?.camera.zoomBy(1);
    else if (event.key === '-') surface?.camera.zoomBy(-1);
    else if (event.key === '0') surface?.camera.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const focusNext = (matches: ReadonlySet<ServiceId> | undefined) => {
    if (!layout || !matches || matches.size === 0) return;
    const found = inReadingOrder(graph, layout).filter(({ id }) => matches.has(id));
    const next = found[(found.findIndex(({ id }) => id === cursor?.id) + 1) % found.length];
    moveTo(next && { kind: 'service', id: next.id });
  };

  return { onKeyDown, focusNext };
}
