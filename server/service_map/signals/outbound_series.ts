import { edgeId } from '../../../common/domain/edge';
import type { TimeRange } from '../../../common/domain/time_range';
import type { SeriesCounts } from '../../detection/count_series';
import { countSeries } from '../../detection/count_series';
import type { MetricSeries } from '../../queries/metric_series';
import type { MetricReader, SeriesIdentity } from '../../sources/metric_source';
import { findBirths } from './sampling';

type Outbound = Extract<SeriesIdentity, { kind: 'outbound' }>;

export interface OutboundSeries {
  series: MetricSeries;
  identity: Outbound;
  counts: SeriesCounts;
}

/** Every series that a caller's proxy counted; of what Kuma exported twice the better copy. */
export function toOutboundSeries(all: readonly MetricSeries[], reader: MetricReader, range: TimeRange): OutboundSeries[] {
  const identified = all.map((series) => ({ series, identity: reader.identifySeries(series.key) }));
  const births = findBirths(identified, range);
  const outbound = identified.flatMap(({ series, identity }) =>
    identity.kind === 'outbound' ? [{ series, identity, counts: countSeries(series, births(series, identity)) }] : [],
  );
  const withoutCopies = new Set(outbound.filter(({ identity }) => !identity.isCopy).map(({ identity }) => pairOf(identity)));
  return outbound.filter(({ identity }) => !identity.isCopy || !withoutCopies.has(pairOf(identity)));
}

export const pairOf = ({ source, destination }: Outbound) => edgeId(source.id, destination.id);
