/**
 * Measures the bones of the reference into data/atlas/bones. Run by hand by whoever has the reference:
 * `npx tsx tools/measure/bones/index.ts [--triangles] [bone ids]`. With `--triangles` the sections stay as
 * they are and only the triangles are allotted anew.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BoneFigures } from '#atlas/bone-figures.ts';
import { rebuildBone } from '#atlas/section-stack.ts';
import { readBoneFigures, readBoneNames } from '../../build-model/bones.ts';
import { readReference, referencePath } from '../reference.ts';
import { deviation } from './deviation.ts';
import { countPoints, measureBone } from './measure.ts';
import { solidOf } from './solid.ts';
import { sourceOf } from './sources.ts';
import { trianglesFor } from './triangles.ts';

const { values, positionals } = parseArgs({
  options: { triangles: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const bones = [...readBoneNames()].filter(([id]) => positionals.length === 0 || positionals.includes(id));
if (values.triangles) await allotTriangles();
else await measureAll();

async function allotTriangles(): Promise<void> {
  for (const [id, { mid = false }] of bones) {
    const figures = readBoneFigures(id);
    await write({ ...figures, triangles: trianglesFor(figures, sourceOf(id, mid).detail) });
  }
}

async function measureAll(): Promise<void> {
  const reference = await readReference(referencePath('skeleton.glb'));
  for (const [id, { mid = false }] of bones) {
    const started = performance.now();
    const source = sourceOf(id, mid);
    const solid = solidOf(reference, source, mid);
    const figures = measureBone(id, mid, solid, source);
    await write(figures);
    const { p95, worst } = deviation(rebuildBone(figures), solid);
    const { frame, sections, triangles } = figures;
    console.log(
      `${id.padEnd(26)} ${frame.kind} u ${frame.u} v ${frame.v}`.padEnd(62),
      `${sections.length} sections, ${countPoints(figures)} points, ${triangles} triangles,`,
      `p95 ${(p95 * 1000).toFixed(2)} mm, worst ${(worst * 1000).toFixed(2)} mm,`,
      `${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }
}

/** One section a line, keys always in the same order. */
async function write({ id, mid, frame, cell, triangles, from, to, sections }: BoneFigures): Promise<void> {
  const head = JSON.stringify({ id, mid, frame, cell, triangles, from, to }).slice(0, -1);
  const lines = sections.map((section) => JSON.stringify(section)).join(',\n');
  await writeFile(`data/atlas/bones/${id}.json`, `${head},"sections":[\n${lines}\n]}\n`);
}
