import type { estypes } from '@elastic/elasticsearch';
import type { RawKey } from '../../common/domain/edge';
import type { TimeRange } from '../../common/domain/time_range';
import type { FrameCounts } from '../../common/domain/traffic_frames';
import type { Predicate } from '../sources/predicate';
import type { AccessLogReader } from '../sources/source';
import { buildSearchRequest } from './search_request';
import { toOutcomes } from './to_outcomes';
import { toQuery } from './to_query';
import { readTotal } from './traffic_by_key';

/** A search may make 65,536 buckets: a key takes one, and one more a frame. */
const BUCKETS = 60_000;
/** Pages that are asked for one after the other. */
export const PAGES = 3;

/** How many cells all pages hold together. */
export const CELLS = BUCKETS * PAGES;

export interface FramesRequest {
  indices: string;
  /** Begins where a frame begins. */
  range: TimeRange;
  exclude: Predicate[];
  interval: number;
  frames: number;
}

export const pageSize = ({ frames }: Pick<FramesRequest, 'frames'>) => Math.floor(BUCKETS / (frames + 1));

type AfterKey = Record<string, string | null>;

/** A page of keys, each with its counts over time. Only the counts come back: an answer of 60,000 cells is long enough. */
export function buildTrafficByFrame(
  request: FramesRequest,
  reader: AccessLogReader,
  after: AfterKey | undefined,
): estypes.SearchRequest {
  const { indices, range, exclude, interval } = request;
  const base = buildSearchRequest(reader, indices, range, [reader.is.outbound, ...exclude.map((not) => ({ not }))]);
  const { field, kind } = reader.time;
  const { judged, failed } = toOutcomes(reader);
  const counts = { answered: reader.is.answered, judged, failed };
  return {
    ...base,
    filter_path: [
      'timed_out',
      '_shards',
      '_clusters',
      'hits.total',
      'aggregations.keys.after_key',
      'aggregations.keys.buckets.key',
      'aggregations.keys.buckets.over_time.buckets.key',
      'aggregations.keys.buckets.over_time.buckets.doc_count',
      'aggregations.keys.buckets.over_time.buckets.*.doc_count',
    ],
    runtime_mappings: { ...base.runtime_mappings, ...(kind === 'text' ? { [field]: { type: 'date' } } : {}) },
    aggs: {
      keys: {
        composite: {
          size: pageSize(request),
          sources: reader.callerKey.map((source, place) => ({
            [`k${place}`]: { terms: { field: source, missing_bucket: true } },
          })),
          ...(after ? { after } : {}),
        },
        aggs: {
          over_time: {
            date_histogram: { field, fixed_interval: `${interval}ms`, min_doc_count: 1 },
            aggs: Object.fromEntries(Object.entries(counts).map(([name, is]) => [name, { filter: toQuery(is) }])),
          },
        },
      },
    },
  };
}

export interface FramesPage {
  rows: Array<{ key: RawKey } & FrameCounts>;
  /** Where the next page begins; undefined after the last. */
  after: AfterKey | undefined;
  lines: number;
}

interface Cell {
  key: number;
  doc_count: number;
  answered: { doc_count: number };
  judged: { doc_count: number };
  failed: { doc_count: number };
}

export function readTrafficByFrame(response: estypes.SearchResponse, request: FramesRequest): FramesPage {
  const { keys } = (response.aggregations ?? {}) as unknown as {
    keys?: { after_key?: AfterKey; buckets?: Array<{ key: AfterKey; over_time: { buckets?: Cell[] } }> };
  };
  const buckets = keys?.buckets ?? [];
  return {
    rows: buckets.map(({ key, over_time: { buckets: cells = [] } }) => ({
      key: Object.keys(key).map((_, place) => key[`k${place}`] ?? null),
      ...toCounts(cells, request),
    })),
    after: buckets.length < pageSize(request) ? undefined : keys?.after_key,
    lines: readTotal(response),
  };
}

function toCounts(cells: Cell[], { range, interval, frames }: FramesRequest): FrameCounts {
  const empty = () => new Array<number>(frames).fill(0);
  const counts: FrameCounts = { lines: empty(), answered: empty(), judged: empty(), failed: empty() };
  for (const { key, doc_count: lines, answered, judged, failed } of cells) {
    const frame = Math.round((key - range.from) / interval);
    if (frame < 0 || frame >= frames) continue;
    counts.lines[frame] = lines;
    counts.answered[frame] = answered.doc_count;
    counts.judged[frame] = judged.doc_count;
    counts.failed[frame] = failed.doc_count;
  }
  return counts;
}
