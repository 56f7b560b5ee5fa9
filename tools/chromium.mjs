import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './setup.mjs';

/** What makes the system's Chromium draw WebGL without a graphics card and without talking to the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium or Chrome of this machine: `CHROMIUM_PATH` if set, else the first of the usual names on the PATH,
 * else a usual place; null when there is none.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...usualPlaces].find(isExecutable) ?? null;
}

/**
 * Launch options for Playwright.
 * @throws when the machine has no Chromium
 */
export function chromiumLaunch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(noChromium());
  return { executablePath, args: chromiumArgs };
}

/** What to do when there is no Chromium, in one line. */
export function noChromium() {
  return process.env.CHROMIUM_PATH
    ? `CHROMIUM_PATH names no program that can be run: ${process.env.CHROMIUM_PATH}`
    : 'No Chromium or Chrome found. Install one (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH.';
}

/**
 * The Chromium of this machine; on Debian and its kin it is installed when it is missing and we may do so.
 * @param {boolean} mayInstall
 * @returns {Promise<string>} its path
 * @throws with one line on how to get one, and with what the installer said
 */
export async function findOrInstallChromium(mayInstall = isRootOnDebian()) {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH || !mayInstall) throw new Error(noChromium());
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  const added = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  const now = findChromium();
  if (!now) throw new Error(`${noChromium()}\n${update.output}\n${added.output}`);
  return now;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
