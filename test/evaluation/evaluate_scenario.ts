import { rankCauses } from '../../server/analysis/rank_causes/rank_causes';
import { quietWindows } from './quiet_windows';
import type { Scenario } from './scenario';
import { toCauseGraph } from './to_cause_graph';

export interface IncidentResult {
  id: string;
  metric: string;
  cause: string;
  /** 1 is the top; the number of services where the cause was not suspected at all. */
  rank: number;
  /** What came first, and whether it was named or only listed. */
  first?: string;
  named: boolean;
  /** Processor time of comparing and ranking. */
  milliseconds: number;
}

export interface ScenarioResult {
  scenario: string;
  services: number;
  calls: number;
  incidents: IncidentResult[];
  quiet: { windows: number; wronglyNamed: number };
}

export function evaluateScenario(scenario: Scenario): ScenarioResult {
  const { baseline, incidents, calls } = scenario;
  const quiet = quietWindows(scenario);
  const results = incidents.map((incident): IncidentResult => {
    const begun = process.cpuUsage();
    const suspects = rankCauses(toCauseGraph({ scenario, symptoms: [incident.symptom], history: baseline, recent: incident }));
    const { user, system } = process.cpuUsage(begun);
    const place = suspects.findIndex(({ service }) => service === incident.rootCause.service);
    return {
      id: incident.id,
      metric: incident.symptom.metric,
      cause: incident.rootCause.service,
      rank: place >= 0 ? place + 1 : Math.max(suspects.length + 1, Object.keys(baseline.services).length),
      ...(suspects[0] && { first: suspects[0].service }),
      named: suspects[0]?.named ?? false,
      milliseconds: (user + system) / 1000,
    };
  });
  return {
    scenario: scenario.scenario,
    services: Object.keys(baseline.services).length,
    calls: calls.length,
    incidents: results,
    quiet: {
      windows: quiet.length,
      wronglyNamed: quiet.filter((window) => rankCauses(toCauseGraph(window))[0]?.named).length,
    },
  };
}
