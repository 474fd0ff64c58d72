import { Client } from '@elastic/elasticsearch';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import type { Found } from '../../server/install/find_installed';
import { findInstalled } from '../../server/install/find_installed';
import { idOf } from '../../server/install/installable';
import { EVERYTHING, buildInstallables } from '../../server/install/installables';
import { install, uninstall } from '../../server/install/run_installation';
import { elasticsearchUrl } from './elasticsearch_url';

/** The templates that are installed, in parts, on an Elasticsearch that has no pipelines and no lifecycles. */
const client = new Client({ node: elasticsearchUrl() });
const templates = buildInstallables().filter(({ kind }) => kind === 'component_template' || kind === 'index_template');
const cluster = { transport: client.transport, signal: new AbortController().signal };
const CUSTOM = 'kuma-access-log@custom';

/** Whatever is there, as if somebody had looked at it and said yes. */
const confirmAll = (found: Found[]) => ({ confirmed: found.map(({ installable, state }) => ({ id: idOf(installable), state })) });

afterAll(async () => {
  const there = await findInstalled(cluster, templates);
  await uninstall(cluster, there, confirmAll(there));
  await client.cluster.deleteComponentTemplate({ name: CUSTOM }, { ignore: [404] });
  // Other tests rely on the whole template.
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  await client.close();
});

const simulate = async () => {
  const { template } = await client.indices.simulateIndexTemplate({ name: 'kuma-access-log-2026.11.22' });
  return template as unknown as { mappings: object; settings: { index: Record<string, unknown> } };
};

it('make of an index what the whole template makes of it, and an administrator has the last word', async () => {
  await client.indices.putIndexTemplate({ name: ACCESS_LOG_TEMPLATE_NAME, ...accessLogTemplate });
  const whole = await simulate();
  const there = await findInstalled(cluster, templates);
  await install(cluster, there, confirmAll(there));
  expect(await simulate()).toEqual(whole);
  await client.cluster.putComponentTemplate({ name: CUSTOM, template: { settings: { 'index.number_of_replicas': 3 } } });
  expect((await simulate()).settings.index).toMatchObject({ number_of_replicas: '3', number_of_shards: '1' });
});

it('are found as they were put, and say that they are ours', async () => {
  expect((await findInstalled(cluster, templates)).map(({ state }) => state)).toEqual(templates.map(() => 'current'));
});

it('what this cluster does not have is told apart from what is not there yet', async () => {
  const found = await findInstalled(cluster, buildInstallables(EVERYTHING));
  const stateOf = (id: string) => found.find(({ installable }) => idOf(installable) === id)?.state;
  expect(stateOf('lifecycle_policy/kuma-access-log')).toBe('unavailable');
  // It needs the lifecycle.
  expect(stateOf('component_template/kuma-access-log@lifecycle')).toBe('unavailable');
});
