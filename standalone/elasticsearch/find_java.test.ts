import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failure';
import { findJava, readJavaSettings } from './find_java';

const settings = (home: string, version: string) =>
  `Property settings:\n    java.home = ${home}\n    java.specification.version = ${version}\n`;

/** A folder that looks like a JDK. */
function aJdk(version: string): string {
  const home = mkdtempSync(join(tmpdir(), 'jdk-'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin/java'), `#!/bin/sh\n/bin/cat >&2 <<END\n${settings(home, version)}END\n`);
  chmodSync(join(home, 'bin/java'), 0o755);
  return home;
}

const PATH = '/nowhere';

test('old versions count differently', () => {
  expect(readJavaSettings(settings('/jdk', '1.8'))).toEqual({ home: '/jdk', version: 8 });
  expect(readJavaSettings(settings('/jdk', '21'))).toEqual({ home: '/jdk', version: 21 });
  expect(readJavaSettings('The operation couldn’t be completed. Unable to locate a Java Runtime.')).toBeUndefined();
});

test('the first that is new enough is taken', () => {
  const [old, fresh] = [aJdk('11'), aJdk('21')];
  expect(findJava({ ES_JAVA_HOME: old, JAVA_HOME: fresh, PATH })).toEqual({ home: fresh, version: 21 });
  expect(findJava({ PATH: join(fresh, 'bin') }).home).toBe(fresh);
});

test('without one, a sentence says what is there and what to do', () => {
  expect(() => findJava({ PATH })).toThrow(Failure);
  expect(() => findJava({ PATH })).toThrow(/no Java was found\. Install a JDK 17 or newer, or set ELASTICSEARCH_URL/);
  expect(() => findJava({ JAVA_HOME: aJdk('1.8'), PATH })).toThrow(/only Java 8 was found/);
});
