import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every tool of the steps: says what it was asked to do, and refuses a file that is not there, or to make a thing twice. `get mesh` gives the file `mesh`. */
const TOOL = `#!/bin/bash
echo "\${0##*/} $*" >> said
previous=''
for argument in "$@"; do
  case "$previous" in -f|-c|--config) [ "$argument" = - ] || [ -f "$argument" ] || exit 1;; esac
  case "$argument" in --from-file=*|--config.file=*) [ -f "\${argument#*=}" ] || exit 1;; esac
  previous=$argument
done
[ "$1 $2" != 'get mesh' ] || cat mesh
case "$*" in
  *--dry-run=client*) ;;
  'create '*|*' create '*) grep -sqxF "\${*%% --*}" made && { echo AlreadyExists >&2; exit 1; }; echo "\${*%% --*}" >> made;;
esac
`;
const TOOLS = ['kumactl', 'kubectl', 'logstash', 'filebeat', 'metricbeat', 'otelcol-contrib', 'prometheus', 'bash', 'tail'];

export interface Shell {
  write(name: string, text: string): void;
  /** Pastes it. `said` is what the tools were asked so far, by one line each; `errors` is what came on stderr. */
  run(script: string, options?: readonly string[]): { status: number | null; said: string[]; output: string; errors: string };
  remove(): void;
}

/** A bash in an empty folder, whose kumactl, kubectl, logstash and so on do nothing but write down what they were asked. */
export function aShell(): Shell {
  const root = mkdtempSync(join(tmpdir(), 'mesh-observability-shell-'));
  const [tools, folder] = [join(root, 'tools'), join(root, 'folder')];
  for (const each of [tools, folder]) mkdirSync(each);
  for (const tool of TOOLS) {
    writeFileSync(join(tools, tool), TOOL);
    chmodSync(join(tools, tool), 0o755);
  }
  return {
    write: (name, text) => writeFileSync(join(folder, name), text),
    run(script, options = []) {
      const { status, stdout, stderr } = spawnSync('/bin/bash', ['--norc', '--noprofile', ...options, '-c', script], {
        cwd: folder,
        env: { PATH: `${tools}:${process.env.PATH ?? ''}` },
        encoding: 'utf8',
      });
      const said = existsSync(join(folder, 'said')) ? readFileSync(join(folder, 'said'), 'utf8') : '';
      return { status, said: said.split('\n').filter(Boolean), output: stdout, errors: stderr };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
