import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Folder, what it imports, and whether docs/architecture.md allows it. */
const imports: [from: string, specifier: string, allowed: boolean][] = [
  ['src/atlas', '#clinical/a.ts', false],
  ['src/atlas', '#scene/a.ts', false],
  ['src/atlas', '../state/a.ts', false],
  ['src/atlas', 'react', false],
  ['src/atlas', 'three', false],
  ['src/atlas', './a.ts', true],
  ['src/clinical', '#state/a.ts', false],
  ['src/clinical', '#panel/a.ts', false],
  ['src/clinical', 'three', false],
  ['src/clinical', '#atlas/ids.ts', true],
  ['src/state', '#scene/a.ts', false],
  ['src/state', '#panel/a.ts', false],
  ['src/state', '#app/a.ts', false],
  ['src/state', '@react-three/fiber', false],
  ['src/state', '#clinical/a.ts', true],
  ['src/scene', '#panel/a.ts', false],
  ['src/scene', '../panel/a.ts', false],
  ['src/scene', '#app/a.ts', false],
  ['src/scene', '#tools/a.ts', false],
  ['src/scene', '#state/a.ts', true],
  ['src/scene', '#atlas/mesh.ts', true],
  ['src/panel', '#scene/a.ts', false],
  ['src/panel/search', '../../scene/a.ts', false],
  ['src/panel', 'three', false],
  ['src/panel', '#atlas/mesh.ts', false],
  ['src/panel', '#atlas/ids.ts', true],
  ['src/panel', '#state/a.ts', true],
  ['src/app', '#tools/a.ts', false],
  ['src/app', '#scene/a.ts', true],
  ['src/app', '#panel/a.ts', true],
  ['tools/build-model', '#scene/a.ts', false],
  ['tools/build-model', '#state/a.ts', false],
  ['tools/build-model', '#atlas/mesh.ts', true],
  ['tools/build-model', '#clinical/a.ts', true],
];

const folder = mkdtempSync(join(tmpdir(), 'myomap-directions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Lints the folder with the project's own rules and answers `path: rule` for each complaint. */
function lint(): string[] {
  for (const name of ['biome.json', 'package.json', 'tsconfig.json']) {
    copyFileSync(join(root, name), join(folder, name));
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--vcs-enabled=false',
      '--reporter=json',
      '--max-diagnostics=none',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const start = stdout.indexOf('{"');
  if (start < 0) throw new Error(`Biome gave no report: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout.slice(start)) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  return diagnostics.map(({ category, location }) => {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    return `${path}: ${category}`;
  });
}

for (const [index, [from, specifier]] of imports.entries()) {
  write(`${from}/case-${index}.ts`, `import { a } from '${specifier}';\n\nexport const b = a;\n`);
}
write('src/atlas/ring-a.ts', "import { b } from './ring-b.ts';\n\nexport const a = () => b;\n");
write('src/atlas/ring-b.ts', "import { a } from '#atlas/ring-a.ts';\n\nexport const b = () => a;\n");
const complaints = lint();

describe('import directions', () => {
  it.each(imports.map((row, index) => [...row, index] as const))(
    '%s takes %s: %s',
    (from, _specifier, allowed, index) => {
      const refused = complaints.includes(`${from}/case-${index}.ts: lint/style/noRestrictedImports`);
      expect(refused).toBe(!allowed);
    },
  );

  it('refuses a ring of imports, also through an alias', () => {
    expect(complaints).toContain('src/atlas/ring-a.ts: lint/suspicious/noImportCycles');
    expect(complaints).toContain('src/atlas/ring-b.ts: lint/suspicious/noImportCycles');
  });
});
