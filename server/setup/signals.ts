import type { SetupSignal } from '../../common/domain/setup';
import type { Settings } from '../context';
import { everyAccessLog, fieldsToLookUp } from '../sources/detect';
import { applicationLogFields, findApplicationLogs } from '../sources/application_log_registry';
import type { FieldCatalogue } from '../sources/field_catalogue';
import { everyMetric, metricFieldsToLookUp } from '../sources/metric_registry';
import { detectTraces, traceFieldsToLookUp } from '../sources/trace_registry';
import type { Form } from './arrival_sources';
import { accessLogForm, applicationLogForm, metricForm, traceForm } from './arrival_sources';

interface SignalLookUp {
  indices(settings: Settings): string;
  fields(): string[];
  /** The one that is read first. */
  forms(catalogue: FieldCatalogue): Form[];
  /** Whether only the first form is read; spans and applications' logs of every form are. */
  isExclusive: boolean;
}

/** Where each signal is looked for and how it is told; closed: a signal without an entry does not compile. */
export const SIGNAL_LOOK_UPS: Record<SetupSignal, SignalLookUp> = {
  access_logs: {
    indices: ({ accessLogIndices }) => accessLogIndices,
    fields: fieldsToLookUp,
    forms: (catalogue) => everyAccessLog(catalogue).map(accessLogForm),
    isExclusive: true,
  },
  metrics: {
    indices: ({ metricIndices = '' }) => metricIndices,
    fields: metricFieldsToLookUp,
    forms: (catalogue) => everyMetric(catalogue).map(metricForm),
    isExclusive: true,
  },
  traces: {
    indices: ({ traceIndices = '' }) => traceIndices,
    fields: traceFieldsToLookUp,
    forms: (catalogue) => byId(detectTraces(catalogue).map(traceForm)),
    isExclusive: false,
  },
  application_logs: {
    indices: ({ traceIndices = '' }) => traceIndices,
    fields: applicationLogFields,
    forms: (catalogue) => findApplicationLogs(catalogue).map(applicationLogForm),
    isExclusive: false,
  },
};

/** Elastic APM keeps transactions and spans apart, in the same indices: for counting they are one form. */
function byId(forms: readonly Form[]): Form[] {
  const merged = new Map<Form['id'], Form>();
  for (const form of forms) {
    const known = merged.get(form.id);
    const source = known ? { ...form.source, is: { any: [known.source.is, form.source.is] } } : form.source;
    merged.set(form.id, { ...form, source, lacks: form.lacks.filter((fact) => !known || known.lacks.includes(fact)) });
  }
  return [...merged.values()];
}
