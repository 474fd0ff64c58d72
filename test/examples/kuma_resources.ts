import * as v from 'valibot';

/**
 * The resources of Kuma that the examples use, as far as they use them, read from Kuma's own definitions (2.9, 2.14, 3.0). Strict: a field that is not
 * here is a slip. Kuma's own schemas: `check_kuma_schemas.ts`.
 */
const wholeMesh = v.strictObject({ kind: v.literal('Mesh') });
const pairs = v.array(v.strictObject({ key: v.string(), value: v.string() }));
const format = v.variant('type', [
  v.strictObject({ type: v.literal('Json'), json: pairs }),
  v.strictObject({ type: v.literal('Plain'), plain: v.string() }),
]);
const address = v.pipe(v.string(), v.regex(/^[\w.-]+:\d+$/));
const backendRef = v.strictObject({
  kind: v.literal('MeshOpenTelemetryBackend'),
  labels: v.strictObject({ 'kuma.io/display-name': v.string() }),
});
const inlineOrReferred = <Rest extends v.ObjectEntries>(rest: Rest) =>
  v.union([v.strictObject({ endpoint: address, ...rest }), v.strictObject({ backendRef, ...rest })]);

const logBackends = v.strictObject({
  backends: v.array(
    v.variant('type', [
      v.strictObject({ type: v.literal('Tcp'), tcp: v.strictObject({ address, format: v.optional(format) }) }),
      v.strictObject({ type: v.literal('File'), file: v.strictObject({ path: v.string(), format: v.optional(format) }) }),
      v.strictObject({ type: v.literal('OpenTelemetry'), openTelemetry: inlineOrReferred({ attributes: pairs }) }),
    ]),
  ),
});
const toWhom = v.array(v.strictObject({ targetRef: wholeMesh, default: logBackends }));
const otelBackend = v.strictObject({ type: v.literal('OpenTelemetry'), openTelemetry: inlineOrReferred({}) });
const duration = v.pipe(v.string(), v.regex(/^\d+(s|m)$/));

const classicBackend = (conf: v.GenericSchema) =>
  v.strictObject({
    name: v.string(),
    type: v.string(),
    format: v.optional(v.string()),
    sampling: v.optional(v.number()),
    conf,
  });
const anyService = v.array(v.strictObject({ match: v.strictObject({ 'kuma.io/service': v.literal('*') }) }));
const classicConf = v.strictObject({ backend: v.string() });

/** What stands under `spec` on Kubernetes; 1.x and 2.x have no `spec` in universal mode. */
export const SPECIFICATIONS = {
  MeshAccessLog: v.union([
    v.strictObject({ targetRef: wholeMesh, to: toWhom, from: v.optional(toWhom) }),
    v.strictObject({ targetRef: wholeMesh, rules: v.array(v.strictObject({ default: logBackends })) }),
  ]),
  MeshTrace: v.strictObject({
    targetRef: wholeMesh,
    default: v.strictObject({
      sampling: v.strictObject({ overall: v.number() }),
      backends: v.array(
        v.variant('type', [
          v.strictObject({
            type: v.literal('Zipkin'),
            zipkin: v.strictObject({
              url: v.pipe(v.string(), v.url()),
              apiVersion: v.literal('httpJson'),
              traceId128bit: v.boolean(),
            }),
          }),
          otelBackend,
        ]),
      ),
    }),
  }),
  MeshMetric: v.strictObject({
    targetRef: wholeMesh,
    default: v.strictObject({
      sidecar: v.strictObject({ includeUnused: v.boolean() }),
      backends: v.array(
        v.variant('type', [
          v.strictObject({
            type: v.literal('Prometheus'),
            prometheus: v.strictObject({ port: v.number(), path: v.string() }),
          }),
          v.strictObject({ type: v.literal('OpenTelemetry'), openTelemetry: inlineOrReferred({ refreshInterval: duration }) }),
        ]),
      ),
    }),
  }),
  MeshOpenTelemetryBackend: v.strictObject({
    endpoint: v.strictObject({ address: v.string(), port: v.number() }),
    protocol: v.picklist(['grpc', 'http']),
  }),
  Mesh: v.strictObject({
    logging: v.optional(
      v.strictObject({
        defaultBackend: v.string(),
        backends: v.array(classicBackend(v.union([v.strictObject({ address }), v.strictObject({ path: v.string() })]))),
      }),
    ),
    tracing: v.optional(
      v.strictObject({
        defaultBackend: v.string(),
        backends: v.array(classicBackend(v.strictObject({ url: v.pipe(v.string(), v.url()) }))),
      }),
    ),
    metrics: v.optional(
      v.strictObject({
        enabledBackend: v.string(),
        backends: v.array(
          classicBackend(v.strictObject({ port: v.number(), path: v.string(), skipMTLS: v.optional(v.boolean()) })),
        ),
      }),
    ),
  }),
  TrafficLog: v.strictObject({ sources: anyService, destinations: anyService, conf: classicConf }),
  TrafficTrace: v.strictObject({ selectors: anyService, conf: classicConf }),
} as const;

export type KumaKind = keyof typeof SPECIFICATIONS;

export interface KumaResource {
  kind: KumaKind;
  name: string;
  mode: 'universal' | 'kubernetes';
  specification: Record<string, unknown>;
}

/** A document of either mode as one of ours; undefined for what is no resource that is described here (a data plane, a Deployment). */
export function toKumaResource(document: unknown): KumaResource | undefined {
  const { type, kind, apiVersion, name, mesh, metadata, spec, ...rest } = document as Record<string, unknown>;
  const known = (word: unknown): word is KumaKind => typeof word === 'string' && word in SPECIFICATIONS;
  if (known(type) && typeof name === 'string') {
    // Newer kinds keep their specification apart; the classic ones have it beside their name.
    const specification = (spec ?? rest) as Record<string, unknown>;
    return { kind: type, name, mode: 'universal', specification };
  }
  if (!known(kind) || apiVersion !== 'kuma.io/v1alpha1') return undefined;
  const meta = v.parse(
    v.strictObject({
      name: v.string(),
      namespace: v.optional(v.literal('kuma-system')),
      labels: v.optional(v.strictObject({ 'kuma.io/mesh': v.string() })),
    }),
    metadata,
  );
  // Policies live in the control plane's namespace and name their mesh by a label; the classic kinds belong to no namespace.
  const classic = kind === 'Mesh' || kind.startsWith('Traffic');
  if (classic ? meta.namespace !== undefined : !meta.namespace || !meta.labels) throw new Error(`${kind} ${meta.name}: metadata`);
  if (kind.startsWith('Traffic') && mesh === undefined) throw new Error(`${kind} ${meta.name} names no mesh`);
  return { kind, name: meta.name, mode: 'kubernetes', specification: spec as Record<string, unknown> };
}
