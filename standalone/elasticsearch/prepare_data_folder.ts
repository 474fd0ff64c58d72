import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make_folder';
import type { Security } from './security';
import { buildUsers, buildUsersRoles } from './security';
import type { User } from './unprivileged_user';

export interface NodeSettings {
  home: string;
  folder: string;
  port: number;
  transportPort: number;
  heap: string;
  quick: boolean;
  user: User | undefined;
  security?: Security | undefined;
}

/** The options of the distribution that write large files into the working folder, and the heap, which we set. */
const UNWANTED_OPTION = /gc\.log|loggc|HeapDump|hs_err|replay_pid|^-Xm[sx]/;

/** Lays out a node's own configuration, data, logs and temporary files below one folder; Elasticsearch's home stays untouched. */
export async function prepareDataFolder(settings: NodeSettings): Promise<void> {
  const { home, folder, user } = settings;
  for (const part of ['config', 'data', 'logs', 'tmp']) await makeFolder(join(folder, part));
  for (const file of ['log4j2.properties', 'users', 'users_roles', 'roles.yml', 'role_mapping.yml']) {
    if (existsSync(join(home, 'config', file))) copyFileSync(join(home, 'config', file), join(folder, 'config', file));
  }
  writeFileSync(join(folder, 'config/elasticsearch.yml'), buildNodeConfig(settings));
  if (settings.security) {
    const { roles, users } = settings.security;
    writeFileSync(join(folder, 'config/roles.yml'), roles);
    writeFileSync(join(folder, 'config/users'), buildUsers(users));
    writeFileSync(join(folder, 'config/users_roles'), buildUsersRoles(users));
  }
  const options = readFileSync(join(home, 'config/jvm.options'), 'utf8').split('\n');
  const kept = options.filter((option) => !option.startsWith('#') && !UNWANTED_OPTION.test(option));
  // The last one does nothing but make the process recognisable: see clear_leftover.ts.
  const compiler = settings.quick ? ['-XX:TieredStopAtLevel=1'] : [];
  const ours = [...compiler, `-Xms${settings.heap}`, `-Xmx${settings.heap}`, `-Dmesh.observability.folder=${folder}`];
  writeFileSync(join(folder, 'config/jvm.options'), [...kept, ...ours, ''].join('\n'));
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
}

/** Loopback only, and without security unless users are given: nobody else can reach it. JSON strings are valid YAML. */
export function buildNodeConfig({ folder, port, transportPort, security }: NodeSettings): string {
  const config = {
    'cluster.name': 'mesh-observability',
    'node.name': 'preview',
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': transportPort,
    'discovery.type': 'single-node',
    'xpack.security.enabled': security !== undefined,
    // A trial: rights on single documents and fields need more than a basic licence.
    ...(security ? { 'xpack.license.self_generated.type': 'trial', 'xpack.security.authc.realms.file.file.order': 0 } : {}),
    // Its watermarks are a share of the disk, and would refuse to write on a large disk with plenty of room; we look at the room ourselves.
    'cluster.routing.allocation.disk.threshold_enabled': false,
  };
  return Object.entries(config)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
