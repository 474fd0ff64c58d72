import type { ServiceId } from '../../common/domain/service';
import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { findTraceReaders } from '../detection/find_trace_readers';
import type { SearchRunner } from '../queries/search_runner';
import { buildServerSpans, buildSpanSample } from '../queries/span_sample';
import { readTraceSpans } from '../queries/trace_spans';
import { toService } from '../sources/to_service';
import type { CallTimes } from './split_time';

interface Ends extends TimeRange {
  source: ServiceId;
  destination: ServiceId;
}

/** Calls of an edge by chance, with their client's and their server's span: two searches, none where there are no spans. */
export async function pairSpans(
  { from, to, source, destination }: Ends,
  context: RequestContext,
  runner: SearchRunner,
  size: number,
): Promise<{ sampled: number; calls: CallTimes[] }> {
  const range = { from, to };
  const indices = context.settings.traceIndices ?? '';
  const readers = await findTraceReaders(context, runner, range);
  if (readers.length === 0) return { sampled: 0, calls: [] };
  const ends = { source: toService(source), destination: toService(destination) };
  const clients = readTraceSpans(await runner.run(buildSpanSample({ indices, range, ...ends }, readers, size)), readers).spans;
  if (clients.length === 0) return { sampled: 0, calls: [] };
  const ids = [...new Set(clients.map(({ traceId }) => traceId))];
  const servers = readTraceSpans(await runner.run(buildServerSpans(indices, readers, ends.destination, ids)), readers).spans;
  const calls = clients.flatMap((client): CallTimes[] => {
    const own = servers.filter(
      ({ traceId, spanId, parentId }) => traceId === client.traceId && (spanId === client.spanId || parentId === client.spanId),
    );
    const [server, another] = own;
    // Several servers of one call are its tries.
    if (!server || another || client.duration === undefined || server.duration === undefined) return [];
    return [{ caller: client.duration, callee: server.duration }];
  });
  return { sampled: clients.length, calls };
}
