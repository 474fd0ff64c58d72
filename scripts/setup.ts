import { Client, errors } from '@elastic/elasticsearch';
import { parseArgs } from 'node:util';
import { DOORS } from '../server/install/cluster';
import { MANAGED_BY } from '../server/install/installable';
import { EVERYTHING } from '../server/install/installables';
import type { PlannedStep } from '../server/install/plan_installation';
import { install, planInstallation, uninstall } from '../server/install/plan_installation';

const USAGE = `npm run setup                 shows what would be put into the cluster
npm run setup -- --apply      puts it there; again is harmless
npm run setup -- --show       prints the request bodies, to paste into Kibana's Dev Tools
npm run setup -- --remove     removes it; indices and documents stay

ELASTICSEARCH_URL says where, ELASTICSEARCH_API_KEY as whom (or a user and password in the address).`;

const WORDS: Record<PlannedStep['step'], string> = {
  create: 'is missing: will be created',
  upgrade: 'is of an earlier version: will be upgraded',
  current: 'is there, nothing to do',
  newer: 'is of a later version than this one: stays as it is',
  unavailable: 'is not to be had in this cluster: left out',
  foreign: `is there and does not say that it is ours (_meta.managed_by: ${MANAGED_BY}): stays as it is. Rename or remove it to have ours`,
};

/** npm run setup: what this plugin puts into a cluster, seen before it is done. */
async function main(): Promise<void> {
  const options = {
    apply: { type: 'boolean' },
    remove: { type: 'boolean' },
    show: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return console.log(USAGE);
  const client = connect();
  try {
    const plan = await planInstallation(client, values.remove ? EVERYTHING : {});
    for (const { installable, step } of plan) {
      console.log(`${installable.kind.replaceAll('_', ' ')} ${installable.name} ${WORDS[step]}.`);
      if (values.show)
        console.log(
          `PUT /${DOORS[installable.kind].path}/${installable.name}\n${JSON.stringify(installable.body, undefined, 2)}\n`,
        );
    }
    if (values.remove) await uninstall(client, plan);
    else if (values.apply) await install(client, plan);
    if (values.remove || values.apply) console.log('Done.');
  } finally {
    await client.close();
  }
}

function connect(): Client {
  const { ELASTICSEARCH_URL: node, ELASTICSEARCH_API_KEY: apiKey } = process.env;
  if (!node) throw new Error(`ELASTICSEARCH_URL is not set.\n\n${USAGE}`);
  return new Client({ node, ...(apiKey ? { auth: { apiKey } } : {}) });
}

main().catch((error: unknown) => {
  const unreachable = error instanceof errors.ConnectionError;
  const words = error instanceof Error ? error.message : String(error);
  console.error(unreachable ? `Elasticsearch cannot be reached at ELASTICSEARCH_URL: ${words}` : words);
  process.exitCode = 1;
});
