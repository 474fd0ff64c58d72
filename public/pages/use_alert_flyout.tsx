import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { AlertWish } from '../components/alert_wish';
import type { AlertSubject } from '../features/alert_flyout/alert_draft';
import { AlertFlyout } from '../features/alert_flyout/alert_flyout';
import { toStartDraft } from '../features/alert_flyout/to_start_draft';
import { useHost } from '../host/use_host';

interface AlertFlyoutControl {
  open(subject: AlertSubject, wish?: AlertWish): void;
  flyout: ReactNode;
}

/** The flyout that makes an alert, for pages on which something can be watched. */
export function useAlertFlyout(): AlertFlyoutControl {
  const { notify, location } = useHost();
  const [asked, setAsked] = useState<{ subject: AlertSubject; wish?: AlertWish }>();
  const close = () => setAsked(undefined);
  return {
    open: (subject, wish) => setAsked({ subject, wish }),
    flyout: asked && (
      <AlertFlyout
        subject={asked.subject}
        start={toStartDraft(asked.subject, asked.wish)}
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
