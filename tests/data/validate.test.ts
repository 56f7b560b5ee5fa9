import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inReadingOrder, type Problem } from '#tools/build-patterns/data-problems.ts';
import { readTexts } from '#tools/build-patterns/data-read.ts';
import { type Anatomy, validate } from '#tools/build-patterns/data-validate.ts';

/**
 * Each `<case>.input.yaml` changes the small valid set in `base/`; `<case>.output.json` is the full list of what the
 * validator says about it. `UPDATE=1 npx vitest run tests/data` writes the lists anew: read the difference.
 */
const folder = import.meta.dirname;
const base = readTexts(join(folder, 'base'));
const anatomy: Anatomy = {
  muscles: new Set(['temporalis', 'digastric', 'masseter']),
  parts: new Set(['temporalis.whole', 'digastric.posterior']),
  landmarks: new Set(['temple-front', 'temple-back']),
};

interface Change {
  file: string;
  find: string;
  put: string;
}

function changed(changes: readonly Change[]): Map<string, string> {
  const texts = new Map(base);
  for (const { file, find, put } of changes) {
    const text = texts.get(file);
    if (!text?.includes(find)) throw new Error(`${file} does not contain ${find}`);
    texts.set(file, text.replace(find, put));
  }
  return texts;
}

const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.input.yaml'))
  .map((file) => file.replace('.input.yaml', ''));

test('the small set itself is right', () => {
  expect(validate(base, anatomy).problems).toEqual([]);
});

describe('the validator says', () => {
  test.each(cases)('%s', (name) => {
    const { changes } = parse(readFileSync(join(folder, `${name}.input.yaml`), 'utf8')) as {
      changes: Change[];
    };
    const said = inReadingOrder(validate(changed(changes), anatomy).problems);
    const output = join(folder, `${name}.output.json`);
    if (process.env.UPDATE) writeFileSync(output, `${JSON.stringify(said, null, 2)}\n`);
    expect(said).toEqual(JSON.parse(readFileSync(output, 'utf8')) as Problem[]);
  });
});

test('a step that stands word for word in four muscles is told in each of them', () => {
  const texts = new Map(base);
  for (const id of ['one', 'two', 'three']) {
    texts.set(
      `muscles/${id}.yaml`,
      base.get('muscles/temporalis.yaml')?.replace('id: temporalis', `id: ${id}`) ?? '',
    );
  }
  const told = validate(texts, anatomy).problems.filter((p) => p.rule === 'same-step');
  expect(new Set(told.map((p) => p.file)).size).toBe(4);
  expect(told[0]?.message).toBe('the same step stands in 4 muscles: write it for this one');
});
