import type { ReactNode } from 'react';
import type { AnomalySubject } from '../../../common/domain/anomaly';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { AlertMe } from '../../components/alert_wish';
import type { MapSelection } from '../../features/service_map/map_selection';
import { useAlertFlyout } from '../use_alert_flyout';
import { toAlertSubject } from './to_alert_subject';

interface MapAlert {
  /** Undefined: nothing can watch it. */
  alertOn(selection: MapSelection | AnomalySubject): AlertMe | undefined;
  flyout: ReactNode;
}

/** The way from what is seen on the map to a rule about it. */
export function useMapAlert(map: ServiceMap | undefined): MapAlert {
  const { open, flyout } = useAlertFlyout();
  return {
    alertOn(selection) {
      const found = map && toAlertSubject(selection, map);
      return found && ((wish) => open(found, wish));
    },
    flyout,
  };
}
