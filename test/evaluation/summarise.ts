import type { IncidentResult, ScenarioResult } from './evaluate_scenario';

/** Shares are 0 to 1. */
export interface Summary {
  incidents: number;
  top1: number;
  top3: number;
  top5: number;
  meanRank: number;
  /** Incidents in which nothing stood out enough to be named. */
  abstained: number;
  millisecondsAnIncident: number;
}

export interface Report {
  scenarios: Array<{ scenario: string; all: Summary; byMetric: Record<string, Summary>; quiet: ScenarioResult['quiet'] }>;
  all: Summary;
  byMetric: Record<string, Summary>;
  /** Nothing is fitted to any of them, so each is as good as left out. */
  byCause: Record<string, Summary>;
  quiet: ScenarioResult['quiet'];
  /** Every incident, for those who want to know which one went wrong. */
  incidents: Array<IncidentResult & { scenario: string }>;
}

export function summariseIncidents(incidents: readonly IncidentResult[]): Summary {
  const share = (holds: (incident: IncidentResult) => boolean) => incidents.filter(holds).length / incidents.length;
  const mean = (value: (incident: IncidentResult) => number) =>
    incidents.reduce((sum, incident) => sum + value(incident), 0) / incidents.length;
  return {
    incidents: incidents.length,
    top1: share(({ rank }) => rank === 1),
    top3: share(({ rank }) => rank <= 3),
    top5: share(({ rank }) => rank <= 5),
    meanRank: mean(({ rank }) => rank),
    abstained: incidents.filter(({ named }) => !named).length,
    millisecondsAnIncident: mean(({ milliseconds }) => milliseconds),
  };
}

export function summarise(results: readonly ScenarioResult[]): Report {
  const incidents = results.flatMap(({ scenario, incidents: of }) => of.map((incident) => ({ scenario, ...incident })));
  return {
    scenarios: results.map(({ scenario, incidents: of, quiet }) => ({
      scenario,
      all: summariseIncidents(of),
      byMetric: byMetric(of),
      quiet,
    })),
    all: summariseIncidents(incidents),
    byMetric: byMetric(incidents),
    byCause: group(incidents, ({ cause }) => cause),
    quiet: {
      windows: results.reduce((sum, { quiet }) => sum + quiet.windows, 0),
      wronglyNamed: results.reduce((sum, { quiet }) => sum + quiet.wronglyNamed, 0),
    },
    incidents,
  };
}

const byMetric = (incidents: readonly IncidentResult[]) => group(incidents, ({ metric }) => metric);

function group(incidents: readonly IncidentResult[], keyOf: (incident: IncidentResult) => string): Record<string, Summary> {
  const keys = [...new Set(incidents.map(keyOf))].sort();
  return Object.fromEntries(keys.map((key) => [key, summariseIncidents(incidents.filter((of) => keyOf(of) === key))]));
}
