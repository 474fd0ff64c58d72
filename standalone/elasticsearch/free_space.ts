import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from './failure';

const GIB = 2 ** 30;

/** Bytes that the file system of a path, which need not exist yet, has left for us. */
export async function freeSpace(path: string): Promise<number> {
  if (!existsSync(path)) return freeSpace(dirname(path));
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

export async function requireSpace(path: string, bytes: number, purpose: string): Promise<void> {
  const free = await freeSpace(path);
  if (free >= bytes) return;
  const has = (free / GIB).toFixed(1);
  const needs = (bytes / GIB).toFixed(1);
  throw new Failure(
    `The disk is too full: ${purpose} needs ${needs} GB free at ${path}, which has ${has} GB. Make room and try again.`,
  );
}
