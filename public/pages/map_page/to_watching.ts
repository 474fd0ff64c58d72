import { parseRuleParams } from '../../../common/contract/rule_params';
import type { RuleParams } from '../../../common/domain/alert_rule';
import { ruleKindOf } from '../../../common/domain/alert_rule';
import type { EdgeId } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import { watches } from '../../../common/domain/watches';
import type { Rule } from '../../host/rule';

export interface Watching {
  /** Rules that watch an edge, those of a whole mesh included; by the edge's id. */
  edges: ReadonlyMap<EdgeId, Rule[]>;
  /** Edges that somebody watches in particular, them or the service that is called: a rule of a whole mesh would mark everything. */
  marked: ReadonlySet<EdgeId>;
  services: ReadonlyMap<ServiceId, Rule[]>;
}

/** Who is watched by which rules. Rules that are disabled watch nobody. */
export function toWatching({ services, edges }: ServiceMap, rules: readonly Rule[]): Watching {
  const scoped = rules.flatMap((rule) => {
    const params = rule.enabled ? paramsOf(rule) : undefined;
    return params ? [{ rule, scope: params.scope }] : [];
  });
  const known = new Map(services.map((service) => [service.id, service]));
  const byEdge = new Map<EdgeId, Rule[]>();
  const marked = new Set<EdgeId>();
  for (const { id, source, destination } of scoped.length > 0 ? edges : []) {
    const [from, to] = [known.get(source), known.get(destination)];
    const watching = from && to ? scoped.filter(({ scope }) => watches(scope, from, to)) : [];
    if (watching.length > 0)
      byEdge.set(
        id,
        watching.map(({ rule }) => rule),
      );
    if (watching.some(({ scope }) => scope.kind !== 'mesh')) marked.add(id);
  }
  const byService = new Map<ServiceId, Rule[]>();
  for (const service of scoped.length > 0 ? services : []) {
    const watching = scoped.filter(({ scope }) => scope.kind !== 'edge' && watches(scope, service, service));
    if (watching.length > 0)
      byService.set(
        service.id,
        watching.map(({ rule }) => rule),
      );
  }
  return { edges: byEdge, marked, services: byService };
}

function paramsOf({ rule_type_id: typeId, params }: Rule): RuleParams | undefined {
  const kind = ruleKindOf(typeId);
  const parsed = kind && parseRuleParams(kind, params);
  return parsed?.ok ? parsed.value : undefined;
}
