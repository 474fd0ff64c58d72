import { evaluateScenario } from './evaluate_scenario';
import { generateCase } from './generated/generate_case';
import type { Incident, Scenario } from './scenario';
import { summarise } from './summarise';

/** A generated mesh as a scenario of files: five incidents, the last of them with a cause that is not to be found. */
function aScenario(): Scenario {
  const { window, causes } = generateCase('slow', 1);
  const incident = (id: string, service: string): Incident => ({
    id,
    symptom: window.symptoms[0],
    ...window.recent,
    rootCause: { service },
  });
  return {
    scenario: 'generated',
    ...window.scenario,
    baseline: window.history,
    incidents: ['1', '2', '3', '4'].map((id) => incident(id, causes[0] ?? '')).concat(incident('5', 'somebody else')),
  };
}

describe('evaluateScenario', () => {
  const scenario = aScenario();
  const result = evaluateScenario(scenario);

  it('ranks every incident, and counts a cause that nobody suspects as the last', () => {
    expect(result.incidents.map(({ rank }) => rank === 1)).toEqual([true, true, true, true, false]);
    expect(result.incidents[4]?.rank).toBeGreaterThanOrEqual(Object.keys(scenario.baseline.services).length);
  });

  it('asks about every quiet window of the baseline', () => {
    expect(result.quiet.windows).toBe(Math.floor(120 / 8));
    expect(result.quiet.wronglyNamed).toBeLessThanOrEqual(3);
  });

  it('is summed up', () => {
    const { all, byMetric, byCause } = summarise([result, result]);
    expect(all).toMatchObject({ incidents: 10, top1: 0.8, top5: 0.8, abstained: 0 });
    expect(Object.keys(byMetric)).toHaveLength(1);
    expect(byCause['somebody else']?.top5).toBe(0);
  });
});
