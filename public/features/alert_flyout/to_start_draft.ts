import { displayName } from '../../components/display_name';
import type { AlertDraft, AlertSubject } from './alert_draft';
import type { Condition } from './conditions';
import { thresholdOf } from './threshold';

const WINDOW_MINUTES = 60;

/** What the flyout opens with: the condition for what is seen, over the last hour. */
export function toStartDraft(subject: AlertSubject, condition: Condition, windowMinutes = WINDOW_MINUTES): AlertDraft {
  const params = condition.start(subject, windowMinutes);
  return {
    name: toRuleName(subject, condition),
    kind: condition.kind,
    params,
    suggest: thresholdOf(params) !== undefined,
    ownThreshold: false,
    connectors: [],
    targets: {},
    messages: {},
  };
}

export const toRuleName = ({ name }: AlertSubject, { trouble }: Condition) => `${displayName(name, 100)} ${trouble}`;
