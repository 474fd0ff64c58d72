import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { SetupInstallRequest } from '../../../common/contract/setup_install';
import type { InstallResult } from '../../../common/domain/setup';
import { useClient } from '../../api/use_client';
import { useNotifyFailure } from '../../components/use_notify_failure';
import { useHost } from '../../host/use_host';

const DONE: ReadonlySet<InstallResult['did']> = new Set(['installed', 'upgraded', 'replaced', 'removed', 'kept']);

/** Installs or removes; what came of each object stays beside it until the next time. */
export function useInstall(onChanged: () => void) {
  const client = useClient();
  const { notify } = useHost();
  const notifyFailure = useNotifyFailure();
  const [busy, setBusy] = useState<SetupInstallRequest['action']>();
  const [results, setResults] = useState<ReadonlyMap<string, InstallResult>>(new Map());
  const run = async (request: SetupInstallRequest) => {
    setBusy(request.action);
    try {
      const outcome = await client.setupInstall(request);
      setResults(new Map(outcome.results.map((result) => [result.id, result])));
      if (outcome.results.every(({ did }) => DONE.has(did)))
        notify.success(
          request.action === 'install'
            ? i18n.translate('meshObservability.setup.installed', { defaultMessage: 'Installed' })
            : i18n.translate('meshObservability.setup.removed', { defaultMessage: 'Removed' }),
        );
    } catch (failure) {
      notifyFailure(failure);
    } finally {
      setBusy(undefined);
      onChanged();
    }
  };
  return { run, busy, results };
}
