import { i18n } from '@kbn/i18n';
import type { RuleKind, RuleParams, RuleParamsOf } from '../../../common/domain/alert_rule';
import type { ConditionId } from '../../components/alert_wish';
import { milliseconds, ratio } from '../../../common/domain/units';
import type { AlertSubject } from './alert_draft';

/** One entry of the list "When": a kind of rule with some of its parameters fixed. */
export interface Condition {
  id: ConditionId;
  kind: RuleKind;
  label: string;
  /** What follows the subject's name in the rule's name. */
  trouble: string;
  /** Scopes it makes sense for. */
  scopes: ReadonlyArray<RuleParams['scope']['kind']>;
  is(params: RuleParams): boolean;
  /** What the user chose so far is kept where it fits. */
  start(subject: AlertSubject, windowMinutes: number): RuleParams;
}

const EVERYWHERE = ['edge', 'service', 'mesh'] as const;

/** Fewer requests than half of what is usual in a window are not judged; neither are fewer than three, or more than twenty waited for. */
export function chooseMinRequests({ rate = 0 }: Pick<AlertSubject, 'rate'>, windowMinutes: number): number {
  return Math.max(3, Math.min(20, Math.floor((rate * windowMinutes * 60) / 2)));
}

const watched = ({ scope, hide }: AlertSubject, windowMinutes: number) => ({ scope, hide, windowMinutes });

const latencyAbove = (percentile: RuleParamsOf['edgeLatency']['percentile'], label: string): Condition => ({
  id: `${percentile}_above`,
  kind: 'edgeLatency',
  label,
  trouble: i18n.translate('meshObservability.alert.troubleSlow', { defaultMessage: 'is slow' }),
  scopes: EVERYWHERE,
  is: (params) => 'percentile' in params && params.percentile === percentile && params.condition.kind === 'above',
  start: (subject, windowMinutes) => ({
    ...watched(subject, windowMinutes),
    percentile,
    condition: { kind: 'above', threshold: milliseconds(1_000) },
    minRequests: chooseMinRequests(subject, windowMinutes),
  }),
});

type Words = Pick<Condition, 'label' | 'trouble'>;

const errors = (measure: RuleParamsOf['edgeErrors']['measure'], words: Words): Condition => ({
  ...words,
  id: `errors_${measure}`,
  kind: 'edgeErrors',
  scopes: EVERYWHERE,
  is: (params) => 'measure' in params && params.measure === measure,
  start: (subject, windowMinutes) => ({
    ...watched(subject, windowMinutes),
    measure,
    threshold: ratio(0.05),
    minRequests: chooseMinRequests(subject, windowMinutes),
  }),
});

const traffic = (when: RuleParamsOf['edgeTraffic']['when'], words: Words & Pick<Condition, 'scopes'>): Condition => ({
  ...words,
  id: `traffic_${when}`,
  kind: 'edgeTraffic',
  is: (params) => 'when' in params && params.when === when,
  start: (subject, windowMinutes) => ({ ...watched(subject, windowMinutes), when, lookbackHours: 24 }),
});

/** In the order in which they are offered. */
export const conditions = (): Condition[] => [
  latencyAbove('p95', i18n.translate('meshObservability.alert.p95Above', { defaultMessage: 'p95 latency is above' })),
  latencyAbove('p50', i18n.translate('meshObservability.alert.p50Above', { defaultMessage: 'median latency is above' })),
  latencyAbove('p99', i18n.translate('meshObservability.alert.p99Above', { defaultMessage: 'p99 latency is above' })),
  {
    id: 'latency_above_usual',
    kind: 'edgeLatency',
    label: i18n.translate('meshObservability.alert.latencyAboveUsual', { defaultMessage: 'latency is higher than usual' }),
    trouble: i18n.translate('meshObservability.alert.troubleSlower', { defaultMessage: 'is slower than usual' }),
    scopes: EVERYWHERE,
    is: (params) => 'percentile' in params && params.condition.kind === 'above_usual',
    start: (subject, windowMinutes) => ({
      ...watched(subject, windowMinutes),
      percentile: 'p95',
      condition: { kind: 'above_usual', severity: 'major' },
      minRequests: chooseMinRequests(subject, windowMinutes),
    }),
  },
  errors('ratio', {
    label: i18n.translate('meshObservability.alert.errorsAbove', { defaultMessage: 'errors reach' }),
    trouble: i18n.translate('meshObservability.alert.troubleFails', { defaultMessage: 'fails' }),
  }),
  errors('hidden', {
    label: i18n.translate('meshObservability.alert.hiddenAbove', { defaultMessage: 'errors hidden by retries reach' }),
    trouble: i18n.translate('meshObservability.alert.troubleHidden', { defaultMessage: 'fails behind retries' }),
  }),
  traffic('quiet', {
    label: i18n.translate('meshObservability.alert.quiet', { defaultMessage: 'it goes quiet' }),
    trouble: i18n.translate('meshObservability.alert.troubleQuiet', { defaultMessage: 'has gone quiet' }),
    scopes: EVERYWHERE,
  }),
  traffic('new', {
    label: i18n.translate('meshObservability.alert.new', { defaultMessage: 'an edge appears that was never seen' }),
    trouble: i18n.translate('meshObservability.alert.troubleNew', { defaultMessage: 'has a new edge' }),
    scopes: ['service', 'mesh'],
  }),
  {
    id: 'anomaly',
    kind: 'meshAnomaly',
    label: i18n.translate('meshObservability.alert.anomaly', { defaultMessage: 'anything is unusual' }),
    trouble: i18n.translate('meshObservability.alert.troubleUnusual', { defaultMessage: 'is unusual' }),
    scopes: EVERYWHERE,
    is: (params) => 'severity' in params,
    start: (subject, windowMinutes) => ({ ...watched(subject, windowMinutes), severity: 'major', includeKnown: false }),
  },
];

export const conditionOf = (params: RuleParams): Condition => {
  const all = conditions();
  return all.find((condition) => condition.is(params)) ?? (all[0] as Condition);
};
