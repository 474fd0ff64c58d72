import { randomUUID } from 'node:crypto';
import { FIRING_GROUP, RECOVERED_GROUP, ruleKindOf } from '../../common/domain/alert_rule';
import type { AlertRecord } from '../../common/domain/alert_record';
import { epochMs } from '../../common/domain/units';
import type { AlertFacts, RequestContext, RunResult } from '../../server/app';
import { ruleTypes, toAlertContext, toAlertId } from '../../server/app';
import type { AlertLinks } from '../../server/app';
import type { Connector } from './connector';
import { connectorTypeOf } from './connector_types';
import { isSnoozed } from './is_snoozed';
import type { Delivery, RuleDocument } from './preview_rule';
import { renderParams } from './render_params';

/** As many alerts of a run as Kibana allows by default. */
const LIMIT = 1_000;
/** Ended alerts that are remembered. */
const MOST_ENDED = 50;

/** Checks the rule; what it found is not written yet. Rejects when Elasticsearch cannot be asked. */
export function checkRule({ rule, state }: RuleDocument, now: number, context: RequestContext): Promise<RunResult> {
  const kind = ruleKindOf(rule.rule_type_id);
  if (!kind) return Promise.reject(new Error(`Nobody knows rules of type ${rule.rule_type_id}.`));
  const parsed = ruleTypes[kind].parseParams(rule.params);
  if (!parsed.ok) return Promise.reject(new Error(parsed.problem.message));
  return ruleTypes[kind].execute({ params: parsed.value, now, state, limit: LIMIT }, context);
}

/** The rule after a check: what it knows of its alerts and, in the same document, what has to be sent because of it. */
export function applyRun(
  document: RuleDocument,
  result: RunResult,
  { now, connectors, links }: { now: number; connectors: ReadonlyMap<string, Connector>; links: AlertLinks },
): RuleDocument {
  const { rule } = document;
  const known = new Map(document.alerts.filter(({ status }) => status === 'active').map((alert) => [alert.id, alert]));
  const active = result.active.map((facts) => toRecord(document, facts, known.get(toAlertId(facts.edge))?.startedAt ?? now));
  const ended = result.ended.map((facts) => ({
    ...toRecord(document, facts, known.get(toAlertId(facts.edge))?.startedAt ?? now),
    status: 'recovered' as const,
    endedAt: epochMs(now),
  }));
  const silent = rule.mute_all || isSnoozed(rule, now);
  const events = [
    ...result.active.map((facts) => ({ facts, group: FIRING_GROUP, isNew: !known.has(toAlertId(facts.edge)) })),
    ...result.ended.map((facts) => ({ facts, group: RECOVERED_GROUP, isNew: true })),
  ].filter(({ facts }) => !silent && !rule.muted_alert_ids.includes(toAlertId(facts.edge)));
  const before = document.alerts.filter(({ status }) => status === 'recovered');
  return {
    ...document,
    state: result.state,
    alerts: [...active, ...ended, ...before].slice(0, active.length + MOST_ENDED),
    outbox: [...document.outbox, ...events.flatMap((event) => toDeliveries(document, event, { now, connectors, links }))],
    rule: {
      ...rule,
      execution_status: {
        status: result.remark ? 'warning' : active.length > 0 ? 'active' : 'ok',
        last_execution_date: new Date(now).toISOString(),
        ...(result.remark ? { warning: { reason: 'unknown', message: result.remark } } : {}),
      },
    },
  };
}

function toRecord({ rule }: RuleDocument, facts: AlertFacts, startedAt: number): AlertRecord {
  const { edge } = facts;
  return {
    id: toAlertId(edge),
    ruleId: rule.id,
    ruleName: rule.name,
    kind: facts.kind,
    edge: edge.id,
    source: edge.source,
    destination: edge.destination,
    reason: facts.finding,
    severity: facts.severity,
    status: 'active',
    startedAt: epochMs(startedAt),
  };
}

interface RuleEvent {
  facts: AlertFacts;
  group: string;
  isNew: boolean;
}

function toDeliveries(
  { rule }: RuleDocument,
  { facts, group, isNew }: RuleEvent,
  { now, connectors, links }: { now: number; connectors: ReadonlyMap<string, Connector>; links: AlertLinks },
): Delivery[] {
  const variables = {
    context: toAlertContext(facts, rule, links),
    rule: { id: rule.id, name: rule.name, type: rule.rule_type_id, tags: rule.tags.join(','), spaceId: 'default' },
    alert: { id: toAlertId(facts.edge), actionGroup: group, actionGroupName: group === FIRING_GROUP ? 'Firing' : 'Recovered' },
    date: new Date(now).toISOString(),
  };
  return rule.actions
    .filter((action) => action.group === group && (isNew || action.frequency.notify_when === 'onActiveAlert'))
    .flatMap(({ id: connectorId, params }) => {
      const connector = connectors.get(connectorId);
      // Somebody deleted it: Kibana, too, sends what can be sent.
      if (!connector) return [];
      const rendered = renderParams(params, variables, connectorTypeOf(connector)?.escape);
      return [{ id: randomUUID(), connectorId, params: rendered, queuedAt: now, attempts: 0, notBefore: now }];
    });
}
