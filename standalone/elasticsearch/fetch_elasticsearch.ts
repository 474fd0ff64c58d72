import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure';
import { requireSpace } from './free_space';
import { makeFolder } from './make_folder';
import { readDownloadProgress } from './read_download_progress';
import type { Reporter } from './reporter';
import { unpackElasticsearch } from './unpack_elasticsearch';

export const ELASTICSEARCH_VERSION = '8.19.8';
const ARTIFACT = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${ELASTICSEARCH_VERSION}:zip`;
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
/** The archive in Maven's own repository and here (100 MB each), and unpacked. */
const SPACE = 400 * 2 ** 20;
const REMEDY = 'or set ELASTICSEARCH_URL to an Elasticsearch of yours.';

/** Elasticsearch's home folder below `folder`; downloaded with Maven and unpacked when it is not there yet. */
export async function fetchElasticsearch(folder: string, reporter: Reporter): Promise<string> {
  const home = join(folder, `elasticsearch-${ELASTICSEARCH_VERSION}`);
  if (existsSync(home)) return home;
  await requireSpace(folder, SPACE, 'downloading Elasticsearch');
  // Unpacked aside and moved at the end: an interrupted download leaves nothing that looks whole, and two at once do not meet.
  const aside = join(folder, `partial-${process.pid}`);
  try {
    await makeFolder(aside);
    await download(aside, reporter);
    reporter.step('Unpacking Elasticsearch');
    await unpackElasticsearch(join(aside, `elasticsearch-${ELASTICSEARCH_VERSION}.zip`), aside);
    await rename(join(aside, `elasticsearch-${ELASTICSEARCH_VERSION}`), home).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
    return home;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function download(target: string, reporter: Reporter): Promise<void> {
  const what = `Downloading Elasticsearch ${ELASTICSEARCH_VERSION}`;
  reporter.step(what);
  const maven = spawn('mvn', [`${PLUGIN}:copy`, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${target}`], {
    cwd: target,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  const read = (chunk: Buffer) => {
    const text = chunk.toString();
    const done = readDownloadProgress(text);
    if (done !== undefined) reporter.step(what, done);
    errors.push(...[...text.matchAll(/ERROR\S*\s+(.+)/g)].map(([, message]) => message ?? ''));
  };
  maven.stdout.on('data', read);
  maven.stderr.on('data', read);
  // A download must not go on after the one who wanted it has gone.
  const stop = () => maven.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    maven.once('error', () =>
      reject(new Failure(`Elasticsearch is fetched with Maven, and there is no \`mvn\`. Install Maven, ${REMEDY}`)),
    );
    maven.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) {
        resolve();
        return;
      }
      const reason = errors[0]?.slice(0, 300) ?? `Maven ended with ${code}`;
      reject(new Failure(`Elasticsearch could not be downloaded: ${reason} Check the network and Maven's settings, ${REMEDY}`));
    });
  });
}
