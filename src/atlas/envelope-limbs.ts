import {
  distanceToPoints,
  type Field,
  gridAroundPoints,
  samplePoints,
  sampler,
  thinned,
} from './envelope-grid.ts';
import type { LimbSettings } from './envelope-settings.ts';
import type { TriangleMesh } from './mesh.ts';

/** Points further right than this (metres) are of no use to the left half. */
const ACROSS = -0.03;
/** Spacing of the grids that say which limb a point belongs to, as a multiple of the limb's own. */
const COARSE = 2;

/**
 * Sorts points of muscles and bones by the limb whose bones are nearest; where two are about equally near a
 * point belongs to both, so that limbs closed on their own overlap where they join.
 * @param bones left and midline bones by id
 * @param parts everything under the skin, bones included
 * @param spacing of the points, metres
 * @returns limb id to points, x y z each; midline limbs completed by their mirror image
 */
export function pointsOfLimbs(
  limbs: readonly LimbSettings[],
  bones: ReadonlyMap<string, TriangleMesh>,
  parts: Iterable<TriangleMesh>,
  spacing: number,
): Map<string, Float32Array> {
  const near = limbs.map((limb) => distanceToBones(limb, bones, spacing));
  const lists = limbs.map(() => [] as number[]);
  const fallback = limbs.findIndex((limb) => limb.midline);
  const distances = new Float64Array(limbs.length);
  const seen = new Set<number>();
  for (const part of parts) {
    const points = thinned(samplePoints(part, spacing), spacing, seen);
    for (let p = 0; p < points.length; p += 3) {
      const [x, y, z] = [points[p] as number, points[p + 1] as number, points[p + 2] as number];
      if (x < ACROSS) continue;
      let nearest = Infinity;
      for (const [i, distance] of near.entries()) {
        const d = distance(x, y, z) - (limbs[i] as LimbSettings).overlap / 1000;
        distances[i] = d;
        nearest = Math.min(nearest, d + (limbs[i] as LimbSettings).overlap / 1000);
      }
      for (const [i, list] of lists.entries())
        if ((distances[i] as number) <= nearest && (nearest < Infinity || i === fallback)) list.push(x, y, z);
    }
  }
  return new Map(
    limbs.map((limb, i) => [
      limb.id,
      limb.midline ? mirrored(lists[i] ?? []) : Float32Array.from(lists[i] ?? []),
    ]),
  );
}

/** Bones of a limb; a pattern that names none is an error, because the limb would be lost. */
export function bonesOfLimb(limb: LimbSettings, bones: ReadonlyMap<string, TriangleMesh>): TriangleMesh[] {
  return limb.bones.flatMap((pattern) => {
    const stem = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined;
    const found = [...bones].filter(([id]) => (stem === undefined ? id === pattern : id.startsWith(stem)));
    if (found.length === 0) throw new Error(`skin.json: limb ${limb.id}: no bone ${pattern}`);
    return found.map(([, mesh]) => mesh);
  });
}

/** Distance to a limb's bones, metres; infinite beyond its reach. */
function distanceToBones(
  limb: LimbSettings,
  bones: ReadonlyMap<string, TriangleMesh>,
  spacing: number,
): Field {
  const points = thinned(
    bonesOfLimb(limb, bones).flatMap((mesh) => samplePoints(mesh, spacing)),
    spacing,
  );
  const reach = limb.reach / 1000;
  const grid = gridAroundPoints(points, (limb.cell * COARSE) / 1000, reach);
  const distance = sampler(distanceToPoints(points, grid), grid);
  const high = grid.dims.map((nodes, axis) => (grid.origin[axis] as number) + (nodes - 1) * grid.cell);
  return (x, y, z) => {
    const within = [x, y, z].every(
      (p, axis) => p > (grid.origin[axis] as number) && p < (high[axis] as number),
    );
    const d = within ? distance(x, y, z) : Infinity;
    return d > reach ? Infinity : d;
  };
}

/** The points of the left half that matter and their mirror images. */
function mirrored(points: number[]): Float32Array {
  const both: number[] = [];
  for (let p = 0; p < points.length; p += 3) {
    const [x, y, z] = [points[p] as number, points[p + 1] as number, points[p + 2] as number];
    if (x < 0) continue;
    both.push(x, y, z);
    if (x < -ACROSS) both.push(-x, y, z);
  }
  return Float32Array.from(both);
}
