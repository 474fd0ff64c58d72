import type { Fact, FormatId } from '../../common/domain/setup';
import { FACTS, LINE_FACTS } from '../../common/domain/setup';
import type { ArrivalSource } from '../queries/arrivals';
import type { ApplicationLogReader } from '../sources/application_log_source';
import type { MetricReader } from '../sources/metric_source';
import type { AccessLogReader } from '../sources/source';
import type { TraceReader } from '../sources/trace_source';

/** A form of telemetry that some indices hold, whatever signal it is of. */
export interface Form {
  id: FormatId;
  source: ArrivalSource;
  /** A date of when each document arrived, where that is not when it began. */
  arrivalField?: string;
  /** What none of its documents can say, because no index has a field for it. */
  lacks: Fact[];
  unprepared: string[];
}

export function accessLogForm(reader: AccessLogReader): Form {
  const { id, says, time, is, onlyIndices, readFromSource, unprepared } = reader;
  const facts = pick(LINE_FACTS, says);
  return {
    id,
    source: {
      ...(onlyIndices ? { onlyIndices } : {}),
      readFromSource,
      timeField: time.field,
      dateField: time.dateField,
      is: is.line,
      facts,
      refusable: pick(['start', 'duration', 'status', 'bytes'], says),
    },
    ...(time.arrivalField === undefined ? {} : { arrivalField: time.arrivalField }),
    lacks: LINE_FACTS.filter((fact) => facts[fact] === undefined),
    unprepared,
  };
}

export function metricForm({ id, time, cluster, proxy, onlyIndices, readFromSource, pairKey, proxyKey }: MetricReader): Form {
  const { counters, byClass, latency } = cluster;
  const has: Partial<Record<Fact, boolean>> = {
    requests: counters.completed !== undefined || counters.attempts !== undefined,
    errors: byClass !== undefined,
    histogram: latency !== undefined,
    retries: counters.retries !== undefined,
    certificates: proxy.gauges.certificateDays !== undefined,
    // Both name who and where; one adds the cluster, the other the proxy, where there is a field for it.
    proxy: proxyKey.length === pairKey.length,
  };
  return { id, source: plain({ onlyIndices, readFromSource, time, is: cluster.is }), lacks: lacking(has), unprepared: [] };
}

export function traceForm({ id, time, is, fields, callKey, onlyIndices, readFromSource }: TraceReader): Form {
  const has: Partial<Record<Fact, boolean>> = {
    span_duration: fields.duration !== undefined,
    span_status: fields.status !== undefined,
    span_cluster: callKey.length > 0,
  };
  return { id, source: plain({ onlyIndices, readFromSource, time, is: is.span }), lacks: lacking(has), unprepared: [] };
}

export const applicationLogForm = ({ time, is, onlyIndices, readFromSource }: ApplicationLogReader): Form => ({
  id: 'application_log',
  source: plain({ onlyIndices, readFromSource, time, is: is.event }),
  lacks: [],
  unprepared: [],
});

type Plain = Pick<ArrivalSource, 'readFromSource' | 'is'> & { time: string; onlyIndices: string[] | undefined };

const plain = ({ time, onlyIndices, ...rest }: Plain): ArrivalSource => ({
  ...rest,
  ...(onlyIndices ? { onlyIndices } : {}),
  timeField: time,
  dateField: time,
  facts: {},
  refusable: {},
});

const lacking = (has: Partial<Record<Fact, boolean>>) => FACTS.filter((fact) => has[fact] === false);

function pick<Name extends string>(names: readonly Name[], from: Partial<Record<Name, string>>): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}
