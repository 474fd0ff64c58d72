import type { AlertFacts } from '../alerting/rule_type';
import { plainName } from '../alerting/message/plain_name';

/** Kibana keeps alerts of this context in `.alerts-meshobservability.alerts-<space>`. */
export const ALERTS_CONTEXT = 'meshobservability';

const optional = { array: false, required: false };
const keyword = { type: 'keyword', ignore_above: 1_024, ...optional };
const number = { type: 'double', ...optional };

/** What an alert's document says beyond Kibana's own fields. */
export const ALERT_FIELD_MAP = {
  'mesh_observability.kind': keyword,
  'mesh_observability.edge_id': { type: 'keyword', ignore_above: 8_191, ...optional },
  'mesh_observability.source': keyword,
  'mesh_observability.destination': keyword,
  'mesh_observability.mesh': keyword,
  'mesh_observability.zone': keyword,
  'mesh_observability.namespace': keyword,
  'mesh_observability.unit': keyword,
  'mesh_observability.actual': number,
  'mesh_observability.threshold': number,
  'mesh_observability.usual_low': number,
  'mesh_observability.usual_high': number,
  'mesh_observability.since': { type: 'date', ...optional },
  'mesh_observability.severity': keyword,
  'mesh_observability.trace_id': keyword,
  'mesh_observability.url': { type: 'keyword', ignore_above: 8_191, ...optional },
};

type AlertField = keyof typeof ALERT_FIELD_MAP;

export function toAlertPayload(facts: AlertFacts, { title, url }: { title: string; url?: string }): Record<string, unknown> {
  const { edge, usual } = facts;
  const own: Record<AlertField, unknown> = {
    'mesh_observability.kind': facts.kind,
    'mesh_observability.edge_id': edge.id,
    'mesh_observability.source': plainName(edge.source),
    'mesh_observability.destination': plainName(edge.destination),
    'mesh_observability.mesh': edge.mesh,
    'mesh_observability.zone': edge.zone,
    'mesh_observability.namespace': edge.namespace,
    'mesh_observability.unit': facts.unit,
    'mesh_observability.actual': facts.actual,
    'mesh_observability.threshold': facts.threshold,
    'mesh_observability.usual_low': usual?.low,
    'mesh_observability.usual_high': usual?.high,
    'mesh_observability.since': new Date(facts.since).toISOString(),
    'mesh_observability.severity': facts.severity,
    'mesh_observability.trace_id': facts.traceId,
    'mesh_observability.url': url,
  };
  const given = Object.entries(own).filter(([, value]) => value !== undefined);
  return { 'kibana.alert.reason': `${title}: ${facts.finding}`, ...Object.fromEntries(given) };
}
