import { meshAdjacency } from './adjacency.ts';
import type { TriangleMesh } from './mesh.ts';

/** Taubin's pair (1995): a shrinking step, then a slightly longer growing one, pass band about 0.1. */
const STEPS = [0.5, -0.53] as const;

/**
 * Smooths a mesh without shrinking it. Vertices at exactly x = 0 are taken as the rim of a half that is
 * mirrored there: they stay on the midline, and their neighbours off it count twice.
 * @param passes pairs of steps
 */
export function smoothKeepingVolume(mesh: TriangleMesh, passes: number): TriangleMesh {
  const { offsets, neighbours } = meshAdjacency(mesh);
  let from = mesh.positions.slice();
  let to = from.slice();
  for (let step = 0; step < 2 * passes; step++) {
    const factor = STEPS[step & 1] as number;
    for (let v = 0; v + 1 < offsets.length; v++) {
      const rim = from[3 * v] === 0;
      let [x, y, z, weights] = [0, 0, 0, 0];
      for (let n = offsets[v] as number; n < (offsets[v + 1] as number); n++) {
        const other = 3 * (neighbours[n] as number);
        const weight = rim && from[other] !== 0 ? 2 : 1;
        x += weight * (from[other] as number);
        y += weight * (from[other + 1] as number);
        z += weight * (from[other + 2] as number);
        weights += weight;
      }
      if (weights === 0) continue;
      to[3 * v] = rim ? 0 : toward(from[3 * v] as number, x / weights, factor);
      to[3 * v + 1] = toward(from[3 * v + 1] as number, y / weights, factor);
      to[3 * v + 2] = toward(from[3 * v + 2] as number, z / weights, factor);
    }
    [from, to] = [to, from];
  }
  return { positions: from, indices: mesh.indices };
}

const toward = (here: number, mean: number, factor: number): number => here + factor * (mean - here);
