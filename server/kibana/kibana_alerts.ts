import type { AlertsAnswer } from '../../common/contract/alerts';
import type { AlertRecord } from '../../common/domain/alert_record';
import { RULE_KINDS, ruleTypeId } from '../../common/domain/alert_rule';
import type { EdgeId } from '../../common/domain/edge';
import { epochMs } from '../../common/domain/units';
import { ALERTS_CONTEXT } from './alert_fields';
import type { InternalClient, RulesClient } from './alerting_contracts';

const INDEX = `.alerts-${ALERTS_CONTEXT}.alerts-*`;
const MOST_RULES = 1_000;
const MOST_ALERTS = 500;

/** Our own rules only: a user may see more of others. */
const OUR_RULES = RULE_KINDS.map((kind) => `alert.attributes.alertTypeId: "${ruleTypeId(kind)}"`).join(' or ');

/**
 * Alerts as Kibana keeps them. Which rules a user may see Kibana's rules client tells, in the user's space and with the user's rights; alerts of
 * these, and no others, are then read as Kibana itself, because ordinary users have no right to the index.
 */
export async function readKibanaAlerts(rulesClient: RulesClient, internal: InternalClient): Promise<AlertsAnswer> {
  const { data } = await rulesClient.find({ options: { perPage: MOST_RULES, filter: OUR_RULES, fields: ['name'] } });
  if (data.length === 0) return { alerts: [] };
  const response = await internal.search({
    index: INDEX,
    ignore_unavailable: true,
    allow_no_indices: true,
    size: MOST_ALERTS,
    query: { bool: { filter: [{ terms: { 'kibana.alert.rule.uuid': data.map(({ id }) => id) } }] } },
    // "active" comes before "recovered" and "untracked".
    sort: [
      { 'kibana.alert.status': { order: 'asc', unmapped_type: 'keyword' } },
      { 'kibana.alert.start': { order: 'desc', unmapped_type: 'date' } },
    ],
  });
  if (response._shards.total === 0) return { alerts: [], unavailable: 'not_kept' };
  return { alerts: response.hits.hits.flatMap(({ _source }) => toRecord(_source) ?? []) };
}

/** Kibana writes some fields flat and others nested, and not in every version alike. */
function fieldOf(source: unknown, name: string): string | undefined {
  let found: unknown = (source as Record<string, unknown> | undefined)?.[name];
  if (found === undefined)
    found = name.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], source);
  return typeof found === 'string' ? found : undefined;
}

function toRecord(source: unknown): AlertRecord | undefined {
  const text = (name: string) => fieldOf(source, name) ?? '';
  const kind = RULE_KINDS.find((each) => each === text('mesh_observability.kind'));
  const startedAt = Date.parse(text('kibana.alert.start'));
  if (!kind || Number.isNaN(startedAt)) return undefined;
  const endedAt = Date.parse(text('kibana.alert.end'));
  const isActive = text('kibana.alert.status') === 'active';
  const severity = (['critical', 'error', 'warning', 'info'] as const).find(
    (each) => each === text('mesh_observability.severity'),
  );
  return {
    id: text('kibana.alert.instance.id'),
    ruleId: text('kibana.alert.rule.uuid'),
    ruleName: text('kibana.alert.rule.name'),
    kind,
    edge: text('mesh_observability.edge_id') as EdgeId,
    source: text('mesh_observability.source'),
    destination: text('mesh_observability.destination'),
    reason: text('kibana.alert.reason'),
    ...(severity ? { severity } : {}),
    status: isActive ? 'active' : 'recovered',
    startedAt: epochMs(startedAt),
    ...(isActive || Number.isNaN(endedAt) ? {} : { endedAt: epochMs(endedAt) }),
  };
}
