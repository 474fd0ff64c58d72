import type { SeenIn, UnknownCalls } from '../../common/domain/setup';
import type { TimeRange } from '../../common/domain/time_range';
import type { RequestContext } from '../context';
import { findReader } from '../detection/find_reader';
import type { SearchRunner } from '../queries/search_runner';
import { findCountedCalls, findTracedCalls } from './calls_of_signals';
import { findInboundLines, findLoggedCalls } from './logged_calls';
import type { Ends, Received, Seen, SeenCall, SeenCalls } from './seen';
import { unlessRefused } from './unless_refused';

/**
 * Everybody who calls anybody in a window, by every signal: two searches of access logs, one more where they have too many pairs for one; one a form of metrics
 * and traces. Counts only. A signal that may not be read says so, and the others are asked all the same.
 */
export async function findSeenCalls(
  { range, ...ends }: { range: TimeRange } & Ends,
  context: RequestContext,
  runner: SearchRunner,
): Promise<SeenCalls> {
  const { accessLogIndices: indices } = context.settings;
  const finding = unlessRefused(context, () => findReader(context, range, runner));
  const logged = async (): Promise<Pick<SeenCalls, 'reader'> & { logs: Seen<SeenCall>; inbound: Seen<Received> }> => {
    const { answer: reader, refusal } = await finding;
    const none = (unknown: UnknownCalls) => ({ reader: undefined, logs: { seen: [], unknown }, inbound: { seen: [] } });
    if (refusal) return none({ because: 'unread', refusal });
    if (!reader) return none({ because: indices === '' ? 'off' : 'absent' });
    const scope = { indices, range, reader };
    const found = await unlessRefused(context, async () => {
      const logs = await findLoggedCalls({ ...scope, ...ends }, runner);
      return { logs, inbound: await findInboundLines({ ...scope, pairs: logs.pairs }, runner) };
    });
    return found.refusal ? none({ because: 'unread', refusal: found.refusal }) : { reader, ...found.answer };
  };
  const [{ reader, logs, inbound }, traces, metrics] = await Promise.all([
    logged(),
    orUnread(unlessRefused(context, () => findTracedCalls(range, context, runner))),
    orUnread(unlessRefused(context, () => findCountedCalls(range, context, runner))),
  ]);
  const bySignal = { logs, inbound, traces, metrics };
  const signals = Object.keys(bySignal) as SeenIn[];
  return {
    calls: [...logs.seen, ...traces.seen, ...metrics.seen],
    inbound: inbound.seen,
    reader,
    cut: signals.filter((signal) => bySignal[signal].cut === true),
    unknown: signals.flatMap((signal) => {
      const why = bySignal[signal].unknown;
      return why ? [{ signal, why }] : [];
    }),
  };
}

async function orUnread(asked: ReturnType<typeof unlessRefused<Seen<SeenCall>>>): Promise<Seen<SeenCall>> {
  const { answer, refusal } = await asked;
  return answer ?? { seen: [], unknown: { because: 'unread', refusal } };
}
