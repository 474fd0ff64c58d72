import { createServer } from 'node:http';
import { close, listen } from '../server/listen';
import { Failure } from './failure';
import { provideElasticsearch } from './provide_elasticsearch';
import { silent } from './reporter';

const options = { downloads: '/nowhere', folder: '/nowhere', reporter: silent };

test('yours is used as it is, and left running: neither Java nor Maven is looked for', async () => {
  const server = createServer((_, response) => response.end('{}'));
  const url = await listen(server, 0);
  const elasticsearch = await provideElasticsearch(options, { ELASTICSEARCH_URL: `${url}/`, PATH: '/nowhere' });
  expect(elasticsearch.url).toBe(url);
  await elasticsearch.stop();
  expect((await fetch(url)).ok).toBe(true);
  await close(server);
});

test('one that does not answer is named without its password', async () => {
  const asked = provideElasticsearch(options, { ELASTICSEARCH_URL: 'http://elastic:secret@127.0.0.1:9' });
  await expect(asked).rejects.toThrow(Failure);
  await expect(asked).rejects.toThrow('ELASTICSEARCH_URL names http://127.0.0.1:9, which does not answer.');
});
