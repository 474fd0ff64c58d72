import { Client } from '@elastic/elasticsearch';
import { ACCESS_LOG_TEMPLATE_NAME, accessLogTemplate } from '../../server/install/access_log_template';
import { DOORS } from '../../server/install/cluster';
import { EVERYTHING, buildInstallables } from '../../server/install/installables';
import { elasticsearchUrl } from './elasticsearch_url';

/** The templates that are installed, in parts, on an Elasticsearch that has no pipelines and no lifecycles. */
const client = new Client({ node: elasticsearchUrl() });
const templates = buildInstallables().filter(({ kind }) => kind === 'component_template' || kind === 'index_template');
const CUSTOM = 'kuma-access-log@custom';

afterAll(async () => {
  for (const { kind, name } of [...templates].reverse()) await DOORS[kind].remove(client, name);
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
  for (const installable of templates) await DOORS[installable.kind].put(client, installable);
  expect(await simulate()).toEqual(whole);
  await client.cluster.putComponentTemplate({ name: CUSTOM, template: { settings: { 'index.number_of_replicas': 3 } } });
  expect((await simulate()).settings.index).toMatchObject({ number_of_replicas: '3', number_of_shards: '1' });
});

it('are found with their version, and say that they are ours', async () => {
  for (const { kind, name, version } of templates) {
    expect(await DOORS[kind].find(client, name)).toMatchObject({ version, _meta: { managed_by: 'mesh-observability' } });
  }
});

it('what this cluster does not have is told apart from what is not there yet', async () => {
  const found = await Promise.all(
    buildInstallables(EVERYTHING).map(async ({ kind, name }) => [kind, await DOORS[kind].find(client, name)] as const),
  );
  expect(found.find(([kind]) => kind === 'lifecycle_policy')?.[1]).toBe('unavailable');
  expect(await DOORS.component_template.find(client, 'kuma-access-log@lifecycle')).toBeUndefined();
});
