import type { TriangleMesh } from './mesh.ts';

/** x y z: metres for points, any length for directions. */
export type Point = [number, number, number];

/** A point in the body, said in terms of bones and of landmarks found before. Lengths in mm. */
export type Place =
  /** The vertex of a bone that lies furthest in a direction. */
  | { bone: string; end: Point }
  /** Middle of the bone's section at a share of its length, 0 at the trunk's end; `axis` if not the longest. */
  | { bone: string; along: number; axis?: Point }
  | { landmark: string }
  /** Weighted mean; weights need not sum to one. */
  | { mix: [Place, number][] }
  | { at: Place; move: Point }
  /** The same place moved to x = 0. */
  | { midline: Place }
  /** Each coordinate from a place of its own. */
  | { x: Place; y: Place; z: Place };

/** A direction: fixed, along a bone from the trunk outward, or towards a place. */
export type Direction = Point | { axis: string } | { to: Place };

/** Where places are looked up. */
export interface Surroundings {
  bones: ReadonlyMap<string, TriangleMesh>;
  landmark: (id: string) => Point;
}

/** Part of the bone's length that a section takes in on either side. */
const SLAB = 0.05;

/** Position of a place, metres. */
export function locate(place: Place, around: Surroundings): Point {
  if ('landmark' in place) return around.landmark(place.landmark);
  if ('mix' in place) {
    const total = place.mix.reduce((sum, [, weight]) => sum + weight, 0);
    return place.mix.reduce<Point>(
      (sum, [part, weight]) => add(sum, locate(part, around), weight / total),
      [0, 0, 0],
    );
  }
  if ('at' in place) return add(locate(place.at, around), place.move, 1e-3);
  if ('midline' in place) {
    const [, y, z] = locate(place.midline, around);
    return [0, y, z];
  }
  if ('x' in place)
    return [locate(place.x, around)[0], locate(place.y, around)[1], locate(place.z, around)[2]];
  const bone = boneOf(place.bone, around);
  if ('end' in place) return vertexAt(bone, furthest(bone, place.end));
  return sectionCentre(bone, place.axis ?? longAxis(bone), place.along);
}

/** Unit vector of a direction, seen from `from`. */
export function towards(direction: Direction, from: Point, around: Surroundings): Point {
  if (Array.isArray(direction)) return unit(direction);
  if ('axis' in direction) return longAxis(boneOf(direction.axis, around));
  return unit(add(locate(direction.to, around), from, -1));
}

/** The part of a direction square to a bone's long axis, as a unit vector. */
export function squareTo(direction: Point, bone: string, around: Surroundings): Point {
  const axis = longAxis(boneOf(bone, around));
  return unit(add(direction, axis, -dot(direction, axis)));
}

export function add(a: Point, b: Point, scale = 1): Point {
  return [a[0] + scale * b[0], a[1] + scale * b[1], a[2] + scale * b[2]];
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function unit(v: Point): Point {
  const length = Math.hypot(...v);
  if (length === 0) throw new Error('a direction of no length');
  return [v[0] / length, v[1] / length, v[2] / length];
}

function boneOf(id: string, { bones }: Surroundings): TriangleMesh {
  const bone = bones.get(id);
  if (!bone) throw new Error(`no bone ${id}`);
  return bone;
}

export function vertexAt({ positions }: TriangleMesh, vertex: number): Point {
  return [
    positions[3 * vertex] as number,
    positions[3 * vertex + 1] as number,
    positions[3 * vertex + 2] as number,
  ];
}

function furthest(bone: TriangleMesh, direction: Point): number {
  let [best, most] = [0, -Infinity];
  for (let v = 0; v < bone.positions.length / 3; v++) {
    const reach = dot(vertexAt(bone, v), direction);
    if (reach > most) [best, most] = [v, reach];
  }
  return best;
}

/** Middle between the extremes of the vertices in a slab across the axis. */
function sectionCentre(bone: TriangleMesh, axis: Point, share: number): Point {
  const reach = Array.from({ length: bone.positions.length / 3 }, (_, v) => dot(vertexAt(bone, v), axis));
  const low = reach.reduce((a, b) => Math.min(a, b), Infinity);
  const high = reach.reduce((a, b) => Math.max(a, b), -Infinity);
  const level = low + share * (high - low);
  for (let slab = SLAB; ; slab *= 2) {
    const within = reach.flatMap((r, v) =>
      Math.abs(r - level) <= slab * (high - low) ? [vertexAt(bone, v)] : [],
    );
    if (within.length < 6 && slab < 1) continue;
    const middle = [0, 1, 2].map((k) => {
      const values = within.map((p) => p[k] as number);
      return (Math.min(...values) + Math.max(...values)) / 2;
    }) as Point;
    return add(middle, axis, level - dot(middle, axis));
  }
}

/** Direction of the greatest spread, pointing away from the trunk: down and forward. */
function longAxis(bone: TriangleMesh): Point {
  const count = bone.positions.length / 3;
  let mean: Point = [0, 0, 0];
  for (let v = 0; v < count; v++) mean = add(mean, vertexAt(bone, v), 1 / count);
  let axis: Point = unit([0.1, -1, 0.5]);
  // Power iteration on the covariance: long bones converge in a few rounds.
  for (let round = 0; round < 60; round++) {
    let next: Point = [0, 0, 0];
    for (let v = 0; v < count; v++) {
      const p = add(vertexAt(bone, v), mean, -1);
      next = add(next, p, dot(p, axis));
    }
    axis = unit(next);
  }
  return -axis[1] + axis[2] < 0 ? [-axis[0], -axis[1], -axis[2]] : axis;
}
