import type { CoverageNote } from '../../common/domain/coverage';
import type { SetupDiagnosis, SetupSignal, SignalDiagnosis, SignalState } from '../../common/domain/setup';
import { FRESH, SETUP_SIGNALS } from '../../common/domain/setup';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs, milliseconds } from '../../common/domain/units';
import type { RequestContext } from '../context';
import { recogniseUnparsedText } from '../detection/recognise_unparsed_text';
import { lookUpFields } from '../queries/field_capabilities';
import { findReadingRights } from '../queries/reading_rights';
import type { SearchRunner } from '../queries/search_runner';
import { createSearchRunner } from '../queries/search_runner';
import type { FieldCatalogue } from '../sources/field_catalogue';
import type { DiagnosedForm } from './diagnose_form';
import { diagnoseForm } from './diagnose_form';
import { estimateCost, toRates } from './estimate_cost';
import { SIGNAL_LOOK_UPS } from './signals';
import { unlessRefused } from './unless_refused';

const DAY = 24 * 3_600_000;
/** Proxies' clocks may be fast by so much. */
const AHEAD = 60_000;

/**
 * What arrives, in which form, what it lacks, what cannot be read and what it costs. For each signal one field look-up, then one search a form that the indices
 * hold, two where it has stopped, and one for what cannot be read: never one an index. A signal that fails costs its own row.
 */
export async function buildDiagnosis(context: RequestContext, { now }: { now: () => number }): Promise<SetupDiagnosis> {
  const started = now();
  const range: TimeRange = { from: epochMs(started - DAY), to: epochMs(started + AHEAD) };
  const runner = createSearchRunner(context);
  const signals = await Promise.all(
    SETUP_SIGNALS.map((signal) => diagnoseSignal(signal, context, { runner, range, now: started })),
  );
  const logs = signals.find(({ diagnosis }) => diagnosis.signal === 'access_logs');
  const read = logs?.forms.find(({ isRead }) => isRead);
  const cost =
    read && read.documents > 0 ? await unlessRefused(context, () => estimateCost(read, context, runner, range)) : undefined;
  return {
    at: epochMs(started),
    signals: signals.map(({ diagnosis }) => diagnosis),
    ...(cost && read ? { cost: cost.answer ?? { ...toRates(read), unmeasured: { code: 'unread', refusal: cost.refusal } } } : {}),
    searches: signals.reduce((sum, { searches }) => sum + searches, runner.count()),
    took: milliseconds(now() - started),
  };
}

interface Diagnosed {
  diagnosis: SignalDiagnosis;
  forms: DiagnosedForm[];
  searches: number;
}

async function diagnoseSignal(
  signal: SetupSignal,
  context: RequestContext,
  when: { runner: SearchRunner; range: TimeRange; now: number },
): Promise<Diagnosed> {
  const look = SIGNAL_LOOK_UPS[signal];
  const indices = look.indices(context.settings);
  const nothing = { signal, indices, formats: [], unparsed: [], notes: [] };
  if (indices === '') return { diagnosis: { ...nothing, state: 'off' }, forms: [], searches: 0 };
  // A runner of its own: its remarks are about this signal.
  const runner = createSearchRunner(context);
  const { answer: diagnosed, refusal } = await unlessRefused(context, async (): Promise<Diagnosed> => {
    const [rights, catalogue] = await Promise.all([
      findReadingRights(context, indices),
      lookUpFields(context, indices, look.fields()),
    ]);
    const forms = await Promise.all(
      look
        .forms(catalogue)
        .map((form, place) =>
          diagnoseForm(
            form,
            { indices, range: when.range, allIndices: catalogue.indices.length, isRead: place === 0 || !look.isExclusive },
            runner,
          ),
        ),
    );
    const hasIndices = catalogue.indices.length > 0;
    const unparsed = signal === 'access_logs' && hasIndices ? await recogniseUnparsedText(runner, indices, when.range) : [];
    const notes = [...rights, ...toUnseen(catalogue), ...runner.notes()];
    const formats = forms.map(({ lastHour: _, indices: __, source: ___, ...format }) => format);
    const diagnosis = { signal, indices, state: toState(forms, when.now), formats, unparsed, notes };
    return { diagnosis, forms, searches: runner.count() };
  });
  if (diagnosed) return diagnosed;
  return { diagnosis: { ...nothing, state: 'unread', refusal }, forms: [], searches: runner.count() };
}

function toState(forms: readonly DiagnosedForm[], now: number): SignalState {
  const newest = Math.max(0, ...forms.map((form) => form.newest ?? 0));
  if (newest === 0) return 'absent';
  return now - newest <= FRESH ? 'arriving' : 'stopped';
}

function toUnseen({ unseen, indices }: FieldCatalogue): CoverageNote[] {
  if (!unseen) return [];
  return [{ code: 'shards_failed', failed: unseen.count, total: indices.length + unseen.count, reason: unseen.reason }];
}
