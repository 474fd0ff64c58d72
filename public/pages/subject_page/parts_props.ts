import type { ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import type { Moment } from '../../api/use_moment';

/** What every part of such a page is about. */
export interface PartsProps {
  map: ServiceMap;
  asked: number;
  moment: Pick<Moment, 'range' | 'choose'>;
  onZoom(range: TimeRange): void;
}
