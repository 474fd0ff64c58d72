import type { TimeRange } from '../../common/domain/time_range';
import { buildAddressPairs, readAddressPairs } from '../queries/address_pairs';
import { buildEdgeCounts, readEdgeCounts } from '../queries/edge_counts';
import { buildInboundCounts, readInboundCounts } from '../queries/inbound_counts';
import type { SearchRunner } from '../queries/search_runner';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { Ends, Received, Seen, SeenCall } from './seen';

interface Scope {
  indices: string;
  range: TimeRange;
  reader: AccessLogReader;
}
type Pairs = Array<[address: string, name: string]>;

const ADDRESSES = 8_000;

/**
 * Everybody who calls anybody by outbound lines: one search. Where that has more pairs than one search may take, a second one asks for those that concern either
 * end, so that what is said of these is whole; names are then compared with some of all.
 */
export async function findLoggedCalls(
  { source, destination, ...scope }: Scope & Ends,
  runner: SearchRunner,
): Promise<Seen<SeenCall> & { pairs: Pairs }> {
  const { reader } = scope;
  const search = buildPairs(scope, { all: [] });
  const everybody = await runner.run({
    ...search,
    aggs: { ...search.aggs, ...buildAddressPairs(reader, { not: reader.is.named }, ADDRESSES) },
  });
  const { pairs } = readAddressPairs(everybody, ADDRESSES);
  const { calls, cut } = readPairs(everybody, reader);
  if (!cut) return { seen: calls, pairs };
  const either: Predicate = { any: [reader.concerning({ source }), reader.concerning({ destination })] };
  const concerned = readPairs(await runner.run(buildPairs(scope, either)), reader);
  const known = new Set(concerned.calls.map(idOfCall));
  return { seen: [...concerned.calls, ...calls.filter((call) => !known.has(idOfCall(call)))], pairs, cut: true };
}

/** Lines of a predicate by who calls whom, with the newest of each pair. */
export const buildPairs = ({ indices, range, reader }: Scope, only: Predicate) =>
  buildEdgeCounts({ indices, range, exclude: [], only, counted: { what: 'newest' } }, reader);

export function readPairs(
  response: Parameters<typeof readEdgeCounts>[0],
  reader: AccessLogReader,
): { calls: SeenCall[]; cut: boolean } {
  const { rows, after } = readEdgeCounts(response);
  const calls = rows.flatMap(({ key, lines, newest = 0 }): SeenCall[] => {
    const edge = reader.identifyEdge(key);
    return edge.kind === 'edge'
      ? [{ signal: 'logs', source: edge.source, destination: edge.destination, count: lines, newest }]
      : [];
  });
  return { calls, cut: after !== undefined };
}

const idOfCall = ({ source, destination }: SeenCall) => `${source.id}→${destination.id}`;

/** Who wrote inbound lines, and how many: one search. */
export async function findInboundLines(
  { indices, range, reader, pairs }: Scope & { pairs: Pairs },
  runner: SearchRunner,
): Promise<Seen<Received>> {
  const { rows, cut } = readInboundCounts(await runner.run(buildInboundCounts({ indices, range }, reader)), reader);
  const book = reader.toAddressBook(pairs);
  const seen = rows.flatMap(({ key, lines }) => {
    const service = reader.identifyCallee(key, book);
    return service ? [{ service, lines }] : [];
  });
  return { seen, cut, ...(rows.length === 0 ? { unknown: { because: 'absent' as const } } : {}) };
}
