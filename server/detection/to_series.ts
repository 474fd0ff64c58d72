import type { EdgeId, RawKey } from '../../common/domain/edge';
import { edgeId } from '../../common/domain/edge';
import type { ServiceId, ServiceIdentity } from '../../common/domain/service';
import type { FigureBucket } from '../analysis/series';
import type { BucketRow } from '../queries/traffic_buckets';
import type { AccessLogReader, AddressBook } from '../sources/source';
import type { BucketsOf } from './collect_buckets';
import { fillGrid } from './fill_grid';
import type { Stretch } from './plan_window';
import { toBucketGrid } from './to_bucket_grid';
import { createUnifier } from './unite_identities';

export interface EdgeSeries {
  source: ServiceIdentity;
  destination: ServiceIdentity;
  parts: RawKey[];
  /** One list of buckets for each stretch that was asked for. */
  buckets: FigureBucket[][];
}

export interface ServiceSeries {
  service: ServiceIdentity;
  buckets: FigureBucket[][];
}

export interface MeshSeries {
  edges: Map<EdgeId, EdgeSeries>;
  /** By inbound lines. */
  services: Map<ServiceId, ServiceSeries>;
}

/**
 * Rows by the telemetry's own keys become edges and services over time. A bucket in which nobody at all had a line is a gap of the telemetry: it
 * covers nothing. One in which only this subject had none is silence.
 */
export function toSeries(
  collected: readonly BucketsOf[],
  stretches: readonly Stretch[],
  { reader, book, until }: { reader: AccessLogReader; book: AddressBook; until: number },
): MeshSeries {
  const identified = collected.map((each) => ({ ...each, ...identify(each, reader, book) }));
  const unify = createUnifier(identified.flatMap(({ identities }) => identities));
  const grids = stretches.map((stretch) => {
    const seen = new Set(collected.filter((each) => each.stretch === stretch).flatMap(({ rows }) => rows.map(({ at }) => at)));
    return toBucketGrid(stretch, seen, until);
  });
  const edges = new Map<EdgeId, EdgeSeries & { rows: BucketRow[][] }>();
  const services = new Map<ServiceId, ServiceSeries & { rows: BucketRow[][] }>();
  const noRows = () => stretches.map((): BucketRow[] => []);
  for (const { stretch, rows, ends } of identified) {
    const place = stretches.indexOf(stretch);
    rows.forEach((row) => {
      const end = ends.get(keyOf(row));
      if (!end) return;
      if ('source' in end) {
        const source = unify(end.source, end.destination.zone);
        const destination = unify(end.destination, source.zone);
        const id = edgeId(source.id, destination.id);
        const known = edges.get(id) ?? { source, destination, parts: [], buckets: [], rows: noRows() };
        edges.set(id, known);
        known.rows[place]?.push(row);
      } else {
        const service = unify(end.service);
        const known = services.get(service.id) ?? { service, buckets: [], rows: noRows() };
        services.set(service.id, known);
        known.rows[place]?.push(row);
      }
    });
  }
  for (const edge of edges.values()) edge.parts = partsOf(edge.rows);
  for (const subject of [...edges.values(), ...services.values()])
    subject.buckets = grids.map((grid, place) => fillGrid(grid, subject.rows[place] ?? []));
  return { edges, services };
}

type End = { source: ServiceIdentity; destination: ServiceIdentity } | { service: ServiceIdentity };

const keyOf = ({ key }: BucketRow) => JSON.stringify(key);

function identify({ side, rows }: BucketsOf, reader: AccessLogReader, book: AddressBook) {
  const ends = new Map<string, End | undefined>();
  for (const row of rows) {
    const key = keyOf(row);
    if (ends.has(key)) continue;
    if (side === 'caller') {
      const edge = reader.identifyEdge(row.key);
      ends.set(key, edge.kind === 'edge' ? edge : undefined);
    } else {
      const service = reader.identifyCallee(row.key, book);
      ends.set(key, service && { service });
    }
  }
  const identities = [...ends.values()].flatMap((end) =>
    end === undefined ? [] : 'source' in end ? [end.source, end.destination] : [end.service],
  );
  return { ends, identities };
}

function partsOf(rows: readonly BucketRow[][]): RawKey[] {
  return [...new Map(rows.flat().map((row) => [keyOf(row), row.key])).values()];
}
