/**
 * Compares the rebuilt bones with the reference: `npx tsx tools/accuracy/bones.ts`. Needs the reference
 * meshes, which are not part of the project; without them it says so and passes.
 */
import { existsSync } from 'node:fs';
import { buildBones } from '../build-model/bones.ts';
import { deviation } from '../measure/bones/deviation.ts';
import { solidOf } from '../measure/bones/solid.ts';
import { sourceOf } from '../measure/bones/sources.ts';
import { readReference, referencePath } from '../measure/reference.ts';

/** Bar for the 95th percentile of the distances, both directions together (metres). */
const BAR = 0.003;
const WORST_SHOWN = 10;

const path = referencePath('skeleton.glb');
if (existsSync(path)) await compare();
else console.log(`Bones: skipped, no reference at ${path}`);

async function compare(): Promise<void> {
  const reference = await readReference(path);
  const started = performance.now();
  const bones = buildBones();
  const seconds = (performance.now() - started) / 1000;
  const rows = [...bones].map(([id, { mesh, mid }]) => {
    const solid = solidOf(reference, sourceOf(id, mid), mid);
    return { id, triangles: mesh.indices.length / 3, mid, ...deviation(mesh, solid) };
  });
  const mm = (metres: number): string => (metres * 1000).toFixed(2).padStart(8);
  const line = (row: (typeof rows)[number]): string =>
    `${row.id.padEnd(28)}${String(row.triangles).padStart(8)}${mm(row.median)}${mm(row.p95)}${mm(row.worst)}`;
  const head = `${'bone'.padEnd(28)}${'tris'.padStart(8)}${'median'.padStart(8)}${'p95'.padStart(8)}${'worst'.padStart(8)}  mm`;
  console.log([head, ...rows.map(line)].join('\n'));

  const ranked = rows.toSorted((a, b) => b.p95 - a.p95);
  console.log(
    `\nTen worst by 95th percentile\n${[head, ...ranked.slice(0, WORST_SHOWN).map(line)].join('\n')}`,
  );
  const total = rows.reduce((sum, { triangles, mid }) => sum + triangles * (mid ? 1 : 2), 0);
  const failed = rows.filter(({ p95 }) => p95 > BAR);
  const middle = ranked[Math.floor(ranked.length / 2)]?.p95 ?? 0;
  console.log(
    `\n${rows.length} bones, ${total} triangles with both sides, rebuilt in ${seconds.toFixed(1)} s; p95 of the middle bone ${mm(middle).trim()} mm; ${failed.length} over the bar of ${BAR * 1000} mm`,
  );
  if (failed.length > 0) process.exitCode = 1;
}
