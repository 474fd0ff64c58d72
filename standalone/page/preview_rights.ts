import type { AlertingHost } from '../../public/host/alerting_host';
import type { Host, HostStorage } from '../../public/host/host';

interface Rights {
  may: Host['may'];
  alerting: AlertingHost['may'];
}

/** The preview's user may change everything, unless the browser was told `may`: `look`, so that tests see what a reader sees in Kibana. */
export function previewRights(storage: Pick<HostStorage, 'read'>): Rights {
  const all = storage.read('may') !== 'look';
  return {
    may: { knownFindings: all, setup: all, machineLearning: all },
    alerting: { saveRules: all, saveConnectors: all },
  };
}
