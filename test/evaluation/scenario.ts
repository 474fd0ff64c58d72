import * as v from 'valibot';

/** No time in seconds is so large before the year 5000: it is milliseconds. */
const LATEST_SECOND = 1e11;
const seconds = v.pipe(
  v.number(),
  v.transform((time) => (time > LATEST_SECOND ? time / 1_000 : time)),
);
/** A value a step; null where it is missing. A metric, or all of a subject, may be absent or null. */
const series = v.pipe(
  v.nullable(v.record(v.string(), v.nullable(v.array(v.nullable(v.number()))))),
  v.transform((metrics): Record<string, Array<number | null>> =>
    Object.fromEntries(Object.entries(metrics ?? {}).flatMap(([metric, values]) => (values ? [[metric, values]] : []))),
  ),
);
const tracked = {
  times: v.array(seconds),
  services: v.record(v.string(), series),
  /** By "caller→callee". */
  edges: v.nullish(v.record(v.string(), series), {}),
};

export const scenarioSchema = v.object({
  scenario: v.string(),
  stepSeconds: v.number(),
  /** Absent: those that edges were measured of. */
  calls: v.nullish(v.array(v.tuple([v.string(), v.string()])), []),
  baseline: v.object(tracked),
});

export const incidentSchema = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  symptom: v.object({ service: v.string(), metric: v.picklist(['latency', 'availability']), time: seconds }),
  ...tracked,
  rootCause: v.object({ service: v.string() }),
});

/** Names of metrics: latencyMeanMs, latencyP50Ms, …, availability (per cent), requests; of edges clientLatencyP50Ms, serverLatencyP50Ms, …. */
export type MetricSeries = v.InferOutput<typeof series>;
export type Tracked = Pick<v.InferOutput<typeof incidentSchema>, 'times' | 'services' | 'edges'>;
export type Incident = v.InferOutput<typeof incidentSchema>;
export type Symptom = Incident['symptom'];
export type Scenario = v.InferOutput<typeof scenarioSchema> & { incidents: Incident[] };
