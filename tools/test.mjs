import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArgs, findOrInstallChromium } from './chromium.mjs';
import { bin, build, install, nodeComplaint, root, run } from './setup.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] figures for the progress line
 * @property {string} [output] what to show when something failed
 */

const reports = join(root, '.cache', 'test');
const started = Date.now();
const total = { passed: 0, failed: 0 };

const complaint = nodeComplaint();
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
// What we started lies in groups of its own: only our leaving takes it along.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => process.exit(130));

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const installed = await step('Packages', () => fromThrowing(install));
if (installed) await proveAll();

console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Every proof in turn; a failing one does not keep the later ones from being counted. */
async function proveAll() {
  await step('Types', () => program('typescript/bin/tsc', []));
  await step('Lint, format, import directions', () =>
    program('@biomejs/biome/bin/biome', ['check', '--reporter=summary', '--error-on-warnings']),
  );
  await step('Dead code', () =>
    program('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']),
  );
  await step('Patterns are those of the data', () => tool('tools/build-patterns/index.ts', ['--check']));
  await step('Body is that of the figures', () => tool('tools/build-model/index.ts', ['--check']));
  await step('Unit and property tests', () => vitest('unit'));
  const chromium = await step('Chromium', async () => chromiumRuns(await findOrInstallChromium()));
  await step('Shader tests', () => vitest('gpu'));
  const built = await step('Build', () => fromThrowing(build));
  if (built) await step('Size budgets', budgets);
  if (built && chromium) await step('Journeys in Chromium', () => playwright());
  else fail('Journeys in Chromium', built ? 'there is no Chromium' : 'there is no build');
}

/**
 * Runs one proof and prints its line.
 * @param {string} name
 * @param {() => Promise<Outcome>} proof
 * @returns {Promise<boolean>} whether all of it passed
 */
async function step(name, proof) {
  process.stdout.write(`${name} ... `);
  const start = Date.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await proof();
  } catch (error) {
    outcome = { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const verdict = outcome.failed > 0 ? `FAILED (${outcome.failed})` : 'ok';
  const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log([verdict, outcome.note, seconds].filter(Boolean).join(', '));
  if (outcome.failed > 0 && outcome.output) console.log(indent(shortened(outcome.output)));
  return outcome.failed === 0;
}

/** @param {string} name @param {string} reason */
function fail(name, reason) {
  total.failed += 1;
  console.log(`${name} ... FAILED, not run: ${reason}`);
}

/** A step of the setup: its sentence is the note, its error the failure. @param {() => Promise<string>} work @returns {Promise<Outcome>} */
async function fromThrowing(work) {
  return { passed: 1, failed: 0, note: await work() };
}

/** A program that counts as one: it passes with exit code 0. @param {string} script @param {string[]} args @returns {Promise<Outcome>} */
async function program(script, args) {
  const { code, output } = await bin(script, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** One of our own tools; the last line that it says is the note. @param {string} script @param {string[]} args @returns {Promise<Outcome>} */
async function tool(script, args) {
  const { code, output } = await bin('tsx/dist/cli.mjs', [script, ...args]);
  if (code !== 0) return { passed: 0, failed: 1, output };
  return { passed: 1, failed: 0, note: output.split('\n').at(-1) ?? '' };
}

/** @param {'unit' | 'gpu'} project @returns {Promise<Outcome>} */
async function vitest(project) {
  const report = join(reports, `${project}.json`);
  const { code, output } = await bin(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env: { NO_COLOR: '1' } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot even be loaded has no tests to count, yet it has failed.
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + unloaded;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    note: `${numPassedTests} tests in ${testResults.length} files`,
    output,
  };
}

/** @returns {Promise<Outcome>} */
async function playwright() {
  const report = join(reports, 'e2e.json');
  const { code, output } = await bin('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: '1', FORCE_COLOR: '0' },
    timeoutSeconds: 1200,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = stats.unexpected + errors.length;
  const passed = stats.expected + stats.flaky;
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    note: `${passed} journeys${stats.flaky ? `, ${stats.flaky} of them at the second try` : ''}`,
    output,
  };
}

/** @returns {Promise<Outcome>} */
async function budgets() {
  const { checkBudgets } = await import('./budgets.mjs');
  const rows = checkBudgets(root);
  const over = rows.filter((row) => !row.within);
  return {
    passed: rows.length - over.length,
    failed: over.length,
    note: `${rows.length} budgets`,
    output: over.map((row) => row.text).join('\n'),
  };
}

/** A browser that lies there but does not start is told apart from one that fails our tests. @param {string} path @returns {Promise<Outcome>} */
async function chromiumRuns(path) {
  const { code, output } = await run(path, ['--headless', ...chromiumArgs, '--dump-dom', 'about:blank'], {
    timeoutSeconds: 60,
  });
  return code === 0 ? { passed: 1, failed: 0, note: path } : { passed: 0, failed: 1, output };
}

/** The beginning names what failed, the end sums it up: the middle of a very long text goes. @param {string} text */
function shortened(text) {
  const lines = text.split('\n');
  if (lines.length <= 160) return text;
  return [...lines.slice(0, 60), `(${lines.length - 160} lines left out)`, ...lines.slice(-100)].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
