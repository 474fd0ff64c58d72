import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from './failure';

const OLDEST = 17;
const REMEDY = `Install a JDK ${OLDEST} or newer, or set ELASTICSEARCH_URL to an Elasticsearch of yours (then no Java is needed).`;

export interface Java {
  home: string;
  version: number;
}

/** The first Java that is new enough, in ES_JAVA_HOME, JAVA_HOME or PATH. */
export function findJava(env: NodeJS.ProcessEnv = process.env): Java {
  const homes = [env.ES_JAVA_HOME, env.JAVA_HOME].flatMap((home) => (home ? [home] : []));
  const found = [...homes.map((home) => join(home, 'bin/java')), 'java'].flatMap((command) => askJava(command, env) ?? []);
  const java = found.find(({ version }) => version >= OLDEST);
  if (java) return java;
  const newest = Math.max(...found.map(({ version }) => version));
  const what = found.length > 0 ? `only Java ${newest} was found` : 'no Java was found';
  throw new Failure(`Elasticsearch needs Java ${OLDEST} or newer, and ${what}. ${REMEDY}`);
}

function askJava(command: string, env: NodeJS.ProcessEnv): Java | undefined {
  const { stderr, status } = spawnSync(command, ['-XshowSettings:properties', '-version'], { encoding: 'utf8', env });
  return status === 0 ? readJavaSettings(stderr) : undefined;
}

/** Java 8 calls itself 1.8, later ones 11, 17, … */
export function readJavaSettings(text: string): Java | undefined {
  const home = /^\s*java\.home = (.+)$/m.exec(text)?.[1]?.trim();
  const version = /^\s*java\.specification\.version = (?:1\.)?(\d+)/m.exec(text)?.[1];
  return home && version ? { home, version: Number(version) } : undefined;
}
