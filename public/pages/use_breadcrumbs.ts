import { i18n } from '@kbn/i18n';
import { useEffect } from 'react';
import { useHost } from '../host/use_host';

/** Says in the host's breadcrumbs, and so in the browser's tab, which page is open. */
export function useBreadcrumbs(page: string): void {
  const { setBreadcrumbs } = useHost();
  useEffect(() => {
    setBreadcrumbs([i18n.translate('meshObservability.breadcrumb.mesh', { defaultMessage: 'Mesh' }), page]);
  }, [setBreadcrumbs, page]);
}
