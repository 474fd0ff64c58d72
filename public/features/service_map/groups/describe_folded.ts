import { i18n } from '@kbn/i18n';
import { trafficWords } from '../../../components/traffic_words';
import type { Formatters } from '../formatters';
import type { Graph } from '../graph';
import { glyphWord } from '../glyph_word';
import type { Fact, ItemDescription } from '../item_description';
import type { MapSelection } from '../map_selection';
import { toneWord } from '../tone_word';
import type { FoldedMap } from './fold_map';
import type { EdgeSum } from './sum_edges';
import { sumEdges } from './sum_edges';

/** A group or a bundle of edges in words. @returns undefined for what is not on the map */
export function describeFolded(
  item: MapSelection,
  map: FoldedMap,
  graph: Graph,
  format: Formatters,
): ItemDescription | undefined {
  return item.kind === 'group' ? describeGroup(item.id, map, graph, format) : describeBundle(item.id, map, graph, format);
}

function describeGroup(id: string, map: FoldedMap, graph: Graph, format: Formatters): ItemDescription | undefined {
  const folded = map.folded.find(({ group }) => group.id === id);
  const drawn = graph.nodes.find((node) => node.id === id) ?? graph.frames?.find((frame) => frame.id === id);
  if (!drawn) return undefined;
  const members = folded?.members.length ?? map.frames.find((group) => group.id === id)?.members.length ?? 0;
  const entering = map.bundles.filter(({ target }) => target === id).flatMap(({ edges }) => edges);
  return {
    title: drawn.name,
    kind: glyphWord('group'),
    tone: drawn.tone,
    verdict: worstWord(drawn.tone),
    facts: [
      {
        name: i18n.translate('meshObservability.map.fact.services', { defaultMessage: 'Services' }),
        value: format.count(members),
      },
      ...(entering.length > 0
        ? [
            {
              name: i18n.translate('meshObservability.map.fact.fromOutside', { defaultMessage: 'From outside' }),
              value: format.rate(sumEdges(entering).rate),
            },
          ]
        : []),
      ...(folded && folded.inside.length > 0
        ? [
            {
              name: i18n.translate('meshObservability.map.fact.within', { defaultMessage: 'Within' }),
              value: format.rate(sumEdges(folded.inside).rate),
            },
          ]
        : []),
    ],
  };
}

function describeBundle(id: string, map: FoldedMap, graph: Graph, format: Formatters): ItemDescription | undefined {
  const bundle = map.bundles.find((candidate) => candidate.id === id);
  if (!bundle) return undefined;
  const nameOf = (end: string) => graph.nodes.find((node) => node.id === end)?.name ?? '';
  const sum = sumEdges(bundle.edges);
  return {
    title: i18n.translate('meshObservability.map.edgeTitle', {
      defaultMessage: '{source} to {destination}',
      values: { source: nameOf(bundle.source), destination: nameOf(bundle.target) },
    }),
    kind: i18n.translate('meshObservability.map.bundleKind', {
      defaultMessage: '{count, plural, one {# edge} other {# edges}} as one',
      values: { count: sum.count },
    }),
    tone: sum.tone,
    verdict: worstWord(sum.tone),
    facts: sumFacts(sum, format),
  };
}

/** Sums of counts; of percentiles the worst, said so. */
export function sumFacts(sum: EdgeSum, format: Formatters): Fact[] {
  return [
    { name: trafficWords(sum.protocol).rate, value: format.rate(sum.rate) },
    ...(sum.worstP95 === undefined
      ? []
      : [
          {
            name: i18n.translate('meshObservability.map.fact.worstP95', { defaultMessage: 'Worst p95 of an edge' }),
            value: format.duration(sum.worstP95),
          },
        ]),
    ...(sum.errors === undefined
      ? []
      : [
          {
            name: i18n.translate('meshObservability.map.fact.errors', { defaultMessage: 'Errors' }),
            value: format.ratio(sum.errors.ratio),
          },
        ]),
  ];
}

const worstWord = (tone: ItemDescription['tone']) =>
  i18n.translate('meshObservability.map.worst', { defaultMessage: 'the worst: {tone}', values: { tone: toneWord(tone) } });
