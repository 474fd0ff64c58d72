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

  it('finds them at any depth, also below one another', () => {
    for (const name of ['deep/one', 'deep/one/again', 'deep/a/b/c/two']) write(name, { ...SCENARIO, scenario: name }, INCIDENT);
    const names = readScenarios(join(folder, 'deep')).map(({ scenario }) => scenario);
    expect(names).toEqual(['deep/a/b/c/two', 'deep/one', 'deep/one/again']);
  });

  it('takes what is null for missing, milliseconds for seconds, and measured edges for calls', () => {
    const at = 1_681_857_120;
    const edges = { 'a→b': { clientLatencyP50Ms: [4] }, 'b→c': { clientLatencyP50Ms: null } };
    const scenario = { ...SCENARIO, calls: null, baseline: { times: [at * 1_000], services: { a: null }, edges } };
    const incident = { ...INCIDENT, id: 7, symptom: { ...INCIDENT.symptom, time: at * 1_000 }, times: [at], edges: null };
    expect(readScenarios(write('odd', scenario, incident))[0]).toMatchObject({
      calls: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      baseline: { times: [at], services: { a: {} }, edges: { 'a→b': { clientLatencyP50Ms: [4] }, 'b→c': {} } },
      incidents: [{ id: '7', symptom: { time: at }, times: [at], edges: {} }],
    });
  });

  it('says what is wrong', () => {
    expect(() => readScenarios(join(folder, 'nowhere'))).toThrow('There is no folder');
    mkdirSync(join(folder, 'empty'));
    expect(() => readScenarios(join(folder, 'empty'))).toThrow('No scenario.json');
    expect(() => readScenarios(write('bad', SCENARIO, { ...INCIDENT, times: 'now' }))).toThrow('times');
    const bare = write('bare', SCENARIO, INCIDENT);
    rmSync(join(bare, 'incidents'), { recursive: true });
    expect(() => readScenarios(bare)).toThrow('No incident');
    const broken = write('broken', SCENARIO, INCIDENT);
    writeFileSync(join(broken, 'incidents', '1.json'), '{');
    expect(() => readScenarios(broken)).toThrow('1.json');
  });
});
