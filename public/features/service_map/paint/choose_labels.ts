import { GLYPH_RADIUS, NAME_WIDTH_MAX } from '../layout/metrics';
import type { Tone } from '../graph';
import { isSick, TONES } from '../graph';
import type { DrawList } from './draw_list';
import type { Measure } from './fit_text';
import { fitText } from './fit_text';
import { FreePlaces } from './free_places';

export type LabelKind = 'name' | 'sublabel' | 'badge' | 'figure';

/** A text with its place: an anchor in map units and an offset in pixels, so that it keeps its size while the map is zoomed. */
export interface Label {
  kind: LabelKind;
  text: string;
  tone: Tone;
  faded: boolean;
  x: number;
  y: number;
  offset: number;
  /** Half of its width, in pixels. */
  half: number;
}

export type Measures = Record<LabelKind, Measure>;

/** Zoom from which figures are shown under names and on quiet edges; findings are shown at every zoom. */
const FIGURES_FROM = 0.62;
const EDGE_FIGURES_FROM = 0.5;
export const LINE_HEIGHT = 14;
export const PILL_HEIGHT = 20;
export const PILL_PADDING = 8;

/**
 * Which texts there is room for at a zoom, in the order of their weight: what is kept in view before what has faded, findings before names,
 * names before figures, the sick before the busy and the busy before the idle.
 */
export function chooseLabels({ nodes, edges }: DrawList, zoom: number, measures: Measures): Label[] {
  const places = new FreePlaces();
  const chosen: Label[] = [];
  const below = GLYPH_RADIUS * zoom;

  const wanted: Array<{ weight: number; label: Label; height: number }> = [];
  const want = (weight: number, label: Omit<Label, 'half'>, height: number, padding = 0) =>
    wanted.push({ weight, label: { ...label, half: measures[label.kind](label.text) / 2 + padding }, height });

  for (const { node, place, faded } of nodes) {
    places.take(place.x * zoom, place.y * zoom, GLYPH_RADIUS * zoom, GLYPH_RADIUS * zoom);
    const base = { tone: node.tone, faded, x: place.x, y: place.y };
    const weight = weightOf(node.tone, faded, node.rate);
    const room = Math.max(NAME_WIDTH_MAX * Math.min(1, zoom * 1.4), 64);
    want(
      3000 + weight,
      { ...base, kind: 'name', text: fitText(node.name, room, measures.name), offset: below + 4 + LINE_HEIGHT / 2 },
      LINE_HEIGHT,
    );
    if (node.sublabel && zoom >= FIGURES_FROM)
      want(1000 + weight, { ...base, kind: 'sublabel', text: node.sublabel, offset: below + 4 + LINE_HEIGHT * 1.5 }, LINE_HEIGHT);
    if (node.badge && !faded)
      want(
        4000 + weight,
        { ...base, kind: 'badge', text: node.badge, offset: -below - 8 - PILL_HEIGHT / 2 },
        PILL_HEIGHT,
        PILL_PADDING,
      );
  }
  for (const { edge, place } of edges) {
    const sick = isSick(edge.tone);
    if (edge.label === undefined || (zoom < EDGE_FIGURES_FROM && !sick)) continue;
    const weight = (sick ? 3500 : 2000) + weightOf(edge.tone, false, edge.rate);
    want(
      weight,
      { kind: 'figure', text: edge.label, tone: edge.tone, faded: false, ...place, offset: 0 },
      PILL_HEIGHT,
      PILL_PADDING,
    );
  }

  wanted.sort((a, b) => b.weight - a.weight || (a.label.text < b.label.text ? -1 : 1));
  for (const { label, height } of wanted) {
    if (places.claim(label.x * zoom, label.y * zoom + label.offset, label.half + 2, height / 2)) chosen.push(label);
  }
  return chosen;
}

/** Below 400, so that it orders within a kind only; what has faded comes after everything else. */
function weightOf(tone: Tone, faded: boolean, rate: number): number {
  return (faded ? -10_000 : 0) + (TONES.length - TONES.indexOf(tone)) * 50 + Math.min(40, 10 * Math.log10(1 + Math.max(0, rate)));
}
