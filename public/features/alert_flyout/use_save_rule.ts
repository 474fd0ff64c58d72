import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ruleTypeId } from '../../../common/domain/alert_rule';
import { PLUGIN_ID } from '../../../common/plugin';
import { queryKeys } from '../../api/query_keys';
import type { Connector, Rule, RuleBody } from '../../host/rule';
import { useHost } from '../../host/use_host';
import type { AlertDraft } from './alert_draft';
import { toActions } from './connector_kinds';

interface SaveOptions {
  /** Changed instead of made. */
  rule?: Rule;
  connectors: readonly Connector[];
  onSaved(rule: Rule): void;
}

/** Rules are checked as often; Kibana takes nothing shorter without a warning. */
const INTERVAL = '1m';
const TAGS = ['mesh'];

/** Makes or changes the rule; a failure is kept for the form to show. */
export function useSaveRule({ rule, connectors, onSaved }: SaveOptions) {
  const { alerting } = useHost();
  const queryClient = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const save = async (draft: AlertDraft) => {
    setSaving(true);
    setFailure(undefined);
    try {
      const body = toRuleBody(draft, connectors, { links: alerting.knowsItsAddress, rule });
      const saved = rule
        ? await alerting.updateRule(rule.id, body)
        : await alerting.createRule({ ...body, rule_type_id: ruleTypeId(draft.kind), consumer: PLUGIN_ID });
      await queryClient.invalidateQueries(queryKeys.rules());
      onSaved(saved);
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving, failure };
}

/** The draft as Kibana's API takes it. Actions with connectors that this flyout does not know stay as they are. */
export function toRuleBody(
  draft: AlertDraft,
  connectors: readonly Connector[],
  { links, rule }: { links: boolean; rule?: Rule },
): RuleBody {
  const known = new Set(connectors.map(({ id }) => id));
  const chosen = connectors.filter(({ id }) => draft.connectors.includes(id));
  const own = chosen.flatMap((connector) =>
    toActions(connector, { links, message: draft.messages[connector.id], target: draft.targets[connector.id] }),
  );
  const foreign = (rule?.actions ?? []).filter(({ id }) => !known.has(id)).map(({ connector_type_id: _, ...action }) => action);
  return {
    name: draft.name.trim(),
    tags: rule?.tags ?? TAGS,
    params: draft.params,
    schedule: rule?.schedule ?? { interval: INTERVAL },
    actions: [...own, ...foreign],
  };
}
