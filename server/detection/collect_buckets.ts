import type { estypes } from '@elastic/elasticsearch';
import type { SearchRunner } from '../queries/search_runner';
import type { BucketRow, Section } from '../queries/traffic_buckets';
import { BUCKETS_OF_SEARCH, buildTrafficBuckets, readBook, readBucketPage, readNewestOf } from '../queries/traffic_buckets';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import type { Stretch } from './plan_window';

export interface BucketsOf {
  stretch: Stretch;
  side: Section['side'];
  rows: BucketRow[];
}

export interface CollectedBuckets {
  collected: BucketsOf[];
  addresses: Array<[address: string, name: string]>;
  newest?: number;
  /** More buckets exist than were taken, or more addresses, so that some inbound lines may be nobody's. */
  cut: boolean;
}

interface Request {
  indices: string;
  exclude: Predicate[];
  stretches: Stretch[];
  only?: estypes.QueryDslQueryContainer;
  sides?: ReadonlyArray<Section['side']>;
}

/** A mesh of 10,000 edges takes about as many; more would be slower than looking by hand. */
const MOST_PAGES = 12;

/** What everybody did in these stretches: one search, and one more for each 20,000 buckets. */
export async function collectBuckets(request: Request, reader: AccessLogReader, runner: SearchRunner): Promise<CollectedBuckets> {
  const sides = request.sides ?? sidesOf(reader);
  const collected = request.stretches.flatMap((stretch) => sides.map((side): BucketsOf => ({ stretch, side, rows: [] })));
  let open: Section[] = toSections(collected);
  const result: CollectedBuckets = { collected, addresses: [], cut: false };
  for (let page = 0; open.length > 0 && page < MOST_PAGES; page++) {
    const response = await runner.run(buildTrafficBuckets({ ...request, sections: open }, reader, page === 0));
    if (page === 0) {
      const book = readBook(response);
      result.addresses = book.pairs;
      result.cut = book.cut;
      const newest = readNewestOf(response);
      if (newest !== undefined) result.newest = newest;
    }
    const next: Section[] = [];
    for (const section of open) {
      const { rows, after } = readBucketPage(response, section);
      for (const row of rows) collected[Number(section.name)]?.rows.push(row);
      if (after) next.push({ ...section, after });
    }
    const size = Math.floor(BUCKETS_OF_SEARCH / Math.max(1, next.length));
    open = next.map((section) => ({ ...section, size }));
  }
  result.cut ||= open.length > 0;
  return result;
}

function sidesOf(reader: AccessLogReader): Array<Section['side']> {
  return reader.calleeNamed > 0 ? ['caller', 'named', 'nameless'] : ['caller', 'nameless'];
}

/** Named by their place; edges are many, services few. */
function toSections(collected: readonly BucketsOf[]): Section[] {
  const weightOf = ({ side }: BucketsOf) => (side === 'caller' ? 2 : 1);
  const total = collected.reduce((sum, each) => sum + weightOf(each), 0);
  return collected.map((each, place) => ({
    name: String(place),
    side: each.side,
    ...each.stretch,
    size: Math.floor((BUCKETS_OF_SEARCH * weightOf(each)) / total),
  }));
}
