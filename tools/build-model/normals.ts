import { vertexNormals } from '#atlas/adjacency.ts';
import { loftSeams } from '#atlas/loft.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import type { MusclePart } from './muscles.ts';

/** Normals of a loft that run on across the line where its rings close and over its folded ends. */
export function loftNormals({ mesh, rings, ringSize, kind }: MusclePart): Float32Array {
  const seams = loftSeams({ along: rings - 1, around: ringSize - 1 }, kind);
  const joined: TriangleMesh = {
    positions: mesh.positions,
    indices: mesh.indices.map((vertex) => seams[vertex] as number),
  };
  const normals = vertexNormals(joined);
  for (const [vertex, first] of seams.entries()) {
    for (let axis = 0; axis < 3; axis++) normals[3 * vertex + axis] = normals[3 * first + axis] as number;
  }
  return normals;
}
