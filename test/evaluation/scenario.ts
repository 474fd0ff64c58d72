import * as v from 'valibot';

/** A value a step; null where it is missing. A metric may be absent altogether. */
const series = v.record(v.string(), v.array(v.nullable(v.number())));
const tracked = {
  times: v.array(v.number()),
  services: v.record(v.string(), series),
  /** By "caller→callee". */
  edges: v.optional(v.record(v.string(), series), {}),
};

export const scenarioSchema = v.object({
  scenario: v.string(),
  stepSeconds: v.number(),
  calls: v.array(v.tuple([v.string(), v.string()])),
  baseline: v.object(tracked),
});

export const incidentSchema = v.object({
  id: v.string(),
  symptom: v.object({ service: v.string(), metric: v.picklist(['latency', 'availability']), time: v.number() }),
  ...tracked,
  rootCause: v.object({ service: v.string() }),
});

/** Names of metrics: latencyMeanMs, latencyP50Ms, …, availability (per cent), requests; of edges clientLatencyP50Ms, serverLatencyP50Ms, …. */
export type MetricSeries = v.InferOutput<typeof series>;
export type Tracked = Pick<v.InferOutput<typeof incidentSchema>, 'times' | 'services' | 'edges'>;
export type Incident = v.InferOutput<typeof incidentSchema>;
export type Symptom = Incident['symptom'];
export type Scenario = v.InferOutput<typeof scenarioSchema> & { incidents: Incident[] };
