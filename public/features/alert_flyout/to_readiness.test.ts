import type { ConnectorType } from '../../host/rule';
import { toReadiness } from './to_readiness';

const host = { may: { saveRules: true, saveConnectors: true }, isPreview: false, knowsItsAddress: true };
const health = { hasEncryptionKey: true, hasApiKeys: true };
const type = (id: string, name: string, allowed: boolean): ConnectorType => ({
  id,
  name,
  enabled: allowed,
  enabled_in_config: true,
  enabled_in_license: allowed,
  minimum_license_required: 'gold',
});

test('nothing in the way: nothing is said', () => {
  expect(toReadiness(host, { health, types: [type('.pagerduty', 'PagerDuty', true)] })).toEqual([]);
});

test('until it is known nothing is said', () => {
  expect(toReadiness(host, { health: undefined, types: [] })).toEqual([]);
});

test.each([
  ['privilege', { may: { saveRules: false, saveConnectors: false } }, health, true, /may look at rules/, /Ask an administrator/],
  [
    'encryptionKey',
    {},
    { ...health, hasEncryptionKey: false },
    true,
    /no encryption key/,
    /xpack\.encryptedSavedObjects\.encryptionKey/,
  ],
  ['apiKeys', {}, { ...health, hasApiKeys: false }, true, /no API keys/, /xpack\.security\.authc\.api_key\.enabled/],
  ['address', { knowsItsAddress: false }, health, false, /no links/, /server\.publicBaseUrl/],
  ['preview', { isPreview: true }, health, false, /preview/, /unencrypted/],
] as const)('%s: a sentence and its fix', (id, patch, answered, blocks, title, fix) => {
  const [entry, ...others] = toReadiness({ ...host, ...patch }, { health: answered, types: [] });
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    id,
    blocks,
    title: expect.stringMatching(title) as string,
    fix: expect.stringMatching(fix) as string,
  });
});

test('a licence below Gold is told before the form is filled in, with what works', () => {
  const types = [type('.pagerduty', 'PagerDuty', false), type('.slack', 'Slack', false), type('.index', 'Index', true)];
  expect(toReadiness(host, { health, types })).toMatchObject([
    {
      id: 'licence',
      blocks: false,
      title: 'New connectors of PagerDuty, Slack need the Gold licence, which this Kibana has not.',
      fix: expect.stringContaining('xpack.actions.preconfigured') as string,
    },
  ]);
});
