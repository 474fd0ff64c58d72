import type { SetupWatchRequest } from '../../common/contract/setup_watch';
import type { SetupSignal, SetupWatch, WatchedRecord } from '../../common/domain/setup';
import { SETUP_SIGNALS } from '../../common/domain/setup';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { buildNewest, buildNewestArrived } from '../queries/arrivals';
import { lookUpFields } from '../queries/field_capabilities';
import { createSearchRunner } from '../queries/search_runner';
import { readTotal } from '../queries/traffic_by_key';
import { everyAccessLog } from '../sources/detect';
import type { FieldCatalogue } from '../sources/field_catalogue';
import type { Form } from './arrival_sources';
import { SIGNAL_LOOK_UPS } from './signals';
import { toStore } from './to_store';
import { unlessRefused } from './unless_refused';

/** Nobody waits for a first record longer than this, and nothing older is new. */
const LONGEST = 24 * 3_600_000;
const AHEAD = 60_000;

/**
 * What has come since a moment, signal by signal: one field look-up each, and one search for each form that the indices hold. By arrival where documents say
 * when that was; else by when they began, so a proxy whose clock is slow is seen late. A signal that cannot be read says so in its own row. Without a moment: the
 * server's clock, and nothing else.
 */
export async function buildWatch(
  { since }: SetupWatchRequest,
  context: RequestContext,
  { now }: { now: () => number },
): Promise<SetupWatch> {
  const at = now();
  if (since === undefined) return { now: epochMs(at), arrived: [], searches: 0 };
  const range: TimeRange = { from: epochMs(Math.min(at, Math.max(since, at - LONGEST))), to: epochMs(at + AHEAD) };
  const watched = await Promise.all(SETUP_SIGNALS.map((signal) => watchSignal(signal, context, range)));
  return {
    now: epochMs(at),
    arrived: watched.map(({ arrived }) => arrived),
    searches: watched.reduce((sum, { searches }) => sum + searches, 0),
  };
}

interface Watched {
  arrived: SetupWatch['arrived'][number];
  searches: number;
}

async function watchSignal(signal: SetupSignal, context: RequestContext, range: TimeRange): Promise<Watched> {
  const look = SIGNAL_LOOK_UPS[signal];
  const indices = look.indices(context.settings);
  const nothing = { signal, documents: 0, notes: [] };
  if (indices === '') return { arrived: nothing, searches: 0 };
  // A runner of its own: its remarks are about this signal.
  const runner = createSearchRunner(context);
  const { answer: found, refusal } = await unlessRefused(context, async () => {
    const catalogue = await lookUpFields(context, indices, look.fields());
    const searches = look.forms(catalogue).map((form) => runner.run(buildSearch(indices, form, range)));
    return { catalogue, responses: await Promise.all(searches) };
  });
  if (refusal) return { arrived: { ...nothing, refusal }, searches: runner.count() };
  const { catalogue, responses } = found;
  const hits = responses.flatMap(({ hits: { hits: newest } }) => newest);
  const records = hits.map((hit) => toRecord(signal, hit, catalogue)).sort((a, b) => b.at - a.at);
  const documents = responses.reduce((sum, response) => sum + readTotal(response), 0);
  return {
    arrived: { signal, documents, ...(records[0] ? { newest: records[0] } : {}), notes: runner.notes() },
    searches: runner.count(),
  };
}

const buildSearch = (indices: string, { source, arrivalField }: Form, range: TimeRange) =>
  arrivalField === undefined
    ? buildNewest(indices, source, range, 1)
    : buildNewestArrived(indices, { ...source, arrivalField }, range, 1);

type Hit = { _index: string; _id?: string; _source?: unknown; sort?: unknown };

function toRecord(signal: SetupSignal, { _index, _id, _source, sort }: Hit, catalogue: FieldCatalogue): WatchedRecord {
  // A document without a date sorts by the lowest of all numbers.
  const at = (Array.isArray(sort) ? (sort as unknown[]) : []).find((value) => typeof value === 'number' && value > 0);
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
