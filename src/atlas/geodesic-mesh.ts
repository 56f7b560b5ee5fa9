/**
 * A triangle mesh as a surface to walk on: who touches whom, and points that lie between its vertices.
 * Lengths are in the mesh's own unit (metres for the skin).
 */
import { vertexNormals } from './adjacency.ts';
import { closestOnTriangle } from './closest-on-triangle.ts';
import type { TriangleMesh } from './mesh.ts';

export type Vec3 = readonly [number, number, number];

/** A mesh with its neighbourhoods. */
export interface Surface extends TriangleMesh {
  vertexCount: number;
  faceCount: number;
  /** Faces round vertex v: `faces[faceStart[v] .. faceStart[v + 1]]`. */
  faceStart: Uint32Array;
  faces: Uint32Array;
  /** Unit normal per vertex, weighted by area. */
  normals: Float32Array;
}

/** A point of the surface: a face and the weights of its three corners, which add up to 1. */
export interface SurfacePoint {
  face: number;
  weights: Vec3;
}

/** Finds the neighbourhoods of a mesh; vertices must be shared by their triangles. */
export function toSurface(mesh: TriangleMesh): Surface {
  const { positions, indices } = mesh;
  const vertexCount = positions.length / 3;
  const faceCount = indices.length / 3;
  const faceStart = new Uint32Array(vertexCount + 1);
  for (const v of indices) faceStart[v + 1]! += 1;
  for (let v = 0; v < vertexCount; v++) faceStart[v + 1]! += faceStart[v]!;
  const cursor = faceStart.slice();
  const faces = new Uint32Array(indices.length);
  indices.forEach((v, corner) => {
    faces[cursor[v]!++] = Math.floor(corner / 3);
  });
  return { positions, indices, vertexCount, faceCount, faceStart, faces, normals: vertexNormals(mesh) };
}

export const at = (values: ArrayLike<number>, v: number): Vec3 => [
  values[3 * v]!,
  values[3 * v + 1]!,
  values[3 * v + 2]!,
];
export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const distance = (a: Vec3, b: Vec3): number => {
  const [x, y, z] = minus(a, b);
  return Math.sqrt(x * x + y * y + z * z); // Math.hypot costs ten times as much
};
export const lerp = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + t * (b[0] - a[0]),
  a[1] + t * (b[1] - a[1]),
  a[2] + t * (b[2] - a[2]),
];

/** The three vertices of a face. */
export function corners(surface: Surface, face: number): readonly [number, number, number] {
  const { indices } = surface;
  return [indices[3 * face]!, indices[3 * face + 1]!, indices[3 * face + 2]!];
}

/** Faces that touch a vertex. */
export function facesOf(surface: Surface, vertex: number): Uint32Array {
  return surface.faces.subarray(surface.faceStart[vertex]!, surface.faceStart[vertex + 1]!);
}

/** The face on the other side of the edge i-j, or -1 at a border. */
export function faceAcross(surface: Surface, face: number, i: number, j: number): number {
  for (const other of facesOf(surface, i)) {
    if (other !== face && corners(surface, other).includes(j)) return other;
  }
  return -1;
}

/** A vertex as a point of the surface. Throws when no face has it. */
export function atVertex(surface: Surface, vertex: number): SurfacePoint {
  const face = facesOf(surface, vertex)[0];
  if (face === undefined) throw new Error(`vertex ${vertex} belongs to no face`);
  const [i, j] = corners(surface, face);
  return {
    face,
    weights: [i === vertex ? 1 : 0, j === vertex ? 1 : 0, i !== vertex && j !== vertex ? 1 : 0],
  };
}

/** Where a point of the surface lies in space. */
export function positionOf(surface: Surface, { face, weights }: SurfacePoint): Vec3 {
  const [a, b, c] = corners(surface, face).map((v) => at(surface.positions, v)) as [Vec3, Vec3, Vec3];
  const [u, v, w] = weights;
  return [u * a[0] + v * b[0] + w * c[0], u * a[1] + v * b[1] + w * c[1], u * a[2] + v * b[2] + w * c[2]];
}

const triangle = new Float64Array(9);
const closest = new Float64Array(3);

/** The point of one face nearest to p. */
export function nearestOnFace(surface: Surface, face: number, p: Vec3): SurfacePoint {
  const [a, b, c] = corners(surface, face).map((v) => at(surface.positions, v)) as [Vec3, Vec3, Vec3];
  triangle.set(a, 0);
  triangle.set(b, 3);
  triangle.set(c, 6);
  closestOnTriangle(triangle, ...p, closest);
  const [ab, ac, aq] = [minus(b, a), minus(c, a), minus([closest[0]!, closest[1]!, closest[2]!], a)];
  const [bb, bc, cc, qb, qc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac), dot(aq, ab), dot(aq, ac)];
  const area = bb * cc - bc * bc;
  const [v, w] = area > 0 ? [(cc * qb - bc * qc) / area, (bb * qc - bc * qb) / area] : [0, 0];
  return { face, weights: [1 - v - w, v, w] };
}

/**
 * The point of the surface nearest to p that can be reached from a face by going downhill over neighbours.
 * It never jumps to another limb, however near that is in space.
 */
export function nearestFrom(surface: Surface, start: number, p: Vec3): SurfacePoint {
  let best = nearestOnFace(surface, start, p);
  let bestGap = distance(positionOf(surface, best), p);
  for (let moved = true; moved; ) {
    moved = false;
    for (const vertex of corners(surface, best.face)) {
      for (const face of facesOf(surface, vertex)) {
        const candidate = nearestOnFace(surface, face, p);
        const gap = distance(positionOf(surface, candidate), p);
        if (gap < bestGap - 1e-12) {
          [best, bestGap, moved] = [candidate, gap, true];
        }
      }
    }
  }
  return best;
}

/** The point of the whole surface nearest to p. */
export function nearestPoint(surface: Surface, p: Vec3): SurfacePoint {
  let vertex = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (let v = 0; v < surface.vertexCount; v++) {
    const d = distance(at(surface.positions, v), p);
    if (d < gap && surface.faceStart[v + 1]! > surface.faceStart[v]!) [vertex, gap] = [v, d];
  }
  return nearestFrom(surface, facesOf(surface, vertex)[0]!, p);
}
