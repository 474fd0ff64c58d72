import { randomUUID } from 'node:crypto';
import { ruleKindOf } from '../../common/domain/alert_rule';
import { ruleTypes } from '../../server/app';
import type { AlertingApiOptions, ApiAnswer, ApiRequest, ApiRoute } from './api_route';
import { notFound, parseBody, refuse } from './api_route';
import { withConnectorTypes } from './connector_api';
import { snoozedUntil } from './is_snoozed';
import type { PreviewRule, RuleDocument } from './preview_rule';
import { findRulesSchema, newRuleSchema, ruleSettingsSchema, snoozeSchema, unsnoozeSchema } from './rule_schema';
import { MOST_RULES } from './rule_store';

/** Rules at Kibana's own addresses. */
export const RULE_ROUTES: readonly ApiRoute[] = [
  ['POST', /^\/internal\/alerting\/rules\/_find$/, findRules],
  ['POST', /^\/api\/alerting\/rule$/, createRule],
  ['GET', /^\/api\/alerting\/rule\/([^/]+)$/, getRule],
  ['PUT', /^\/api\/alerting\/rule\/([^/]+)$/, updateRule],
  ['DELETE', /^\/api\/alerting\/rule\/([^/]+)$/, deleteRule],
  ['POST', /^\/api\/alerting\/rule\/([^/]+)\/_enable$/, (options, _, [id]) => patchRule(options, id, () => ({ enabled: true }))],
  [
    'POST',
    /^\/api\/alerting\/rule\/([^/]+)\/_disable$/,
    (options, _, [id]) => patchRule(options, id, () => ({ enabled: false })),
  ],
  [
    'POST',
    /^\/api\/alerting\/rule\/([^/]+)\/_mute_all$/,
    (options, _, [id]) => patchRule(options, id, () => ({ mute_all: true })),
  ],
  [
    'POST',
    /^\/api\/alerting\/rule\/([^/]+)\/_unmute_all$/,
    (options, _, [id]) => patchRule(options, id, () => ({ mute_all: false, muted_alert_ids: [] })),
  ],
  [
    'POST',
    /^\/api\/alerting\/rule\/([^/]+)\/alert\/([^/]+)\/_mute$/,
    (options, _, [id, alert = '']) =>
      patchRule(options, id, (rule) => ({ muted_alert_ids: [...new Set([...rule.muted_alert_ids, alert])] })),
  ],
  [
    'POST',
    /^\/api\/alerting\/rule\/([^/]+)\/alert\/([^/]+)\/_unmute$/,
    (options, _, [id, alert]) =>
      patchRule(options, id, (rule) => ({ muted_alert_ids: rule.muted_alert_ids.filter((muted) => muted !== alert) })),
  ],
  ['POST', /^\/internal\/alerting\/rule\/([^/]+)\/_snooze$/, snoozeRule],
  ['POST', /^\/internal\/alerting\/rule\/([^/]+)\/_unsnooze$/, unsnoozeRule],
];

async function findRules({ store, now }: AlertingApiOptions, { body }: ApiRequest): Promise<ApiAnswer> {
  const parsed = parseBody(findRulesSchema, body);
  if ('message' in parsed) return refuse(400, parsed.message);
  const { page, per_page: perPage } = parsed.value;
  const rules = (await store.rules()).map(({ rule }) => rule).sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
  const data = rules.slice((page - 1) * perPage, page * perPage).map((rule) => toAnswer(rule, now()));
  return { status: 200, body: { page, per_page: perPage, total: rules.length, data } };
}

async function createRule({ store, runner, now }: AlertingApiOptions, { body }: ApiRequest): Promise<ApiAnswer> {
  const parsed = parseBody(newRuleSchema, body);
  if ('message' in parsed) return refuse(400, parsed.message);
  const { actions, ...given } = parsed.value;
  const refusal = checkParams(given.rule_type_id, given.params);
  if (refusal) return refuse(400, `params invalid: ${refusal}`);
  const linked = await withConnectorTypes(store, actions);
  if (!linked) return refuse(400, 'Invalid connectors: an action names one that does not exist.');
  if ((await store.rules()).length >= MOST_RULES) return refuse(400, `The preview keeps at most ${MOST_RULES} rules.`);
  const at = new Date(now()).toISOString();
  const rule: PreviewRule = {
    ...given,
    id: randomUUID(),
    actions: linked,
    mute_all: false,
    muted_alert_ids: [],
    snooze_schedule: [],
    created_at: at,
    updated_at: at,
    execution_status: { status: 'pending', last_execution_date: at },
  };
  const document: RuleDocument = { rule, state: {}, outbox: [], alerts: [] };
  await store.add(document);
  runner.schedule(document);
  return { status: 200, body: toAnswer(rule, now()) };
}

async function getRule({ store, now }: AlertingApiOptions, _: ApiRequest, [id = '']: string[]): Promise<ApiAnswer> {
  const document = await store.rule(id);
  return document ? { status: 200, body: toAnswer(document.rule, now()) } : notFound(id);
}

async function updateRule(
  { store, runner, now }: AlertingApiOptions,
  { body }: ApiRequest,
  [id = '']: string[],
): Promise<ApiAnswer> {
  const parsed = parseBody(ruleSettingsSchema, body);
  if ('message' in parsed) return refuse(400, parsed.message);
  const known = await store.rule(id);
  if (!known) return notFound(id);
  const refusal = checkParams(known.rule.rule_type_id, parsed.value.params);
  if (refusal) return refuse(400, `params invalid: ${refusal}`);
  const linked = await withConnectorTypes(store, parsed.value.actions);
  if (!linked) return refuse(400, 'Invalid connectors: an action names one that does not exist.');
  const changed = await store.change(id, (document) => withRule(document, { ...parsed.value, actions: linked }, now()));
  if (!changed) return notFound(id);
  runner.schedule(changed);
  return { status: 200, body: toAnswer(changed.rule, now()) };
}

async function deleteRule({ store, runner }: AlertingApiOptions, _: ApiRequest, [id = '']: string[]): Promise<ApiAnswer> {
  runner.forget(id);
  return (await store.remove(id)) ? { status: 204 } : notFound(id);
}

async function patchRule(
  { store, runner, now }: AlertingApiOptions,
  id = '',
  patch: (rule: PreviewRule) => Partial<PreviewRule>,
): Promise<ApiAnswer> {
  const changed = await store.change(id, (document) => {
    const next = withRule(document, patch(document.rule), now());
    // As in Kibana, nobody follows the alerts of a rule that is off.
    return next.rule.enabled ? next : { ...next, state: {}, alerts: next.alerts.filter(({ status }) => status === 'recovered') };
  });
  if (!changed) return notFound(id);
  if ('enabled' in patch(changed.rule)) runner.schedule(changed);
  return { status: 204 };
}

async function snoozeRule(options: AlertingApiOptions, { body }: ApiRequest, [id]: string[]): Promise<ApiAnswer> {
  const parsed = parseBody(snoozeSchema, body);
  if ('message' in parsed) return refuse(400, parsed.message);
  const { snooze_schedule: snooze } = parsed.value;
  return patchRule(options, id, (rule) => ({
    snooze_schedule: [...rule.snooze_schedule, { ...snooze, id: snooze.id ?? randomUUID() }],
  }));
}

async function unsnoozeRule(options: AlertingApiOptions, { body }: ApiRequest, [id]: string[]): Promise<ApiAnswer> {
  const parsed = parseBody(unsnoozeSchema, body ?? {});
  if ('message' in parsed) return refuse(400, parsed.message);
  const ended = new Set(parsed.value.schedule_ids);
  return patchRule(options, id, (rule) => ({
    snooze_schedule: ended.size === 0 ? [] : rule.snooze_schedule.filter(({ id: snoozeId }) => !ended.has(snoozeId ?? '')),
  }));
}

function checkParams(ruleType: string, params: unknown): string | undefined {
  const kind = ruleKindOf(ruleType);
  const parsed = kind && ruleTypes[kind].parseParams(params);
  return parsed?.ok === false ? parsed.problem.message : undefined;
}

const withRule = (document: RuleDocument, patch: Partial<PreviewRule>, now: number): RuleDocument => ({
  ...document,
  rule: { ...document.rule, ...patch, updated_at: new Date(now).toISOString() },
});

function toAnswer(rule: PreviewRule, now: number) {
  const until = snoozedUntil(rule, now);
  const isShown = until !== undefined && Number.isFinite(until);
  return { ...rule, ...(isShown ? { is_snoozed_until: new Date(until).toISOString() } : {}) };
}
