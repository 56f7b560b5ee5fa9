import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 20];

/** One sentence when this Node is too old for the project, else null. */
export function nodeComplaint(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Myomap needs Node ${oldestNode.join('.')} or newer; this is ${version}. Get it at https://nodejs.org`;
}

/**
 * Whether what is installed is what the lockfile says: every package there, in its version. Packages for other
 * systems (optional ones) may be missing.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} locked
 * @param {{ packages: Record<string, { version?: string }> } | null} installed npm's own record in `node_modules`
 */
export function installIsStale(locked, installed) {
  if (!installed) return true;
  return Object.entries(locked.packages).some(([path, wanted]) => {
    if (path === '') return false;
    const present = installed.packages[path];
    return present ? present.version !== wanted.version : !wanted.optional && !wanted.devOptional;
  });
}

/**
 * Installs by the lockfile unless that is done.
 * @returns {Promise<string>} what happened, for a progress line
 * @throws with npm's output when npm fails twice
 */
export async function install() {
  const locked = readJson('package-lock.json');
  if (!installIsStale(locked, readJson('node_modules/.package-lock.json'))) return 'already there';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // A registry may fail once; a second answer is the last.
  const first = await npm(args);
  const result = first.code === 0 ? first : await npm(args);
  if (result.code !== 0) throw new Error(`npm ci failed\n${result.output}`);
  return `${Object.keys(locked.packages).length - 1} packages by the lockfile`;
}

/** What the built app depends on. */
const buildInputs = [
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];
/** Lies in dist, where every build empties the folder first: no other build can pass for ours. */
const buildStamp = 'dist/.inputs';

/**
 * Builds the app unless it was built from these very files.
 * @returns {Promise<string>} what happened, for a progress line
 * @throws with the output when the build fails
 */
export async function build() {
  const inputs = hashOf(buildInputs, [process.env.MYOMAP_BASE ?? '/']);
  const stamp = join(root, buildStamp);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return 'already there';
  const { code, output } = await bin('vite/bin/vite.js', ['build', '--logLevel=warn']);
  if (code !== 0) throw new Error(`The build failed\n${output}`);
  writeFileSync(stamp, inputs);
  return 'built';
}

/**
 * Runs a program of `node_modules` under this Node.
 * @param {string} script path below `node_modules`
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function bin(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** @typedef {{ env?: Record<string, string>, timeoutSeconds?: number }} RunOptions */

/**
 * Runs a program in the checkout and collects what it says. Never rejects: a program that cannot be started, or takes
 * longer than its time, has code 1 and says so.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, timeoutSeconds = 600 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a timeout also ends what the program started.
      detached: process.platform !== 'win32',
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const end = () => endGroup(child);
    const timer = setTimeout(() => {
      output += `\nStopped after ${timeoutSeconds} seconds.\n`;
      end();
    }, timeoutSeconds * 1000);
    process.once('exit', end);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ code, output: output.trim() });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}

/** @param {string} path below the checkout */
function readJson(path) {
  const full = join(root, path);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : null;
}

/**
 * Hash of the content and names of all files at these paths, and of further words.
 * @param {string[]} paths
 * @param {string[]} words
 */
function hashOf(paths, words) {
  const hash = createHash('sha256').update(words.join('\n'));
  for (const path of paths.flatMap(filesBelow)) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
