import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScenarios } from './read_scenarios';

const SCENARIO = {
  scenario: 'x',
  stepSeconds: 60,
  calls: [['a', 'b']],
  baseline: { times: [0], services: { a: { requests: [1] } } },
};
const INCIDENT = {
  id: '1',
  symptom: { service: 'a', metric: 'latency', statistic: 'Average', time: 60 },
  times: [60],
  services: { a: { requests: [null] } },
  rootCause: { service: 'b' },
};

describe('readScenarios', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(name: string, scenario: unknown, incident: unknown) {
    mkdirSync(join(folder, name, 'incidents'), { recursive: true });
    writeFileSync(join(folder, name, 'scenario.json'), JSON.stringify(scenario));
    writeFileSync(join(folder, name, 'incidents', '1.json'), JSON.stringify(incident));
    return join(folder, name);
  }

  it('finds scenarios in a folder and below it, without edges too', () => {
    write('good/one', SCENARIO, INCIDENT);
    write('good/two', SCENARIO, INCIDENT);
    const scenarios = readScenarios(join(folder, 'good'));
    expect(scenarios).toHaveLength(2);
    expect(scenarios[0]).toMatchObject({ baseline: { edges: {} }, incidents: [{ id: '1', edges: {} }] });
    expect(readScenarios(join(folder, 'good/two'))).toHaveLength(1);
  });

  it('says what is wrong', () => {
    expect(() => readScenarios(join(folder, 'nowhere'))).toThrow('There is no folder');
    mkdirSync(join(folder, 'empty'));
    expect(() => readScenarios(join(folder, 'empty'))).toThrow('No scenario.json');
    expect(() => readScenarios(write('bad', SCENARIO, { ...INCIDENT, times: 'now' }))).toThrow('times');
  });
});
