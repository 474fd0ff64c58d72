import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PLUGIN_ID } from '../../common/plugin';
import { untilAvailable } from './until_available';

const ROOT = resolve(__dirname, '../..');
const LOG = 'build/kibana.log';
const PATIENCE_MS = 600_000;

export interface KibanaHome {
  version: string;
  /** Builds the zip of this very version and installs it by Kibana's own installer, in place of an earlier one. */
  install(): void;
  /** Resolves when every service of Kibana is available. */
  start(url: string): Promise<void>;
  stop(): Promise<void>;
  remove(): void;
}

/** An unpacked Kibana whose config/kibana.yml says where its Elasticsearch is. */
export function kibanaHome(home: string): KibanaHome {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  // Kibana refuses root unless it is told so; its installer does not ask.
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : [];
  const plugin = (...args: string[]) => run(join(home, 'bin/kibana-plugin'), args);
  let kibana: ChildProcess | undefined;
  return {
    version,
    install() {
      run(process.execPath, ['scripts/run.mjs', 'scripts/build.ts', '--kibana-version', version]);
      if (existsSync(join(home, 'plugins', PLUGIN_ID))) plugin('remove', PLUGIN_ID);
      plugin('install', pathToFileURL(join(ROOT, `build/${PLUGIN_ID}-${version}.zip`)).href);
    },
    async start(url) {
      const log = openSync(join(ROOT, LOG), 'a');
      kibana = spawn(join(home, 'bin/kibana'), asRoot, { cwd: home, stdio: ['ignore', log, log], detached: true });
      const started = kibana;
      await untilAvailable(url, PATIENCE_MS, () => {
        if (started.exitCode !== null) throw new Error(`Kibana ended by itself; ${LOG} says why.`);
      });
    },
    async stop() {
      if (!kibana || kibana.exitCode !== null) return;
      const ended = once(kibana, 'exit');
      // Kibana's script hands over to Node, which has children of its own: all of them.
      if (kibana.pid) process.kill(-kibana.pid, 'SIGTERM');
      await ended;
    },
    remove: () => plugin('remove', PLUGIN_ID),
  };
}

function run(command: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
