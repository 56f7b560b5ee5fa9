import { MeshoptSimplifier } from 'meshoptimizer';
import type { ShadedMesh, TriangleMesh } from './mesh.ts';

await MeshoptSimplifier.ready;

export interface SimplifyOptions {
  /** Keeps the vertices of open borders where they are, so that halves still join (default false). */
  lockBorder?: boolean;
  /** Largest distance from the given surface, in metres; the triangle count stays higher where it would be exceeded. */
  maxError?: number;
}

/** Weight of a unit of normal against a metre of distance: enough to keep creases, not to move outlines. */
const NORMAL_WEIGHT = 0.003;

/**
 * Collapses edges until the mesh has `targetTriangles` or would leave `maxError`; the vertices that stay move
 * to where they fit the given surface best. Same input, same output.
 */
export function simplify(
  mesh: TriangleMesh,
  targetTriangles: number,
  options?: SimplifyOptions,
): TriangleMesh {
  const none = new Float32Array(0);
  const { positions, indices } = compact(collapse(mesh, none, targetTriangles, options));
  return { positions, indices };
}

/** As `simplify`, with the normals brought along. */
export function simplifyShaded(
  mesh: ShadedMesh,
  targetTriangles: number,
  options?: SimplifyOptions,
): ShadedMesh {
  const normals = mesh.normals.slice();
  const { positions, indices, source } = compact(collapse(mesh, normals, targetTriangles, options));
  return { positions, indices, normals: normalised(picked(normals, source)) };
}

/** Simplifies a copy of the mesh; `normals` (empty for none) change in place. Unused vertices stay. */
function collapse(
  mesh: TriangleMesh,
  normals: Float32Array,
  targetTriangles: number,
  { lockBorder = false, maxError = Number.MAX_VALUE }: SimplifyOptions = {},
): TriangleMesh {
  const positions = mesh.positions.slice();
  const indices = mesh.indices.slice();
  const shaded = normals.length > 0;
  const [left] = MeshoptSimplifier.simplifyWithUpdate(
    indices,
    positions,
    3,
    normals,
    shaded ? 3 : 0,
    shaded ? [NORMAL_WEIGHT, NORMAL_WEIGHT, NORMAL_WEIGHT] : [],
    null,
    Math.min(indices.length, Math.max(0, Math.round(targetTriangles)) * 3),
    maxError,
    lockBorder ? ['LockBorder', 'ErrorAbsolute'] : ['ErrorAbsolute'],
  );
  return { positions, indices: indices.slice(0, left) };
}

function normalised(vectors: Float32Array): Float32Array {
  return vectors.map((x, i) => {
    const v = i - (i % 3);
    return x / (Math.hypot(vectors[v]!, vectors[v + 1]!, vectors[v + 2]!) || 1);
  });
}

/** A mesh whose vertices are some of another's. */
export interface VertexSubset extends TriangleMesh {
  /** For each vertex the one that it was. */
  source: Uint32Array;
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
