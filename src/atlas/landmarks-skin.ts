import { add, dot, type Point, unit, vertexAt } from './landmarks-places.ts';
import type { TriangleMesh } from './mesh.ts';

/** A point on the skin and the vertex of its triangle that is closest. */
export interface SkinPoint {
  position: Point;
  vertex: number;
}

/**
 * Where a ray leaves the body: the first triangle on its way that faces along it.
 * @param indices the triangles that count
 * @returns undefined where the ray meets none
 */
export function exitPoint(
  skin: TriangleMesh,
  indices: ArrayLike<number>,
  from: Point,
  direction: Point,
): SkinPoint | undefined {
  const [dx, dy, dz] = direction;
  const { positions } = skin;
  let nearest = Infinity;
  let hit = -1;
  for (let t = 0; t < indices.length; t += 3) {
    const a = 3 * (indices[t] as number);
    const b = 3 * (indices[t + 1] as number);
    const c = 3 * (indices[t + 2] as number);
    const [ax, ay, az] = [positions[a] as number, positions[a + 1] as number, positions[a + 2] as number];
    const [px, py, pz] = [
      (positions[b] as number) - ax,
      (positions[b + 1] as number) - ay,
      (positions[b + 2] as number) - az,
    ];
    const [qx, qy, qz] = [
      (positions[c] as number) - ax,
      (positions[c + 1] as number) - ay,
      (positions[c + 2] as number) - az,
    ];
    // Moeller and Trumbore 1997, back faces only: the ray comes from inside.
    const [hx, hy, hz] = [dy * qz - dz * qy, dz * qx - dx * qz, dx * qy - dy * qx];
    const volume = px * hx + py * hy + pz * hz;
    if (volume >= 0) continue;
    const [sx, sy, sz] = [from[0] - ax, from[1] - ay, from[2] - az];
    const u = (sx * hx + sy * hy + sz * hz) / volume;
    if (u < 0 || u > 1) continue;
    const [kx, ky, kz] = [sy * pz - sz * py, sz * px - sx * pz, sx * py - sy * px];
    const v = (dx * kx + dy * ky + dz * kz) / volume;
    if (v < 0 || u + v > 1) continue;
    const distance = (qx * kx + qy * ky + qz * kz) / volume;
    if (distance <= 0 || distance >= nearest) continue;
    nearest = distance;
    hit = t;
  }
  if (hit < 0) return undefined;
  const corners = [0, 1, 2].map((i) => indices[hit + i] as number) as Point;
  return onTriangle(skin, corners, add(from, direction, nearest));
}

/** The point of the skin closest to a place, by vertices: fine where triangles are small against the distance. */
export function nearestVertex(
  skin: TriangleMesh,
  place: Point,
  allowed: (vertex: number) => boolean,
): SkinPoint {
  return bestVertex(skin, allowed, (p) => -Math.hypot(...add(p, place, -1)));
}

/** The vertex furthest in a direction among those within `reach` metres of a place. */
export function furthestVertex(
  skin: TriangleMesh,
  direction: Point,
  place: Point,
  reach: number,
  allowed: (vertex: number) => boolean,
): SkinPoint {
  const way = unit(direction);
  return bestVertex(
    skin,
    (vertex) => allowed(vertex) && Math.hypot(...add(vertexAt(skin, vertex), place, -1)) <= reach,
    (p) => dot(p, way),
  );
}

function bestVertex(
  skin: TriangleMesh,
  allowed: (vertex: number) => boolean,
  score: (p: Point) => number,
): SkinPoint {
  let [vertex, best] = [-1, -Infinity];
  for (let v = 0; v < skin.positions.length / 3; v++) {
    if (!allowed(v)) continue;
    const value = score(vertexAt(skin, v));
    if (value > best) [vertex, best] = [v, value];
  }
  if (vertex < 0) throw new Error('no skin there');
  return { vertex, position: vertexAt(skin, vertex) };
}

function onTriangle(skin: TriangleMesh, corners: Point, position: Point): SkinPoint {
  const away = corners.map((v) => Math.hypot(...add(vertexAt(skin, v), position, -1)));
  return { position, vertex: corners[away.indexOf(Math.min(...away))] as number };
}
