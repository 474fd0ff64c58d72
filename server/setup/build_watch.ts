import type { SetupWatchRequest } from '../../common/contract/setup_watch';
import type { SetupSignal, SetupWatch, WatchedRecord } from '../../common/domain/setup';
import { SETUP_SIGNALS } from '../../common/domain/setup';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { buildNewest } from '../queries/arrivals';
import { lookUpFields } from '../queries/field_capabilities';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import { readTotal } from '../queries/traffic_by_key';
import { everyAccessLog } from '../sources/detect';
import type { FieldCatalogue } from '../sources/field_catalogue';
import { SIGNAL_LOOK_UPS } from './signals';
import { toStore } from './to_store';

/** Nobody waits for a first record longer than this, and nothing older is new. */
const LONGEST = 24 * 3_600_000;
const AHEAD = 60_000;

/** What has come since a moment, signal by signal: one field look-up each, and one search for each form that the indices hold. */
export async function buildWatch(
  { since }: SetupWatchRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<SetupWatch> {
  const at = now();
  const range: TimeRange = { from: epochMs(Math.min(at, Math.max(since, at - LONGEST))), to: epochMs(at + AHEAD) };
  const runner = createSearchRunner(context);
  const arrived = await Promise.all(SETUP_SIGNALS.map((signal) => watchSignal(signal, context, runner, range)));
  return { now: epochMs(at), arrived, searches: runner.count() };
}

async function watchSignal(
  signal: SetupSignal,
  context: RequestContext,
  runner: SearchRunner,
  range: TimeRange,
): Promise<SetupWatch['arrived'][number]> {
  const look = SIGNAL_LOOK_UPS[signal];
  const indices = look.indices(context.settings);
  if (indices === '') return { signal, documents: 0 };
  const catalogue = await lookUpFields(context, indices, look.fields());
  const responses = await Promise.all(
    look.forms(catalogue).map(({ source }) => runner.run(buildNewest(indices, source, range, 1))),
  );
  const hits = responses.flatMap(({ hits: { hits: found } }) => found);
  const records = hits.map((hit) => toRecord(signal, hit, catalogue)).sort((a, b) => b.at - a.at);
  const documents = responses.reduce((sum, response) => sum + readTotal(response), 0);
  return { signal, documents, ...(records[0] ? { newest: records[0] } : {}) };
}

type Hit = { _index: string; _id?: string; _source?: unknown; sort?: unknown };

function toRecord(signal: SetupSignal, { _index, _id, _source, sort }: Hit, catalogue: FieldCatalogue): WatchedRecord {
  const [at] = Array.isArray(sort) ? (sort as unknown[]) : [];
  const record: WatchedRecord = { signal, at: epochMs(typeof at === 'number' ? at : 0), store: toStore(_index) };
  if (signal !== 'access_logs') return record;
  const reader = everyAccessLog(catalogue).find(({ onlyIndices }) => onlyIndices?.includes(_index) ?? true);
  const line = reader?.decode({ index: _index, id: _id ?? '', source: _source });
  return {
    ...record,
    ...(line?.source === undefined ? {} : { source: line.source.slice(0, 200) }),
    ...(line?.destination === undefined ? {} : { destination: line.destination.slice(0, 200) }),
  };
}
