import type { LoggingCost, UnmeasuredSize } from '../../common/domain/setup';
import type { TimeRange } from '../../common/domain/time_range';
import { bytes, perSecond } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { buildNewest } from '../queries/arrivals';
import type { SearchRunner } from '../queries/search_runner';
import type { DiagnosedForm } from './diagnose_form';
import { buildIndexStats, readIndexStats } from './index_stats';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const SAMPLE = 50;
/** Of fewer documents an index is mostly its own overhead. */
const ENOUGH = 1_000;

/** What keeping these access logs takes: their rate, and the size of one from the indices' own statistics or, failing that, from a sample. */
export async function estimateCost(
  read: DiagnosedForm,
  context: RequestContext,
  runner: SearchRunner,
  range: TimeRange,
): Promise<LoggingCost> {
  const rates = toRates(read);
  const { accessLogIndices: indices } = context.settings;
  const stats = await askForStats(read, context);
  if (!('code' in stats)) {
    const { size, documents, count, copies } = stats;
    return { ...rates, perDocument: { size: bytes(size / documents), from: 'index_stats', documents, indices: count }, copies };
  }
  const only = { any: read.indices.map((index) => ({ is: '_index', anyOf: [index] })) };
  const source = { ...read.source, is: { all: [read.source.is, only] } };
  const { hits } = (await runner.run(buildNewest(indices, source, range, SAMPLE))).hits;
  const sizes = hits.map(({ _source }) => Buffer.byteLength(JSON.stringify(_source)));
  if (sizes.length === 0) return { ...rates, unmeasured: stats };
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return {
    ...rates,
    perDocument: { size: bytes(mean), from: 'sample', documents: sizes.length, indices: read.indices.length },
    unmeasured: stats,
  };
}

/** Documents a second: over the last hour, and over the last day. */
export const toRates = ({ lastHour, documents }: Pick<DiagnosedForm, 'lastHour' | 'documents'>) => ({
  lastHour: perSecond(lastHour / HOUR),
  lastDay: perSecond(documents / DAY),
});

type Stats = ReturnType<typeof readIndexStats>;

/** Or why there are none. */
async function askForStats(
  { indices }: DiagnosedForm,
  { transport, signal, settings }: RequestContext,
): Promise<Stats | UnmeasuredSize> {
  const request = transport && buildIndexStats(settings.accessLogIndices);
  if (!request) return { code: 'no_transport' };
  try {
    const stats = readIndexStats(await transport.request(request, { signal }), new Set(indices));
    if (stats.documents < ENOUGH) return { code: 'few_documents' };
    return stats;
  } catch (error) {
    if (signal.aborted) throw error;
    const { statusCode } = error as { statusCode?: number };
    return { code: statusCode === 403 || statusCode === 401 ? 'not_monitored' : 'not_answered' };
  }
}
