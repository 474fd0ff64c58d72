import { i18n } from '@kbn/i18n';
import type { Edge, EdgeId, TrafficFigures } from '../../../common/domain/edge';
import { knownRate } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { Service, ServiceMap } from '../../../common/domain/service_map';
import { perSecond, ratio } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import type { MapChanges } from '../../components/map_changes';
import { trafficWords } from '../../components/traffic_words';
import { gapText } from '../../components/gap_text';
import { seenByText, signalVerdict } from '../../components/signal_text';
import type { Formatters } from './formatters';
import type { Graph, GraphEdge, GraphNode } from './graph';
import { describeFolded } from './groups/describe_folded';
import type { FoldedMap } from './groups/fold_map';
import { glyphWord } from './glyph_word';
import { serviceErrors } from './service_errors';
import { toneWord } from './tone_word';
import type { Fact, ItemDescription } from './item_description';
import type { MapSelection } from './map_selection';

/** @returns undefined for what is not on the map */
export function describeItem(item: MapSelection, drawn: Described): ItemDescription | undefined {
  switch (item.kind) {
    case 'edge':
      return describeEdge(item.id, drawn);
    case 'service':
      return describeService(item.id, drawn);
    case 'group':
    case 'bundle':
      return drawn.folded && describeFolded(item, drawn.folded, drawn.graph, drawn.format);
  }
}

/** What is on the map, and what it was made of. */
interface Described {
  map: ServiceMap;
  graph: Graph;
  format: Formatters;
  folded?: FoldedMap;
  /** Against an earlier period: what is gone is known from there. */
  changes?: MapChanges;
}

/** The same as one sentence. */
export function spokenItem({ title, kind, verdict, facts }: ItemDescription): string {
  return [title, kind, ...facts.map(({ name, value }) => `${name} ${value}`), verdict]
    .filter((part) => part !== undefined)
    .join(', ');
}

function describeEdge(id: EdgeId, { map, graph, format, changes }: Described): ItemDescription | undefined {
  const edge = map.edges.find((candidate) => candidate.id === id) ?? changes?.earlierEdges.get(id);
  const drawn = graph.edges.find((candidate) => candidate.id === id);
  if (!edge || !drawn) return undefined;
  const nameOf = (service: ServiceId) => graph.nodes.find((node) => node.id === service)?.name ?? '';
  return {
    title: i18n.translate('meshObservability.map.edgeTitle', {
      defaultMessage: '{source} to {destination}',
      values: { source: nameOf(edge.source), destination: nameOf(edge.destination) },
    }),
    tone: drawn.tone,
    verdict: verdictOf(drawn),
    facts: [
      ...changeFact(drawn),
      ...factsOf(edge.caller, edge.protocol, format),
      ...signalFact(edge),
      ...gapFact(edge, format),
      ...hiddenFact(edge.hiddenErrors, format),
      ...watchedFact(drawn),
    ],
  };
}

function describeService(id: ServiceId, { map, graph, format, changes }: Described): ItemDescription | undefined {
  const service = map.services.find((candidate) => candidate.id === id) ?? changes?.earlierServices.get(id);
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (!service || !node) return undefined;
  return {
    title: node.name,
    kind: [glyphWord(node.glyph), ...placeOf(service)].join(' · '),
    tone: node.tone,
    verdict: verdictOf(node),
    facts: [
      ...changeFact(node),
      ...(service.callee
        ? factsOf({ ...service.callee, errors: undefined }, undefined, format)
        : [{ name: trafficWords(node.glyph === 'store' ? 'tcp' : undefined).rate, value: format.rate(perSecond(node.rate)) }]),
      ...serviceErrorFacts(service, map, format),
      ...hiddenFact(service.hiddenErrors, format),
      ...instancesFact(service, format),
    ],
  };
}

const verdictOf = ({ unusual, tone, change }: GraphEdge | GraphNode): string =>
  change?.kind === 'gone'
    ? i18n.translate('meshObservability.map.goneVerdict', { defaultMessage: 'no longer there; its figures are those of then' })
    : (unusual ?? toneWord(tone));

const changeFact = ({ change }: GraphEdge | GraphNode): Fact[] =>
  change && change.kind !== 'gone'
    ? [{ name: i18n.translate('meshObservability.map.fact.change', { defaultMessage: 'Compared' }), value: change.text }]
    : [];

function factsOf(figures: TrafficFigures, protocol: Edge['protocol'], format: Formatters): Fact[] {
  const { latency, errors } = figures;
  const rate = knownRate(figures);
  const words = trafficWords(protocol);
  const facts: Fact[] = rate === undefined ? [] : [{ name: words.rate, value: format.rate(rate) }];
  if (latency)
    facts.push({
      name: words.latency,
      value: i18n.translate('meshObservability.map.fact.latency', {
        defaultMessage: 'p50 {p50}, p95 {p95}',
        values: { p50: format.duration(latency.p50), p95: format.duration(latency.p95) },
      }),
    });
  if (errors)
    facts.push({
      name: i18n.translate('meshObservability.map.fact.errors', { defaultMessage: 'Errors' }),
      value: format.ratio(errors.ratio),
    });
  return facts;
}

/** What callers saw decides the tone; what the service answered may be more, where retries help, or less, where requests never arrive. */
function serviceErrorFacts(service: Service, map: ServiceMap, format: Formatters): Fact[] {
  const { seen } = serviceErrors(
    service,
    map.edges.filter(({ destination }) => destination === service.id),
  );
  const answered = service.callee?.errors?.ratio;
  return [
    ...(seen === undefined
      ? []
      : [
          {
            name: i18n.translate('meshObservability.map.fact.errorsSeen', { defaultMessage: 'Errors, as callers see it' }),
            value: format.ratio(ratio(seen)),
          },
        ]),
    ...(answered === undefined
      ? []
      : [
          {
            name: i18n.translate('meshObservability.map.fact.errorsAnswered', { defaultMessage: 'Errors it answers' }),
            value: format.ratio(answered),
          },
        ]),
  ];
}

const placeOf = ({ mesh, zone, namespace }: Service): string[] =>
  [mesh, zone, namespace].flatMap((part) => (part === undefined || part === '' ? [] : [displayName(part)]));

const gapFact = ({ gap }: Edge, format: Formatters): Fact[] =>
  gap === undefined
    ? []
    : [
        {
          name: i18n.translate('meshObservability.map.fact.gap', { defaultMessage: 'Network and proxies' }),
          value: gapText(gap, format),
        },
      ];

/** Said only where there is more than access logs. */
function signalFact({ signals }: Edge): Fact[] {
  if (!signals) return [];
  const verdict = signalVerdict(signals);
  const value = [seenByText(signals), ...(verdict ? [verdict] : [])].join(' · ');
  return [{ name: i18n.translate('meshObservability.map.fact.signals', { defaultMessage: 'Seen by' }), value }];
}

const watchedFact = ({ isWatched }: GraphEdge): Fact[] =>
  isWatched
    ? [
        {
          name: i18n.translate('meshObservability.map.fact.alertRule', { defaultMessage: 'Alert rule' }),
          value: i18n.translate('meshObservability.map.fact.watches', { defaultMessage: 'watches it' }),
        },
      ]
    : [];

const hiddenFact = (count: number | undefined, format: Formatters): Fact[] =>
  count === undefined || count === 0
    ? []
    : [
        {
          name: i18n.translate('meshObservability.map.fact.hidden', { defaultMessage: 'Errors hidden by retries' }),
          value: format.count(count),
        },
      ];

const instancesFact = ({ instances }: Service, format: Formatters): Fact[] =>
  instances === undefined
    ? []
    : [
        {
          name: i18n.translate('meshObservability.map.fact.instances', { defaultMessage: 'Instances' }),
          value: format.count(instances),
        },
      ];
