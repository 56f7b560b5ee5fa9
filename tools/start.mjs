import { spawn } from 'node:child_process';
import { join } from 'node:path';
// As a whole: a named import that an old Node lacks would fail before the plain message about its age.
import util from 'node:util';
import { serve } from './serve.mjs';
import { build, install, nodeComplaint, root } from './setup.mjs';

const usualPort = 4173;
const portsToTry = 50;

const complaint = nodeComplaint();
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
let isServing = false;
// Installer and builder run in groups of their own: only our leaving takes them along.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(isServing ? 0 : 130));
}
try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start() {
  const { values } = util.parseArgs({
    options: {
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: String(usualPort) },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port ${values.port} is no port number.`);

  console.log(`Packages: ${await install()}`);
  console.log(`App: ${await build()}`);
  const server = await serveAtFreePort(port);
  isServing = true;
  if (server.port !== port) console.log(`Port ${port} is taken, so it is ${server.port}.`);
  console.log(`Myomap is at ${server.url} (Ctrl+C ends it)`);
  if (!values['no-open'] && !process.env.CI) openBrowser(server.url);
}

/** @param {number} first */
async function serveAtFreePort(first) {
  const base = process.env.MYOMAP_BASE ?? '/';
  for (let port = first; port < Math.min(first + portsToTry, 65536); port++) {
    try {
      return await serve(join(root, 'dist'), { port, base });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`The ports ${first} to ${first + portsToTry - 1} are all taken.`);
}

/** Asks the desktop for its browser; without a desktop there is none, and a failure is no reason to stop serving. @param {string} url */
function openBrowser(url) {
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  /** @type {[string, string[]] | null} */
  const opener =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : hasDisplay
          ? ['xdg-open', [url]]
          : null;
  if (!opener) return;
  spawn(opener[0], opener[1], { detached: true, stdio: 'ignore' })
    .on('error', () => console.log('No browser could be opened: please open the address yourself.'))
    .unref();
}
