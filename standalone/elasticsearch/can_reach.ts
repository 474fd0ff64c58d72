import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { User } from './unprivileged_user';

/** Whether the user may enter every folder on the way to a path. The path itself need not exist yet. */
export function canReach(path: string, user: User): boolean {
  const parent = dirname(path);
  return parent === path || (mayEnter(parent, user) && canReach(parent, user));
}

function mayEnter(folder: string, { uid, gid }: User): boolean {
  if (!existsSync(folder)) return true;
  const stat = statSync(folder);
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}
