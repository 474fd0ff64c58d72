import type { EdgeId, RawKey } from '../../../common/domain/edge';
import { edgeId } from '../../../common/domain/edge';
import type { RuleScope } from '../../../common/domain/alert_rule';
import type { ServiceIdentity } from '../../../common/domain/service';
import { watches } from '../../../common/domain/watches';
import { createUnifier } from '../../detection/unite_identities';
import type { EdgeCounts, EdgeCountsRequest } from '../../queries/edge_counts';
import { buildEdgeCounts, readEdgeCounts } from '../../queries/edge_counts';
import type { SearchRunner } from '../../queries/search_runner';
import type { AccessLogReader } from '../../sources/source';
import type { Sums } from './counted_rule';

/** Pages of 12,000 rows: enough for eight days of minutes of an edge, or for a day of minutes of fifty. */
const MOST_PAGES = 6;

export interface CountedEdge {
  id: EdgeId;
  source: ServiceIdentity;
  destination: ServiceIdentity;
  parts: RawKey[];
  /** Begin of the step → its sums; 0 without steps. */
  steps: Map<number, Sums>;
}

export interface CollectedCounts {
  /** Those that the rule watches. */
  edges: Map<EdgeId, CountedEdge>;
  /** Lines of all edges that were asked for. */
  all: Map<number, number>;
  cut: boolean;
}

/** Counts of the watched edges, page by page. */
export async function collectCounts(
  request: Omit<EdgeCountsRequest, 'after'>,
  scope: RuleScope,
  reader: AccessLogReader,
  runner: SearchRunner,
): Promise<CollectedCounts> {
  const rows: EdgeCounts[] = [];
  let after: EdgeCountsRequest['after'];
  let pages = 0;
  do {
    const page = readEdgeCounts(await runner.run(buildEdgeCounts({ ...request, ...(after ? { after } : {}) }, reader)));
    rows.push(...page.rows);
    after = page.after;
    pages += 1;
  } while (after && pages < MOST_PAGES);
  const whole = after ? withoutLastKey(rows) : rows;
  return { ...groupByEdge(whole, scope, reader), cut: after !== undefined };
}

/** The key at which the pages end has steps that were not read. */
function withoutLastKey(rows: EdgeCounts[]): EdgeCounts[] {
  const last = JSON.stringify(rows.at(-1)?.key);
  return rows.filter(({ key }) => JSON.stringify(key) !== last);
}

function groupByEdge(rows: EdgeCounts[], scope: RuleScope, reader: AccessLogReader): Omit<CollectedCounts, 'cut'> {
  const named = rows.flatMap((row) => {
    const edge = reader.identifyEdge(row.key);
    return edge.kind === 'edge' ? [{ row, edge }] : [];
  });
  const unify = createUnifier(named.flatMap(({ edge }) => [edge.source, edge.destination]));
  const edges = new Map<EdgeId, CountedEdge>();
  const all = new Map<number, number>();
  for (const { row, edge } of named) {
    all.set(row.at ?? 0, (all.get(row.at ?? 0) ?? 0) + row.lines);
    const source = unify(edge.source, edge.destination.zone);
    const destination = unify(edge.destination, source.zone);
    if (!watches(scope, source, destination)) continue;
    // An alert keeps its name when telemetry finds another one for the same edge.
    const ends = scope.kind === 'edge' ? scope : { source, destination };
    const id = edgeId(ends.source.id, ends.destination.id);
    const known = edges.get(id) ?? {
      id,
      source: ends.source,
      destination: ends.destination,
      parts: [],
      steps: new Map<number, Sums>(),
    };
    addRow(known, row);
    edges.set(id, known);
  }
  return { edges, all };
}

function addRow(edge: CountedEdge, row: EdgeCounts): void {
  // Rows come key by key.
  const last = edge.parts.at(-1);
  if (!last?.every((value, place) => value === row.key[place])) edge.parts.push(row.key);
  const { lines, timed, slow, judged, failed } = row;
  const known = edge.steps.get(row.at ?? 0);
  edge.steps.set(row.at ?? 0, known ? addSums(known, row) : { lines, timed, slow, judged, failed });
}

export const addSums = (a: Sums, b: Sums): Sums => ({
  lines: a.lines + b.lines,
  timed: a.timed + b.timed,
  slow: a.slow + b.slow,
  judged: a.judged + b.judged,
  failed: a.failed + b.failed,
});
