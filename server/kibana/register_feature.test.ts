import type { KibanaFeature } from './kibana_contracts';
import { registerFeature } from './register_feature';

function featureIn(kibanaVersion: string): KibanaFeature {
  const features: KibanaFeature[] = [];
  registerFeature({ registerKibanaFeature: (feature) => void features.push(feature) }, kibanaVersion);
  return features[0]!;
}

const switches = ({ subFeatures }: KibanaFeature) =>
  subFeatures.flatMap(({ privilegeGroups }) => privilegeGroups.flatMap(({ privileges }) => privileges));

test.each(['8.12.2', '8.17.10'])('names rule types alone in %s', (version) => {
  expect(featureIn(version).alerting).toContain('meshObservability.edgeLatency');
});

test.each(['8.18.0', '8.19.21', '9.0.8', '9.5.6'])('names rule types and who may own such rules in %s', (version) => {
  expect(featureIn(version).alerting).toContainEqual({
    ruleTypeId: 'meshObservability.edgeLatency',
    consumers: ['meshObservability', 'alerts'],
  });
});

test('looking changes nothing: neither primary privilege saves or calls what changes something', () => {
  const { privileges } = featureIn('8.12.2');
  for (const { api, savedObject, alerting, ui } of [privileges.read, privileges.all]) {
    expect(api).toEqual(['meshObservability']);
    expect(savedObject.all).toEqual([]);
    expect(alerting?.rule.all).toBeUndefined();
    expect(ui).toEqual(['show']);
  }
});

test('each change is a switch of its own, and part of `all`', () => {
  const found = switches(featureIn('9.1.10'));
  expect(found.map(({ id, api }) => [id, api])).toEqual([
    ['saveRules', undefined],
    ['knownFindings', ['meshObservability_knownFindings']],
    ['setup', ['meshObservability_setup']],
    ['machineLearning', ['meshObservability_machineLearning']],
  ]);
  for (const { id, ui, includeIn } of found) expect([ui, includeIn]).toEqual([[id], 'all']);
});

test('every switch names only rule types that the feature itself names: another would stop Kibana at setup', () => {
  for (const version of ['8.12.2', '9.1.10']) {
    const feature = featureIn(version);
    for (const { alerting } of switches(feature))
      for (const grant of alerting?.rule.all ?? []) expect(feature.alerting).toContainEqual(grant);
  }
});
