import { epochMs } from '../../common/domain/units';
import type { TrafficRow, TrafficRows } from '../../server/queries/traffic_by_key';
import type { CollectedTraffic } from '../../server/service_map/collect_traffic';
import type { MapDraft } from '../../server/service_map/enrichers/enricher';
import { groupByIdentity } from '../../server/service_map/group_by_identity';
import { toMapDraft } from '../../server/service_map/to_map_draft';
import type { AccessLogReader } from '../../server/sources/source';
import { templated } from './a_field_catalogue';
import { aReader } from './a_reader';

export interface Rows {
  caller?: TrafficRow[];
  callee?: TrafficRow[];
  peer?: TrafficRow[];
  /** Address and raw name, as outbound lines hold them. */
  addresses?: Array<[string, string]>;
}

const page = (rows: TrafficRow[]): TrafficRows => ({
  rows,
  cut: false,
  lines: rows.reduce((sum, { figures }) => sum + figures.lines, 0),
  unreadableDurations: 0,
  flaggedLines: 0,
});

/** A map of one minute before enrichers, made of rows by the real grouping, as lines of the recommended format would make it. */
export function aMapDraft(
  { caller = [], callee = [], peer = [], addresses = [] }: Rows,
  { reader = aReader(templated), ...patch }: Partial<CollectedTraffic> & { reader?: AccessLogReader } = {},
): MapDraft {
  const grouped = groupByIdentity({ caller, callee, peer }, reader, reader.toAddressBook(addresses));
  const traffic = { ...grouped, caller: page(caller), callee: page(callee), withoutLatency: 0, ...patch };
  return toMapDraft(traffic, { from: epochMs(0), to: epochMs(60_000) });
}

/** Key of an outbound line of our template between two workloads of one zone. */
export const anEdgeKey = (source: string, destination: string, zone = 'z') => [
  source,
  destination,
  'default',
  zone,
  `kri_wl_default_${zone}__${source}_`,
  `kri_msvc_default_${zone}__${destination}_80`,
];
/** Key of an inbound line of our template whose workload is known. */
export const aServiceKey = (name: string, zone = 'z') => [`kri_wl_default_${zone}__${name}_`];
export const aPeerKey = (name: string, peer: string, zone = 'z') => [
  ...aServiceKey(name, zone),
  `spiffe://default.${zone}.mesh.local/workload/${peer}`,
];
