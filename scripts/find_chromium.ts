import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Path of the browser that tests drive: CHROMIUM_PATH, or where distributions put it. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return USUAL.find((path) => existsSync(path));
}

/** The same, after installing Debian's where it is missing and this may be done. Throws what to do otherwise. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) {
    if (existsSync(found)) return found;
    throw new Error(`CHROMIUM_PATH says ${found}, and there is no such file.`);
  }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
    );
  }
  console.log('Installing Chromium (apt-get), once …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'Acquire::Retries=3', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  aptGet('update');
  aptGet('install', '--no-install-recommends', '-y', 'chromium', 'fonts-dejavu-core');
  const installed = findChromium();
  if (!installed)
    throw new Error('apt-get could not install Chromium: see above. Set CHROMIUM_PATH to a Chromium or Chrome instead.');
  return installed;
}
