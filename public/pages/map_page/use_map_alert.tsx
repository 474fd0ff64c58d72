import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { AlertSubject } from '../../features/alert_flyout/alert_draft';
import { AlertFlyout } from '../../features/alert_flyout/alert_flyout';
import { conditions } from '../../features/alert_flyout/conditions';
import { toStartDraft } from '../../features/alert_flyout/to_start_draft';
import type { MapSelection } from '../../features/service_map/map_selection';
import { useHost } from '../../host/use_host';
import { toAlertSubject } from './to_alert_subject';

interface MapAlert {
  /** Undefined: nothing can watch it. */
  alertOn(selection: MapSelection): (() => void) | undefined;
  flyout: ReactNode;
}

/** The way from what is seen on the map to a rule about it. */
export function useMapAlert(map: ServiceMap | undefined): MapAlert {
  const { notify, location } = useHost();
  const [subject, setSubject] = useState<AlertSubject>();
  const [condition] = conditions();
  const close = () => setSubject(undefined);
  return {
    alertOn(selection) {
      const found = map && toAlertSubject(selection, map);
      return found && (() => setSubject(found));
    },
    flyout: subject && condition && (
      <AlertFlyout
        subject={subject}
        start={toStartDraft(subject, condition)}
        onClose={close}
        onSaved={({ name }) => {
          close();
          notify.success(
            i18n.translate('meshObservability.alert.created', { defaultMessage: '"{name}" is watching.', values: { name } }),
            {
              href: location.absolute('?page=alerts'),
              text: i18n.translate('meshObservability.alert.showAll', { defaultMessage: 'Show alerts' }),
            },
          );
        }}
      />
    ),
  };
}
