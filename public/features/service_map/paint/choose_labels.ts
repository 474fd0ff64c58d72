import type { ChangeKind } from '../comparison/change';
import { CHANGE_SIGNS } from '../comparison/change';
import type { Tone } from '../graph';
import { itemOfEdge, itemOfNode, standsOut, TONES } from '../graph';
import type { Point } from '../layout/layout_model';
import { GLYPH_RADIUS, NAME_WIDTH_MAX } from '../layout/metrics';
import type { MapSelection } from '../map_selection';
import type { DrawList, DrawnEdge, DrawnFrame, DrawnNode } from './draw_list';
import type { Measure } from './fit_text';
import { fitText } from './fit_text';
import { FreePlaces } from './free_places';

export type LabelKind = 'name' | 'sublabel' | 'badge' | 'figure' | 'title';

/** A text with its place: an anchor in map units and an offset in pixels, so that it keeps its size while the map is zoomed. */
export interface Label extends Place {
  kind: LabelKind;
  /** What it belongs to: a pointer on the text means that. */
  item: MapSelection;
  text: string;
  tone: Tone;
  faded: boolean;
  /** Against an earlier period. */
  change?: ChangeKind;
  /** Half of its width and height, in pixels. */
  half: number;
  tall: number;
}

interface Place extends Point {
  /** Added to y on screen, in pixels. */
  offset: number;
}

/** Widths at text scale 1. */
export type Measures = Record<LabelKind, Measure>;

/** A label that would be shown if there was room in one of its places. */
interface Wish {
  /** Heavier ones choose first. */
  weight: number;
  label: Omit<Label, keyof Place>;
  /** The best first. */
  places: Place[];
  /** Where there is room for no more than this. */
  short?: Pick<Label, 'text' | 'half'>;
}

/** Zoom from which figures are shown under names and on quiet edges; findings are shown at every zoom. */
const FIGURES_FROM = 0.62;
const EDGE_FIGURES_FROM = 0.5;
const FADED_NAMES_FROM = 0.62;
/** Names get so many pixels at any zoom, if they get a place. */
const NAME_ROOM_LEAST = 100;
/** What has faded comes after everything else. */
const WEIGHT = {
  sickName: 900,
  title: 5000,
  badge: 4000,
  sickFigure: 3500,
  name: 3000,
  figure: 2000,
  sublabel: 1000,
  faded: -10_000,
};
const LINE_HEIGHT = 14;
export const PILL_HEIGHT = 20;
const PILL_PADDING = 8;

/** Texts grow with the map, but much less. */
export const textScale = (zoom: number) => Math.min(1.25, Math.max(1, zoom));

/**
 * Which texts there is room for at a zoom: what is kept in view before what has faded, findings before names, names before figures,
 * the sick before the busy and the busy before the idle.
 */
export function chooseLabels({ nodes, edges, frames, dense }: DrawList, zoom: number, measures: Measures): Label[] {
  const taken = new FreePlaces();
  // What has faded may be written over.
  for (const { place, faded } of nodes)
    if (!faded) taken.take(place.x * zoom, place.y * zoom, GLYPH_RADIUS * zoom, GLYPH_RADIUS * zoom);
  const someFaded = nodes.some(({ faded }) => faded);
  const wishes = [
    ...frames.map((drawn) => titleWish(drawn, zoom, measures)),
    ...nodes.flatMap((drawn) => nodeWishes(drawn, zoom, measures, standsOut(drawn.node) || (someFaded && !drawn.faded))),
    ...edges.filter(({ edge }) => !dense || standsOut(edge)).flatMap((drawn) => edgeWishes(drawn, zoom, measures)),
  ].sort((a, b) => b.weight - a.weight || (a.label.text < b.label.text ? -1 : 1));

  const chosen: Label[] = [];
  for (const { label, places, short } of wishes) {
    for (const text of short ? [label, { ...label, ...short }] : [label]) {
      const free = places.find(({ x, y, offset }) => taken.claim(x * zoom, y * zoom + offset, text.half + 2, text.tall));
      if (!free) continue;
      chosen.push({ ...text, ...free });
      break;
    }
  }
  return chosen;
}

/** @param mustName its name may stand above it where there is no room below */
function nodeWishes({ node, place, faded }: DrawnNode, zoom: number, measures: Measures, mustName: boolean): Wish[] {
  const { tone, rate, name, sublabel, badge } = node;
  if (faded && zoom < FADED_NAMES_FROM) return [];
  const scale = textScale(zoom);
  const radius = GLYPH_RADIUS * zoom;
  // Below the halo.
  const below = radius + (tone === 'critical' ? 9 : 5);
  const weight = weightOf(tone, rate) + (faded ? WEIGHT.faded : 0);
  const line = LINE_HEIGHT * scale;
  const item = itemOfNode(node);
  const wish = (kind: LabelKind, text: string, ...offsets: number[]): Wish => {
    const pill = kind === 'badge';
    const half = (measures[kind](text) / 2 + (pill ? PILL_PADDING : 0)) * scale;
    const tall = pill ? (PILL_HEIGHT * scale) / 2 : line / 2 - 0.5;
    return {
      // What is sick must be known by name.
      weight: WEIGHT[kind] + weight + (kind === 'name' && tone === 'critical' ? WEIGHT.sickName : 0),
      label: { kind, item, text, tone, faded, half, tall, change: node.change?.kind },
      places: offsets.map((offset) => ({ x: place.x, y: place.y, offset })),
    };
  };
  const room = Math.max(NAME_WIDTH_MAX * Math.min(1, zoom * 1.4), NAME_ROOM_LEAST);
  return [
    wish('name', fitText(name, room, measures.name), below + line / 2, ...(mustName ? [-below - line / 2] : [])),
    ...(sublabel !== undefined && zoom >= FIGURES_FROM ? [wish('sublabel', sublabel, below + line * 1.5)] : []),
    ...(badge !== undefined && !faded
      ? [wish('badge', badge, -radius - (tone === 'critical' ? 10 : 7) - (PILL_HEIGHT * scale) / 2)]
      : []),
  ];
}

/** A group's name, in the upper border of its box. */
function titleWish({ frame, box }: DrawnFrame, zoom: number, measures: Measures): Wish {
  const scale = textScale(zoom);
  const text = fitText(frame.name, Math.max(NAME_ROOM_LEAST, (box.right - box.left) * zoom), measures.title);
  const item: MapSelection = { kind: 'group', id: frame.id };
  const [half, tall] = [(measures.title(text) / 2 + PILL_PADDING) * scale, (PILL_HEIGHT * scale) / 2];
  return {
    weight: WEIGHT.title,
    label: { kind: 'title', item, text, tone: 'quiet', faded: false, half, tall },
    places: [{ x: (box.left + box.right) / 2, y: box.top, offset: 0 }],
  };
}

function edgeWishes({ edge, places }: DrawnEdge, zoom: number, measures: Measures): Wish[] {
  const { tone, rate, label: text } = edge;
  const sick = standsOut(edge);
  if (text === undefined || (zoom < EDGE_FIGURES_FROM && !sick)) return [];
  const scale = textScale(zoom);
  const half = (measures.figure(text) / 2 + PILL_PADDING) * scale;
  const weight = (sick ? WEIGHT.sickFigure : WEIGHT.figure) + weightOf(tone, rate);
  const tall = (PILL_HEIGHT * scale) / 2;
  const item = itemOfEdge(edge);
  const onLine = places.map(({ x, y }): Place => ({ x, y, offset: 0 }));
  // A finding that has no room on its line may stand beside it, if need be above or below the circles.
  const asides = sick ? [tall + 4, tall + GLYPH_RADIUS * zoom + 3].flatMap((away) => [-away, away]) : [];
  const beside = onLine.slice(0, 1).flatMap((place) => asides.map((offset): Place => ({ ...place, offset })));
  return [
    {
      weight,
      label: { kind: 'figure', item, text, tone, faded: false, half, tall, change: edge.change?.kind },
      places: [...onLine, ...beside],
      ...(edge.change ? { short: shortOf(CHANGE_SIGNS[edge.change.kind], measures, scale) } : {}),
    },
  ];
}

const shortOf = (text: string, { figure }: Measures, scale: number) => ({
  text,
  half: (figure(text) / 2 + PILL_PADDING) * scale,
});

/** Below 400, so that it orders within a kind only. */
const weightOf = (tone: Tone, rate: number) =>
  (TONES.length - TONES.indexOf(tone)) * 50 + Math.min(40, 10 * Math.log10(1 + Math.max(0, rate)));
