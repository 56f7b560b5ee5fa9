/**
 * Where on a part does a landmark point?
 *
 *     npx tsx tools/build-patterns/anchors.ts trapezius.descending "acromion>c7@0.5"
 *
 * Prints the (u, v) of the part nearest to the expression, whether a finger reaches it, and how far (u, v) move over
 * 10 mm, so that `spreadMm` can be judged. Without an expression it prints the places of a grid over the part.
 */
import { parseArgs } from 'node:util';
import { atVertex, distance, positionOf, type Vec3 } from '#atlas/geodesic-mesh.ts';
import type { LoftFigures } from '#atlas/loft.ts';
import { loftPoint, nearestUv } from '#atlas/loft.ts';
import { FINGER_SIDE, wrapped } from './anchors-check.ts';
import { loadGround, PATHS } from './bench.ts';
import { partFigures } from './skin.ts';
import { canvasOf } from './strokes.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [part, ...expressions] = positionals;
const figures = part ? partFigures(PATHS.figures)(part) : null;
if (!part || !figures) {
  console.error(
    part
      ? `there are no figures of ${part} in ${PATHS.figures}`
      : 'usage: anchors.ts <muscle>.<part> [place ...]',
  );
  process.exit(1);
}

const { skin, landmarks } = await loadGround();
const canvas = canvasOf(skin, landmarks);
if (expressions.length === 0) printGrid(figures);
for (const expression of expressions) {
  const target = positionOf(canvas.surface, canvas.place(expression, atVertex(canvas.surface, 0)));
  const { u, v, distance: gap } = nearestUv(figures, target);
  const side = Math.abs(wrapped(v)) <= FINGER_SIDE ? 'finger side' : 'NOT the finger side';
  console.log(`${expression}: { part: ${part}, u: ${u.toFixed(2)}, v: ${wrapped(v).toFixed(2)} }`);
  console.log(
    `  ${(gap * 1e3).toFixed(0)} mm under the place on the skin, ${side}; 10 mm are ${steps(figures, u, v)}`,
  );
}

/** How much u and v change over 10 mm of the part at a place. */
function steps(loft: LoftFigures, u: number, v: number): string {
  const here: Vec3 = loftPoint(loft, u, v).position;
  const per = (du: number, dv: number) =>
    0.01 * (0.02 / Math.max(distance(here, loftPoint(loft, Math.min(u + du, 1), v + dv).position), 1e-6));
  return `u ${per(u > 0.97 ? -0.02 : 0.02, 0).toFixed(2)}, v ${per(0, 0.02).toFixed(2)}`;
}

/** The nearest landmark to each place of a coarse grid on the finger's side. */
function printGrid(loft: LoftFigures): void {
  for (let u = 0.1; u < 1; u += 0.1) {
    const row = [-0.15, 0, 0.15].map((v) => {
      const { position } = loftPoint(loft, u, v);
      const near = landmarks.reduce((a, b) =>
        distance(a.position, position) < distance(b.position, position) ? a : b,
      );
      return `v ${v}: ${near.id} (${(distance(near.position, position) * 1e3).toFixed(0)} mm)`.padEnd(44);
    });
    console.log(`u ${u.toFixed(1)}  ${row.join('')}`);
  }
}
