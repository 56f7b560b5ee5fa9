/** The shortest way over one edge of a triangle: the step that a front and a path are made of. */
import type { Surface, Vec3 } from './geodesic-mesh.ts';
import { at, distance, minus } from './geodesic-mesh.ts';

export interface DistanceField {
  /** Per vertex; Infinity where the front did not come. */
  distance: Float64Array;
  /** Direction of the front, xyz per vertex. */
  direction: Float64Array;
  /** The label of the source place that the front came from, interpolated. */
  label: Float64Array;
  /** Vertices within the limit, in the order in which they were first reached. */
  reached: number[];
}

/** Slope of the distance at vertex i along the unit vector e, measured in the surface. */
function slope({ normals }: Surface, { direction }: DistanceField, i: number, [x, y, z]: Vec3): number {
  const along = x * normals[3 * i]! + y * normals[3 * i + 1]! + z * normals[3 * i + 2]!;
  const inSurface = Math.sqrt(Math.max(1 - along * along, 1e-6));
  return (x * direction[3 * i]! + y * direction[3 * i + 1]! + z * direction[3 * i + 2]!) / inSurface;
}

/** The best way from the source to p through the edge i-j of a face that p lies in. */
export interface Way {
  distance: number;
  /** Where the edge is crossed: 0 at i, 1 at j. */
  t: number;
  /** From the crossing to p, not normalised. */
  direction: Vec3;
  label: number;
}

/** What the way over one edge to one place depends on; a plain record, as it is made millions of times. */
interface EdgeProblem {
  length: number;
  /** Distances at the two ends. */
  da: number;
  db: number;
  /** The square of the distance along the edge, s from 0 to 1: q0 + m0 s + c2 s^2 + c3 s^3. */
  q0: number;
  m0: number;
  c2: number;
  c3: number;
  /** The place: its foot along the edge, and its height above the edge, squared. */
  foot: number;
  height2: number;
}

/** The shortest way over an edge whose two ends the front has passed. */
export function wayOverEdge(surface: Surface, field: DistanceField, i: number, j: number, p: Vec3): Way {
  const a = at(surface.positions, i);
  const b = at(surface.positions, j);
  const length = distance(a, b);
  const e: Vec3 = [(b[0] - a[0]) / length, (b[1] - a[1]) / length, (b[2] - a[2]) / length];
  const da = field.distance[i]!;
  const db = field.distance[j]!;
  const m0 = 2 * da * slope(surface, field, i, e) * length;
  const m1 = 2 * db * slope(surface, field, j, e) * length;
  const rise = db * db - da * da;
  const [px, py, pz] = minus(p, a);
  const foot = px * e[0] + py * e[1] + pz * e[2];
  const problem: EdgeProblem = {
    length,
    da,
    db,
    q0: da * da,
    m0,
    c2: 3 * rise - 2 * m0 - m1,
    c3: m0 + m1 - 2 * rise,
    foot,
    height2: Math.max(px * px + py * py + pz * pz - foot * foot, 0),
  };
  const t = bestCrossing(problem);
  const x = t * length;
  return {
    distance: wayThrough(problem, t),
    t,
    direction: [px - x * e[0], py - x * e[1], pz - x * e[2]],
    label: field.label[i]! + t * (field.label[j]! - field.label[i]!),
  };
}

/** Length of the way that crosses the edge at s. */
function wayThrough({ length, da, db, q0, m0, c2, c3, foot, height2 }: EdgeProblem, s: number): number {
  const x = s * length;
  const lowest = Math.max(da - x, db - length + x, 0); // no front is faster than 1
  const highest = Math.min(da + x, db + length - x);
  const free = Math.sqrt(Math.max(q0 + s * (m0 + s * (c2 + s * c3)), 0));
  return Math.min(Math.max(free, lowest), highest) + Math.sqrt(height2 + (x - foot) * (x - foot));
}

/** Where the way is shortest, 0..1: five samples, then two parabolas. It has one valley. */
function bestCrossing(problem: EdgeProblem): number {
  let best = 0;
  let least = wayThrough(problem, 0);
  for (let k = 1; k <= 4; k++) {
    const value = wayThrough(problem, k / 4);
    if (value < least) [best, least] = [k / 4, value];
  }
  for (let step = best > 0 && best < 1 ? 0.25 : 0.125, round = 0; round < 2; step /= 4, round++) {
    const middle = Math.min(Math.max(best, step), 1 - step);
    const below = wayThrough(problem, middle - step);
    const above = wayThrough(problem, middle + step);
    const bend = below - 2 * wayThrough(problem, middle) + above;
    const shift =
      bend > 0 ? Math.min(Math.max((0.5 * (below - above)) / bend, -1), 1) : below < above ? -1 : 1;
    const s = middle + shift * step;
    const value = wayThrough(problem, s);
    if (value < least) [best, least] = [s, value];
  }
  return best;
}
