import type { FieldCatalogue } from './field_catalogue';
import { createFieldResolver, indicesWith } from './field_resolver';
import { has } from './kuma_spans/span_predicates';
import type { Predicate } from './predicate';
import type { ApplicationLogReader } from './application_log_source';
import { decodeLine } from './application_logs/decode';
import type { LineNames } from './application_logs/decode';
import { ECS, OTEL, PROCESSED_LINES, PROCESSOR } from './application_logs/fields';

/** Every field whose type tells which indices hold applications' logs with trace ids. */
export const applicationLogFields = (): string[] => [
  ...new Set(
    [ECS, OTEL].flatMap(({ time, traceId, texts, others }) => [time, traceId, `${traceId}.keyword`, ...texts, ...others]),
  ),
  PROCESSOR,
  `${PROCESSOR}.keyword`,
];

/** How applications' logs with trace ids can be read from these indices: a cluster may hold both kinds. */
export const findApplicationLogs = (catalogue: FieldCatalogue): ApplicationLogReader[] => [
  ...toReader(catalogue, ECS, (exact) => {
    const processor = exact(PROCESSOR);
    return processor === undefined ? [] : [{ any: [{ not: has(processor) }, { is: processor, anyOf: PROCESSED_LINES }] }];
  }),
  ...toReader(catalogue, OTEL, () => []),
];

function toReader(
  catalogue: FieldCatalogue,
  names: LineNames,
  more: (exact: (name: string) => string | undefined) => Predicate[],
): ApplicationLogReader[] {
  const indices = new Set(names.texts.flatMap((text) => [...indicesWith(catalogue, [names.time, names.traceId, text])]));
  if (indices.size === 0) return [];
  const { exact, readFromSource } = createFieldResolver(catalogue, indices);
  const traceId = exact(names.traceId) ?? names.traceId;
  const isOther = names.others.filter((name) => indicesHold(catalogue, name, indices)).map(has);
  return [
    {
      ...(indices.size < catalogue.indices.length ? { onlyIndices: [...indices].sort() } : {}),
      fields: { traceId },
      time: names.time,
      is: { event: { all: [has(traceId), { not: { any: isOther } }, ...more(exact)] } },
      readFromSource,
      decodeEvent: (document) => decodeLine(document, names),
    },
  ];
}

const indicesHold = (catalogue: FieldCatalogue, field: string, indices: ReadonlySet<string>) =>
  [...indicesWith(catalogue, [field])].some((index) => indices.has(index));
