import { useEffect, useRef } from 'react';
import type { Connector } from '../../host/rule';
import type { AlertDraft } from './alert_draft';

interface Draft {
  draft: AlertDraft;
  change(patch: Partial<AlertDraft>): void;
  isNew: boolean;
}

/** Ticks what most would: the only PagerDuty and the only Slack connector there is. Of several, somebody has to choose. */
export function useChosenConnectors(connectors: readonly Connector[] | undefined, { draft, change, isNew }: Draft): void {
  const isChosen = useRef(false);
  useEffect(() => {
    if (!connectors || isChosen.current) return;
    isChosen.current = true;
    if (!isNew || draft.connectors.length > 0) return;
    const only = ['.pagerduty', '.slack'].flatMap((typeId) => {
      const ofType = connectors.filter(({ connector_type_id: id }) => id === typeId);
      return ofType.length === 1 ? ofType : [];
    });
    if (only.length > 0) change({ connectors: only.map(({ id }) => id) });
  }, [connectors, draft.connectors, change, isNew]);
}
