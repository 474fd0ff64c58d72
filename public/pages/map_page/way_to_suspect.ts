import type { Findings } from '../../../common/domain/anomaly';
import type { ServiceId } from '../../../common/domain/service';
import { lastingCauses, servicesOnTheWay } from '../../components/lasting_causes';
import type { MapSelection } from '../../features/service_map/map_selection';

/** Who suffers from what is selected, if that is a likely cause, and everybody between them. */
export function wayToSuspect(findings: Findings, selection: MapSelection | undefined): ReadonlySet<ServiceId> | undefined {
  const cause = lastingCauses(findings).find(({ suspect }) => suspect.id === selection?.id);
  return cause && servicesOnTheWay(cause);
}
