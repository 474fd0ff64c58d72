import type { RuleParams } from '../../../common/domain/alert_rule';
import type { AlertWish } from '../../components/alert_wish';
import { displayName } from '../../components/display_name';
import type { AlertDraft, AlertSubject } from './alert_draft';
import type { Condition } from './conditions';
import { conditions } from './conditions';
import { withSeverity } from './severity_of';
import { thresholdOf } from './threshold';

const WINDOW_MINUTES = 60;
/** What most want to know who do not say what. */
const COMMON: AlertWish = { when: 'p95_above' };

/** What the flyout opens with: the condition for what is seen, over the last hour. */
export function toStartDraft(subject: AlertSubject, wish = COMMON): AlertDraft {
  const offered = conditions().filter(({ scopes }) => scopes.includes(subject.scope.kind));
  const [first] = offered;
  const condition = offered.find(({ id }) => id === wish.when) ?? first;
  if (!condition) throw new Error('there is no condition to begin with');
  const params = asWished(condition.start(subject, WINDOW_MINUTES), wish);
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

function asWished(params: RuleParams, { severity, percentile }: AlertWish): RuleParams {
  const judged = severity === undefined ? params : withSeverity(params, severity);
  return percentile !== undefined && 'percentile' in judged ? { ...judged, percentile } : judged;
}

export const toRuleName = ({ name }: AlertSubject, { trouble }: Condition) => `${displayName(name, 100)} ${trouble}`;
