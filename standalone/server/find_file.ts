import { statSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface ServedFile {
  path: string;
  type: string;
  /** Its name changes with its content. */
  lasting: boolean;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file of the page's folder that an address means; undefined when there is none, or when the address leads out of the folder. */
export function findFile(folder: string, pathname: string): ServedFile | undefined {
  if (pathname === '/') return found(join(folder, 'index.html'), false);
  // Only plain names: no dots that lead upwards, no encoded slashes, no hidden files.
  if (!/^\/assets(\/[\w-][\w.-]*)+$/.test(pathname)) return undefined;
  return found(join(folder, pathname), pathname.startsWith('/assets/chunks/'));
}

function found(path: string, lasting: boolean): ServedFile | undefined {
  const type = TYPES[extname(path)];
  return type && statSync(path, { throwIfNoEntry: false })?.isFile() ? { path, type, lasting } : undefined;
}
