import { i18n } from '@kbn/i18n';
import type { Edge } from '../../../../common/domain/edge';
import type { MapChanges } from '../../../components/map_changes';
import { toNotableChanges } from '../../../components/notable_changes';
import { notableText } from '../../../components/notable_text';
import type { Format } from '../../../components/format';
import type { Graph, GraphNode } from '../graph';
import type { Bundle } from '../groups/fold_map';
import type { Change } from './change';
import type { WithGone } from './add_gone';

/** Marks what is new, gone, worse or better than in an earlier period, each by a word of its own. */
export function markChanges(graph: Graph, { map, gone }: WithGone, changes: MapChanges, format: Format): Graph {
  const edges = edgeChanges(map.edges.concat(...map.bundles.map((bundle) => bundle.edges)), changes, format);
  const bundles = new Map(map.bundles.map((bundle) => [bundle.id as string, bundle]));
  const appeared = new Set<string>(changes.appeared.services.map(({ id }) => id));
  const members = new Map(map.folded.map(({ group }) => [group.id as string, group.members]));
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      if (gone.has(node.id))
        return { ...node, ...GONE, sublabel: undefined, badge: goneText(), change: { kind: 'gone', text: goneText() } };
      if (appeared.has(node.id)) return withNews(node, newText());
      const news = members.get(node.id)?.filter((id) => appeared.has(id)).length ?? 0;
      return news > 0 ? withNews(node, countText(news, format)) : node;
    }),
    edges: graph.edges.map((edge) => {
      const bundle = bundles.get(edge.id);
      const change = gone.has(edge.id)
        ? ({ kind: 'gone', text: goneText() } as const)
        : bundle
          ? bundleChange(bundle, edges, format)
          : edges.get(edge.id);
      if (!change) return edge;
      const saidByItsEnd = [edge.source, edge.target].some((end) => gone.has(end) || appeared.has(end));
      return { ...edge, ...(change.kind === 'gone' ? GONE : {}), change, label: labelOf(edge.label, change, saidByItsEnd) };
    }),
  };
}

/** How it fared then says nothing of now. */
const GONE = { tone: 'unknown' } as const;

/** What else stands above a service says more. */
const withNews = (node: GraphNode, text: string): GraphNode => ({
  ...node,
  badge: node.badge ?? text,
  change: { kind: 'new', text },
});

function edgeChanges(edges: readonly Edge[], changes: MapChanges, format: Format): Map<string, Change> {
  const found = new Map<string, Change>();
  for (const { id } of changes.appeared.edges) found.set(id, { kind: 'new', text: newText() });
  for (const change of toNotableChanges(edges, changes)) {
    // More or less traffic is neither.
    if (change.figure === 'rate') continue;
    found.set(change.edge.id, { kind: change.isWorse ? 'worse' : 'better', text: notableText(change, format) });
  }
  return found;
}

/** What got worse must not be hidden by what did not; new is a bundle only when all of it is. */
function bundleChange({ edges }: Bundle, changes: ReadonlyMap<string, Change>, format: Format): Change | undefined {
  const kinds = edges.map(({ id }) => changes.get(id)?.kind);
  const count = (kind: Change['kind']) => kinds.filter((each) => each === kind).length;
  const [worse, better] = [count('worse'), count('better')];
  if (worse > 0)
    return {
      kind: 'worse',
      text: i18n.translate('meshObservability.map.change.worse', {
        defaultMessage: '▲ {count} worse',
        values: { count: format.count(worse) },
      }),
    };
  if (count('new') === edges.length) return { kind: 'new', text: newText() };
  if (better === 0) return undefined;
  return {
    kind: 'better',
    text: i18n.translate('meshObservability.map.change.better', {
      defaultMessage: '▼ {count} better',
      values: { count: format.count(better) },
    }),
  };
}

/** The figure of what is new still tells something; what is gone has none, and what changed brings both of its own. */
function labelOf(figure: string | undefined, { kind, text }: Change, saidByItsEnd: boolean): string | undefined {
  // A service that is new says so for all of its edges.
  if (saidByItsEnd) return kind === 'new' ? figure : undefined;
  return kind === 'new' && figure !== undefined ? `${text} · ${figure}` : text;
}

const newText = () => i18n.translate('meshObservability.map.badge.new', { defaultMessage: 'new' });
const goneText = () => i18n.translate('meshObservability.map.badge.gone', { defaultMessage: 'gone' });
const countText = (count: number, format: Format) =>
  i18n.translate('meshObservability.map.badge.newMembers', {
    defaultMessage: '{count} new',
    values: { count: format.count(count) },
  });
