/**
 * Measures the bones of the reference into data/atlas/bones. Run by hand by whoever has the reference:
 * `npx tsx tools/measure/bones/index.ts [bone ids]`.
 */
import { writeFile } from 'node:fs/promises';
import type { BoneFigures } from '#atlas/bone-figures.ts';
import { boneNet, rebuildBone } from '#atlas/section-stack.ts';
import { simplify } from '#atlas/simplify.ts';
import { readBoneNames } from '../../build-model/bones.ts';
import { readReference, referencePath } from '../reference.ts';
import { deviation } from './deviation.ts';
import { candidateFrames } from './frames.ts';
import { measureSections } from './sections.ts';
import { type Solid, solidOf } from './solid.ts';
import { type Source, sourceOf } from './sources.ts';

/** Tolerance between sections: a part of the thickness, at most this (metres). */
const [TOLERANCE_SHARE, MOST_TOLERANCE] = [0.22, 0.0006];
/** Grid that the bone is rebuilt on: a part of the thickness, within these (0.1 mm). */
const [CELL_SHARE, FINEST_CELL, COARSEST_CELL] = [0.33, 4, 20];
/** Frames are compared at this many times the tolerance and cell. */
const COARSER = 2.5;
/** Error (metres) that the triangles of a bone of 6 cm may show; larger bones more, by this power of their size. */
const [SHOWN_ERROR, ERROR_POWER] = [0.0003, 0.4];
/** Bones out of sight may show this many times as much. */
const HIDDEN_ERROR = 3;
/** No bone is too small to be round. */
const FEWEST_TRIANGLES = 200;

const bones = readBoneNames();
const reference = await readReference(referencePath('skeleton.glb'));
const wanted = process.argv.slice(2);
for (const [id, { mid = false }] of bones) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const started = performance.now();
  const source = sourceOf(id, mid);
  const solid = solidOf(reference, source, mid);
  const { figures, tried } = measure(id, mid, solid, source);
  await writeFile(`data/atlas/bones/${id}.json`, written(figures));
  const { p95, worst } = deviation(rebuildBone(figures), solid);
  console.log(
    id.padEnd(26),
    `${figures.frame.kind} ${figures.frame.u} ${figures.frame.v}`.padEnd(36),
    `${figures.sections.length} sections, ${points(figures)} points (${tried}), ${figures.triangles} triangles,`,
    `p95 ${(p95 * 1000).toFixed(2)} mm, worst ${(worst * 1000).toFixed(2)} mm,`,
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

function measure(
  id: string,
  mid: boolean,
  solid: Solid,
  { fan, hidden = false }: Source,
): { figures: BoneFigures; tried: string } {
  const tolerance = Math.min(MOST_TOLERANCE, TOLERANCE_SHARE * solid.thickness);
  const share = Math.round(CELL_SHARE * solid.thickness * 1e4);
  const cell = Math.min(COARSEST_CELL, Math.max(FINEST_CELL, share));
  const options = { mid, tolerance, cell: Math.max(solid.grid.cell, cell * 0.6e-4) };
  const rough = { mid, tolerance: COARSER * tolerance, cell: COARSER * options.cell };
  const tried = (fan ? [] : candidateFrames(solid.surface, mid)).map((frame) => ({
    frame,
    points: points(measureSections(solid, frame, rough)),
  }));
  const frame = fan ?? tried.toSorted((a, b) => a.points - b.points)[0]!.frame;
  const sections = measureSections(solid, frame, options);
  const figures = { id, mid, frame, cell, triangles: 0, ...sections };
  const size = Math.max(...solid.grid.dims) * solid.grid.cell;
  const maxError = SHOWN_ERROR * (size / 0.06) ** ERROR_POWER * (hidden ? HIDDEN_ERROR : 1);
  const { indices } = simplify(boneNet(figures), 0, { maxError });
  const triangles = Math.max(FEWEST_TRIANGLES, (indices.length / 3) * (mid ? 2 : 1));
  return {
    figures: { ...figures, triangles },
    tried: tried.map((t) => `${t.frame.kind} ${t.points}`).join(', '),
  };
}

function points({ sections }: Pick<BoneFigures, 'sections'>): number {
  return sections.reduce((sum, { loops }) => sum + loops.reduce((s, loop) => s + loop.length / 2, 0), 0);
}

/** One section a line. */
function written({ sections, ...rest }: BoneFigures): string {
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"sections":[\n${sections.map((section) => JSON.stringify(section)).join(',\n')}\n]}\n`;
}
