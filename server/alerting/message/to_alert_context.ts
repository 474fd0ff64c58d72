import type { RuleKind } from '../../../common/domain/alert_rule';
import type { AlertFacts } from '../rule_type';
import { figureText, timeText } from './figure_text';
import { toAlertId, toDedupKey } from './alert_ids';
import { plainName } from './plain_name';
import type { Said } from './said';
import { toEmailText } from './to_email_text';
import { toViewSearch } from './to_view_search';
import { toSlackText } from './to_slack_text';

/** Addresses that a host can give; undefined where it does not know its own. */
export interface AlertLinks {
  /** Our app with this query string. */
  view(search: string): string | undefined;
  trace(traceId: string): string | undefined;
}

export interface RuleIdentity {
  id: string;
  name: string;
}

/** What templates of actions can say: names and texts, all of them strings, ready for the connector that they are named after. */
export type AlertContext = Record<(typeof CONTEXT_VARIABLES)[number]['name'], string>;

/** As Kibana lists them; ours reads the same list for its hints. */
export const CONTEXT_VARIABLES = [
  { name: 'title', description: 'What is wrong, in one line of plain text' },
  { name: 'finding', description: 'The condition and what was found' },
  { name: 'slackText', description: 'The whole message for Slack, escaped: use it with three braces' },
  { name: 'emailText', description: 'The whole message for e-mail, in Markdown: use it with three braces' },
  { name: 'dedupKey', description: 'The same for one edge and rule, from the first event to the one that resolves' },
  { name: 'severity', description: 'critical, error, warning or info' },
  { name: 'class', description: 'Kind of trouble: latency, errors, traffic or anomaly' },
  { name: 'source', description: 'The service that calls' },
  { name: 'destination', description: 'The service that is called' },
  { name: 'mesh', description: 'Mesh of the service that is called' },
  { name: 'zone', description: 'Zone of the service that is called' },
  { name: 'namespace', description: 'Namespace of the service that is called' },
  { name: 'actual', description: 'What was measured, with its unit' },
  { name: 'threshold', description: 'What it was compared with' },
  { name: 'usual', description: 'What is usual, where that is compared' },
  { name: 'since', description: 'When it began, UTC' },
  { name: 'viewUrl', description: 'Address of the map at that time' },
  { name: 'traceUrl', description: 'Address of a trace that shows it' },
  { name: 'traceId', description: 'Id of that trace' },
] as const;

const CLASSES: Record<RuleKind, string> = {
  edgeLatency: 'latency',
  edgeErrors: 'errors',
  edgeTraffic: 'traffic',
  meshAnomaly: 'anomaly',
};
const ENDED = { fine: 'Recovered', silent: 'Ended', known: 'Known' } as const;
const OVER: Record<keyof typeof ENDED, (finding: string) => string> = {
  fine: (finding) => `No longer true: ${finding}.`,
  silent: () => 'There is no more traffic to judge by: this is not a sign of health.',
  known: (finding) => `Somebody has said that this is known, so it is not told any more; it has not gone away: ${finding}.`,
};
/** The map is opened with what came before in sight. */
const BEFORE = 15 * 60_000;

/** An alert as variables for templates. Everything is a string: an absent one is empty, as templates have it. */
export function toAlertContext(facts: AlertFacts, rule: RuleIdentity, links: AlertLinks): AlertContext {
  const { edge, unit } = facts;
  const said = saidOf(facts, rule, links);
  return {
    title: said.title,
    finding: facts.finding,
    slackText: toSlackText(said),
    emailText: toEmailText(said),
    dedupKey: toDedupKey(rule.id, toAlertId(edge)),
    severity: facts.severity,
    class: CLASSES[facts.kind],
    source: plainName(edge.source),
    destination: plainName(edge.destination),
    mesh: plainName(edge.mesh ?? ''),
    zone: plainName(edge.zone ?? ''),
    namespace: plainName(edge.namespace ?? ''),
    actual: facts.actual === undefined ? '' : figureText(facts.actual, unit),
    threshold: facts.threshold === undefined ? '' : figureText(facts.threshold, unit),
    usual: facts.usual ? `${figureText(facts.usual.low, unit)} – ${figureText(facts.usual.high, unit)}` : '',
    since: timeText(facts.since),
    viewUrl: said.viewUrl ?? '',
    traceUrl: said.traceUrl ?? '',
    traceId: facts.traceId ?? '',
  };
}

function saidOf(facts: AlertFacts, rule: RuleIdentity, links: AlertLinks): Said {
  const { edge, ended, trouble, since, at } = facts;
  const pair = `${plainName(edge.source)} → ${plainName(edge.destination)}`;
  const viewUrl = links.view(toViewSearch(edge.id, since - BEFORE, at));
  const traceUrl = facts.traceId && links.trace(facts.traceId);
  const sentences =
    ended === undefined
      ? [`${facts.finding}.`, `Since ${timeText(since)}.`, ...(facts.cause ? [facts.cause] : [])]
      : [OVER[ended](facts.finding), `It began ${timeText(since)} and ended ${timeText(at)}.`];
  return {
    title: ended === undefined ? `${pair} ${trouble}` : `${ENDED[ended]}: ${pair} ${trouble}`,
    sentences,
    rule: plainName(rule.name),
    isOver: ended !== undefined,
    ...(viewUrl ? { viewUrl } : {}),
    ...(traceUrl ? { traceUrl } : {}),
  };
}
