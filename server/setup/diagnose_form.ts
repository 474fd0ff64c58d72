import type { Fact, FormatDiagnosis, Store } from '../../common/domain/setup';
import { STORES_SHOWN } from '../../common/domain/setup';
import type { TimeRange } from '../../common/domain/time_range';
import { epochMs } from '../../common/domain/units';
import type { Arrivals, ArrivalSource } from '../queries/arrivals';
import { buildArrivals, buildEarlier, readArrivals, readEarlier } from '../queries/arrivals';
import type { SearchRunner } from '../queries/search_runner';
import type { Form } from './arrival_sources';
import { toStore } from './to_store';

export interface DiagnosedForm extends FormatDiagnosis {
  /** Documents of the last hour. */
  lastHour: number;
  /** Every index that got something in the last day. */
  indices: string[];
  /** How its documents are told and dated. */
  source: ArrivalSource;
}

/** What came of one form in a window; where nothing did, when the last ever came: one search, or two. */
export async function diagnoseForm(
  form: Form,
  { indices, range, allIndices, isRead }: { indices: string; range: TimeRange; allIndices: number; isRead: boolean },
  runner: SearchRunner,
): Promise<DiagnosedForm> {
  const arrivals = readArrivals(await runner.run(buildArrivals(indices, form.source, range)));
  // What is dated ahead of all clocks is not the newest: it would look as if it were arriving until then.
  const newest = arrivals.newest ?? readEarlier(await runner.run(buildEarlier(indices, form.source, range.from)));
  return {
    id: form.id,
    isRead,
    documents: arrivals.documents,
    ...(newest === undefined ? {} : { newest: epochMs(newest) }),
    ...(arrivals.ahead ? { ahead: { documents: arrivals.ahead.documents, furthest: epochMs(arrivals.ahead.furthest) } } : {}),
    stores: toStores(arrivals).slice(0, STORES_SHOWN),
    indexCount: form.source.onlyIndices?.length ?? allIndices,
    missing: toMissing(form, arrivals),
    malformed: Object.entries(arrivals.refused)
      .filter(([, documents]) => documents > 0)
      .map(([fact, documents]) => ({ fact: fact as FormatDiagnosis['malformed'][number]['fact'], documents })),
    unprepared: form.unprepared,
    lastHour: arrivals.lastHour,
    indices: arrivals.indices.map(({ name }) => name),
    source: form.source,
  };
}

function toStores({ indices }: Arrivals): Store[] {
  const stores = new Map<string, Store>();
  for (const { name, documents, newest } of indices) {
    const store = toStore(name);
    const known = stores.get(store);
    stores.set(store, {
      name: store,
      documents: documents + (known?.documents ?? 0),
      newest: epochMs(Math.max(newest, known?.newest ?? 0)),
    });
  }
  return [...stores.values()].sort((a, b) => b.documents - a.documents);
}

/** Without any document nothing can be said to be missing, but for what no index has a field for. */
function toMissing({ lacks }: Form, { documents, without }: Arrivals): FormatDiagnosis['missing'] {
  return [
    ...lacks.map((fact) => ({ fact, without: documents, of: documents })),
    ...Object.entries(without)
      .filter(([, count]) => count > 0)
      .map(([fact, count]) => ({ fact: fact as Fact, without: count, of: documents })),
  ];
}
