import type { CauseCall, CauseGraph, CauseService, CauseSymptom, Deviation } from '../../server/analysis/rank_causes/cause_graph';

/** Clearly worse than usual by so much, in the figure's unit. */
export const worseBy = (excess: number, usual = 10): Deviation => ({ usual, actual: usual + excess, excess, strength: 20 });
/** As usual. */
export const asUsual = (usual = 10): Deviation => ({ usual, actual: usual, excess: 0, strength: 0 });

/**
 * A graph of calls as "a→b"; every service answers 100 requests, with the latency and failures as usual unless told. The first caller is
 * slow, unless symptoms are given.
 */
export function aCauseGraph({
  calls,
  services = {},
  between = {},
  symptoms,
}: {
  calls: string[];
  services?: Record<string, Partial<CauseService>>;
  between?: Record<string, Partial<CauseCall>>;
  symptoms?: CauseSymptom[];
}): CauseGraph {
  const pairs = calls.map((call) => call.split('→') as [string, string]);
  const ids = [...new Set(pairs.flat())];
  return {
    services: ids.map((id) => ({ id, requests: 100, latency: asUsual(), failures: asUsual(0), ...services[id] })),
    calls: pairs.map(([caller, callee]) => ({ caller, callee, ...between[`${caller}→${callee}`] })),
    symptoms: symptoms ?? [{ service: ids[0] ?? '', metric: 'latency' }],
  };
}
