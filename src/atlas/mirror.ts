import type { ShadedMesh, TriangleMesh } from './mesh.ts';
import { picked } from './simplify.ts';

/** Moves the vertices of open edges onto x = 0 exactly, where a half was cut at the midline. */
export function snapBorderToMidline({ positions, indices }: TriangleMesh): TriangleMesh {
  const vertices = positions.length / 3;
  const edges = new Set<number>();
  for (let t = 0; t < indices.length; t += 3)
    for (let e = 0; e < 3; e++)
      edges.add((indices[t + e] as number) * vertices + (indices[t + ((e + 1) % 3)] as number));
  const snapped = positions.slice();
  for (const edge of edges) {
    const [from, to] = [Math.floor(edge / vertices), edge % vertices];
    if (edges.has(to * vertices + from)) continue;
    snapped[3 * from] = 0;
    snapped[3 * to] = 0;
  }
  return { positions: snapped, indices };
}

/**
 * Joins a left half whose border lies at exactly x = 0 with its mirror image: border vertices are shared,
 * so that a half that is open nowhere else becomes watertight, and their normals lie in the mirror plane.
 */
export function joinMirrored({ positions, indices, normals }: ShadedMesh): ShadedMesh {
  const count = positions.length / 3;
  const twins = Array.from({ length: count }, (_, v) => v).filter((v) => positions[3 * v] !== 0);
  const twinOf = Uint32Array.from({ length: count }, (_, v) => v);
  for (const [i, v] of twins.entries()) twinOf[v] = count + i;
  const mirrored = (values: Float32Array): Float32Array =>
    picked(values, twins).map((x, i) => (i % 3 === 0 ? -x : x));
  const turned = indices.map((_, i) => twinOf[indices[i - (i % 3) + [0, 2, 1][i % 3]!]!]!);
  const upright = normals.slice();
  for (let v = 0; v < count; v++) {
    if (positions[3 * v] !== 0) continue;
    const length = Math.hypot(upright[3 * v + 1]!, upright[3 * v + 2]!) || 1;
    upright.set([0, upright[3 * v + 1]! / length, upright[3 * v + 2]! / length], 3 * v);
  }
  return {
    positions: Float32Array.of(...positions, ...mirrored(positions)),
    indices: Uint32Array.of(...indices, ...turned),
    normals: Float32Array.of(...upright, ...mirrored(normals)),
  };
}
