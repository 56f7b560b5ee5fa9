import { MeshoptSimplifier } from 'meshoptimizer';
import type { TriangleMesh } from './mesh.ts';

await MeshoptSimplifier.ready;

export interface SimplifyOptions {
  /** Keeps the vertices of open borders where they are, so that halves still join (default false). */
  lockBorder?: boolean;
  /** Largest distance from the given surface, in metres; the triangle count stays higher where it would be exceeded. */
  maxError?: number;
}

/** A mesh whose vertices are some of another's. */
export interface VertexSubset extends TriangleMesh {
  /** For each vertex the one that it was. */
  source: Uint32Array;
}

/**
 * Collapses edges until the mesh has `targetTriangles` or would leave `maxError`; vertices are a subset of
 * the given ones, unused ones are dropped. Same input, same output.
 */
export function simplify(
  mesh: TriangleMesh,
  targetTriangles: number,
  { lockBorder = false, maxError = Number.MAX_VALUE }: SimplifyOptions = {},
): VertexSubset {
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
export function compact({ positions, indices }: TriangleMesh): VertexSubset {
  const place = new Int32Array(positions.length / 3).fill(-1);
  const source: number[] = [];
  const renumbered = indices.map((vertex) => {
    if (place[vertex] === -1) place[vertex] = source.push(vertex) - 1;
    return place[vertex]!;
  });
  return {
    positions: picked(positions, source),
    indices: renumbered,
    source: Uint32Array.from(source),
  };
}

/** The x y z of some vertices out of a list of all. */
export function picked(values: Float32Array, vertices: ArrayLike<number>): Float32Array {
  return Float32Array.from(
    { length: 3 * vertices.length },
    (_, i) => values[3 * vertices[Math.floor(i / 3)]! + (i % 3)]!,
  );
}
