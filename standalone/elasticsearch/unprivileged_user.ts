import { readFileSync } from 'node:fs';

export interface User {
  uid: number;
  gid: number;
}

/** Holds on every Linux, even where /etc/passwd cannot be read. */
const NOBODY: User = { uid: 65_534, gid: 65_534 };

/** Whom Elasticsearch runs as, because it refuses root; undefined when we are not root ourselves. */
export function unprivilegedUser(): User | undefined {
  return process.getuid?.() === 0 ? (readNobody() ?? NOBODY) : undefined;
}

function readNobody(): User | undefined {
  try {
    const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}
