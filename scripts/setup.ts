import { Client, errors } from '@elastic/elasticsearch';
import { runSetup } from './setup/run_setup';

/** npm run setup: what this plugin puts into a cluster, by the same functions as the Setup page. */
async function main(): Promise<void> {
  const { ELASTICSEARCH_URL: url, ELASTICSEARCH_API_KEY: apiKey } = process.env;
  const clients: Client[] = [];
  try {
    process.exitCode = await runSetup(process.argv.slice(2), {
      ...(url ? { url } : {}),
      ...(apiKey ? { apiKey } : {}),
      print: (line) => console.log(line),
      connect(node, key) {
        const client = new Client({ node, ...(key === undefined ? {} : { auth: { apiKey: key } }) });
        clients.push(client);
        return { transport: client.transport, signal: new AbortController().signal };
      },
    });
  } finally {
    for (const client of clients) await client.close();
  }
}

main().catch((error: unknown) => {
  const unreachable = error instanceof errors.ConnectionError;
  const words = error instanceof Error ? error.message : String(error);
  console.error(unreachable ? `Elasticsearch cannot be reached: ${words}` : words);
  process.exitCode = 1;
});
