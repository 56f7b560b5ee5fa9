import { MeshoptSimplifier } from 'meshoptimizer';
import type { TriangleMesh } from './mesh.ts';

await MeshoptSimplifier.ready;

export interface SimplifyOptions {
  /** Keeps the vertices of open borders where they are, so that halves still join (default false). */
  lockBorder?: boolean;
  /** Largest distance from the given surface, in metres; the triangle count stays higher where it would be exceeded. */
  maxError?: number;
}

/**
 * Collapses edges until the mesh has `targetTriangles` or would leave `maxError`; vertices are a subset of
 * the given ones, unused ones are dropped. Same input, same output.
 */
export function simplify(
  mesh: TriangleMesh,
  targetTriangles: number,
  { lockBorder = false, maxError = Number.MAX_VALUE }: SimplifyOptions = {},
): TriangleMesh {
  const [indices] = MeshoptSimplifier.simplify(
    mesh.indices,
    mesh.positions,
    3,
    Math.min(mesh.indices.length, Math.max(0, Math.round(targetTriangles)) * 3),
    maxError,
    lockBorder ? ['LockBorder', 'ErrorAbsolute'] : ['ErrorAbsolute'],
  );
  return compact({ positions: mesh.positions, indices });
}

/** Drops the vertices that no triangle uses; the others keep their order of first use. */
export function compact({ positions, indices }: TriangleMesh): TriangleMesh {
  const place = new Int32Array(positions.length / 3).fill(-1);
  const kept: number[] = [];
  const renumbered = indices.map((vertex) => {
    if (place[vertex] === -1) {
      place[vertex] = kept.length / 3;
      kept.push(...positions.subarray(3 * vertex, 3 * vertex + 3));
    }
    return place[vertex] as number;
  });
  return { positions: Float32Array.from(kept), indices: renumbered };
}
