import * as v from 'valibot';
import { FIRING_GROUP, RECOVERED_GROUP, ruleKindOf } from '../../common/domain/alert_rule';
import { NOTIFY_WHEN } from './preview_rule';
import { parseInterval } from './parse_interval';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const anything = v.record(v.string(), v.unknown());

const action = v.object({
  group: v.picklist([FIRING_GROUP, RECOVERED_GROUP]),
  id: text(100),
  params: v.optional(anything, {}),
  frequency: v.optional(
    v.object({
      summary: v.literal(false),
      notify_when: v.picklist(NOTIFY_WHEN),
      throttle: v.optional(v.nullable(v.string()), null),
    }),
    { summary: false, notify_when: 'onActionGroupChange', throttle: null },
  ),
});

/** The body that Kibana's API takes to change a rule. */
export const ruleSettingsSchema = v.object({
  name: text(256),
  tags: v.optional(v.array(text(256)), []),
  params: anything,
  schedule: v.object({
    interval: v.pipe(
      v.string(),
      v.check((value) => parseInterval(value) !== undefined, 'must be as 10s, 1m or 1h'),
    ),
  }),
  actions: v.optional(v.pipe(v.array(action), v.maxLength(20)), []),
});

/** The body that Kibana's API takes to make a rule. */
export const newRuleSchema = v.object({
  ...ruleSettingsSchema.entries,
  rule_type_id: v.pipe(
    v.string(),
    v.check((id) => ruleKindOf(id) !== undefined, 'is no rule type of this host'),
  ),
  consumer: text(100),
  enabled: v.optional(v.boolean(), true),
});

export const newConnectorSchema = v.object({
  name: text(256),
  connector_type_id: text(100),
  config: v.optional(anything, {}),
  secrets: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(4_000))), {}),
});

export const snoozeSchema = v.object({
  snooze_schedule: v.object({
    id: v.optional(v.string()),
    duration: v.number(),
    rRule: v.object({
      dtstart: v.pipe(
        v.string(),
        v.check((at) => !Number.isNaN(Date.parse(at)), 'must be a time'),
      ),
      tzid: v.string(),
      count: v.optional(v.number()),
    }),
  }),
});
export const unsnoozeSchema = v.object({ schedule_ids: v.optional(v.array(v.string()), []) });

/** What is asked of the list of rules; how it is sorted is the preview's own business. */
export const findRulesSchema = v.object({
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  per_page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)), 20),
});
