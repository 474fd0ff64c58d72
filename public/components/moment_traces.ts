import type { AnomalySubject } from '../../common/domain/anomaly';
import type { EpochMs } from '../../common/domain/units';
import { toTracesSearch } from './traces_address';

/** A moment is shown with so much before and after it, milliseconds. */
const AROUND = 60_000;

/** The address of the traced calls of an edge or a service, from shortly before a moment to shortly after it. */
export function momentTraces({ kind, id }: AnomalySubject, { from, to }: { from: EpochMs; to: EpochMs }): string {
  const range = new URLSearchParams({
    rangeFrom: new Date(from - AROUND).toISOString(),
    rangeTo: new Date(to + AROUND).toISOString(),
  });
  const [source, destination] = id.split('→');
  return toTracesSearch(`?${range.toString()}`, kind === 'edge' ? { source, destination } : { destination: id });
}
