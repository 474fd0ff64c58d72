import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { MlAction, MlKind, MlOutcome } from '../../../common/domain/ml';
import { useClient } from '../../api/use_client';
import { useNotifyFailure } from '../../components/use_notify_failure';
import { useHost } from '../../host/use_host';
import { kindText } from './kind_text';

/** Makes, starts, stops or deletes one thing. A refusal stays until the next try; success is a toast. */
export function useMlAction(kind: MlKind, onChanged: () => void) {
  const client = useClient();
  const { notify, ml } = useHost();
  const notifyFailure = useNotifyFailure();
  const [busy, setBusy] = useState<MlAction>();
  const [refused, setRefused] = useState<MlOutcome['refused']>();
  const run = async (action: MlAction) => {
    setBusy(action);
    setRefused(undefined);
    try {
      const outcome = await client.mlAction({ kind, action });
      setRefused(outcome.refused);
      if (action === 'make' || action === 'delete') await ml.sync();
      if (!outcome.refused) notify.success(doneText(action, kindText(kind).title, outcome.already.length));
    } catch (failure) {
      notifyFailure(failure);
    } finally {
      setBusy(undefined);
      onChanged();
    }
  };
  return { run, busy, refused };
}

function doneText(action: MlAction, title: string, already: number): string {
  switch (action) {
    case 'make':
      return i18n.translate('meshObservability.ml.made', {
        defaultMessage:
          '“{title}” has been made{already, plural, =0 {} one {; one part was there already} other {; # parts were there already}}',
        values: { title, already },
      });
    case 'start':
      return i18n.translate('meshObservability.ml.startedToast', {
        defaultMessage: '“{title}” has been started',
        values: { title },
      });
    case 'stop':
      return i18n.translate('meshObservability.ml.stoppedToast', {
        defaultMessage: '“{title}” has been stopped',
        values: { title },
      });
    case 'delete':
      return i18n.translate('meshObservability.ml.deletedToast', {
        defaultMessage: '“{title}” has been deleted',
        values: { title },
      });
  }
}
