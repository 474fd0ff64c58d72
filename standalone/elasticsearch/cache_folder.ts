import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canReach } from './can_reach';
import { unprivilegedUser } from './unprivileged_user';

/** This checkout. */
export const ROOT = resolve(__dirname, '../..');

export interface CacheFolder {
  path: string;
  /** Why the usual folder is not used. */
  remark?: string;
}

/**
 * Where things are kept that can be made again: `.cache` of this checkout.
 * Elasticsearch refuses to run as root, so root lends it to an unprivileged user; where that user cannot come (a checkout under /root),
 * the folder is one below the system's temporary folder instead, a different one for each checkout.
 */
export function cacheFolder(root = ROOT): CacheFolder {
  const usual = join(root, '.cache');
  const user = unprivilegedUser();
  if (!user || canReach(usual, user)) return { path: usual };
  const path = join(tmpdir(), `mesh-observability${root.replace(/[^A-Za-z0-9]+/g, '-')}`);
  return { path, remark: `Elasticsearch cannot run as root, and the user it runs as may not enter ${root}: using ${path}.` };
}

/** Elasticsearch itself, downloaded once; checkouts can share it through MESH_OBSERVABILITY_CACHE. */
export function downloadFolder(cache: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(env.MESH_OBSERVABILITY_CACHE ? resolve(env.MESH_OBSERVABILITY_CACHE) : cache, 'elasticsearch');
}
