/**
 * Compiles the clinical files: `npm run patterns`. Checks everything, paints every pattern on the skin of the model, and
 * writes trigger-points.json with its JSON Schema, patterns.json and patterns.bin into public/data, and the page that
 * documents the set into docs.
 * `--check` writes nothing and fails when the files there are not those of the data.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGround } from './bench.ts';
import { placeProblems, publish, readAnatomy, readClinical } from './data.ts';
import { countErrors, formatProblems, type Problem } from './data-problems.ts';
import { zoneFacts } from './data-zones.ts';
import { publishedJsonSchema } from './json-schema.ts';
import { schemaPage } from './json-schema-page.ts';
import { compilePatterns } from './pack.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const anatomy = readAnatomy();
const { set, problems } = readClinical(anatomy);
if (countErrors(problems) > 0) fail(problems);

const muscles = set.muscles.map((m) => m.value);
const points = muscles.reduce((sum, m) => sum + m.points.length, 0);
const ground = await loadGround();
const compiled = compilePatterns({ muscles, ...ground });
problems.push(...placeProblems(set, compiled.problems));

const atlas = publish(set, {
  partsOf: (id) => Object.keys(anatomy.catalogue[id]?.parts ?? {}),
  shares: compiled.shares,
  ...zoneFacts(muscles, compiled, ground.skin, ground.place),
});
const schema = publishedJsonSchema();
const files: [string, string | Uint8Array][] = [
  ['public/data/trigger-points.json', `${JSON.stringify(atlas)}\n`],
  ['public/data/trigger-points.schema.json', `${JSON.stringify(schema, null, 1)}\n`],
  ['public/data/patterns.json', `${JSON.stringify(compiled.json)}\n`],
  ['public/data/patterns.bin', compiled.bin],
  ['docs/trigger-points.md', schemaPage(schema)],
];
if (values.check) {
  for (const [path, content] of files) {
    if (!isSame(path, content)) {
      console.error(`${path} is not that of the data: run npm run patterns`);
      process.exitCode = 1;
    }
  }
} else {
  mkdirSync('public/data', { recursive: true });
  for (const [path, content] of files) writeFileSync(path, content);
}
// A zone that disagrees with its figure is written all the same, so that it can be looked at; the command fails.
if (countErrors(problems) > 0) fail(problems);
const warnings = problems.length;
console.log(
  `${muscles.length} muscles, ${points} points, ${set.sources.length} sources, ${warnings} warnings`,
);

function isSame(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

function fail(all: readonly Problem[]): never {
  console.error(formatProblems(all.filter((p) => p.severity === 'error')));
  console.error(`${countErrors(all)} errors in data/clinical`);
  process.exit(1);
}
