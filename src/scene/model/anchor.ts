import { Vector3 } from 'three';
import type { BodyPart, MergedLayer } from './body-model.ts';

/** A place on a muscle in world metres. */
export interface SurfacePlace {
  position: Vector3;
  /** Outward, unit length. */
  normal: Vector3;
}

/**
 * The place on a part's surface with the coordinates (u, v): inside the triangle of the (u, v) plane that holds it,
 * or at the nearest vertex where none does (u beyond the caps).
 */
export function placeOnPart(layer: MergedLayer, part: BodyPart, u: number, v: number): SurfacePlace {
  const { surface, indices } = layer;
  const at = (vertex: number, k: number) => surface[4 * vertex + k]! / 65535;
  for (let t = part.start; t < part.start + part.count; t += 3) {
    const corners = [indices[t]!, indices[t + 1]!, indices[t + 2]!] as const;
    const [a, b, c] = corners;
    const [ua, va] = [at(a, 0), at(a, 1)];
    const [u1, v1, u2, v2] = [at(b, 0) - ua, at(b, 1) - va, at(c, 0) - ua, at(c, 1) - va];
    const det = u1 * v2 - u2 * v1;
    if (Math.abs(det) < 1e-9) continue;
    const wb = ((u - ua) * v2 - u2 * (v - va)) / det;
    const wc = (u1 * (v - va) - (u - ua) * v1) / det;
    if (wb < -1e-4 || wc < -1e-4 || wb + wc > 1.0001) continue;
    return blend(layer, corners, [1 - wb - wc, wb, wc]);
  }
  return blend(layer, [nearestVertex(layer, part, u, v)], [1]);
}

function nearestVertex({ surface }: MergedLayer, part: BodyPart, u: number, v: number): number {
  let best = part.firstVertex;
  let least = Number.POSITIVE_INFINITY;
  for (let i = part.firstVertex; i < part.firstVertex + part.vertexCount; i++) {
    const dv = Math.abs(surface[4 * i + 1]! / 65535 - v);
    const distance = (surface[4 * i]! / 65535 - u) ** 2 + Math.min(dv, 1 - dv) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = i;
  }
  return best;
}

function blend(layer: MergedLayer, vertices: readonly number[], weights: readonly number[]): SurfacePlace {
  const place = { position: new Vector3(), normal: new Vector3() };
  const v = new Vector3();
  vertices.forEach((vertex, k) => {
    place.position.addScaledVector(v.fromArray(layer.positions, 3 * vertex), weights[k]!);
    place.normal.addScaledVector(v.fromArray(layer.normals, 3 * vertex), weights[k]!);
  });
  place.normal.normalize();
  return place;
}
