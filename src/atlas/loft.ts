import { catmullRomWeights } from './contour.ts';
import type { LoftMesh } from './mesh.ts';

/** How a part is built: a solid belly, a flat sheet (rims at v = 1/4 and 3/4), or a ring closed along u. */
export type LoftKind = 'belly' | 'sheet' | 'ring';

/** Measured figures of one muscle part. */
export interface LoftFigures {
  kind: LoftKind;
  /** Stations from origin to insertion, each a closed contour x y z x y z ... in 0.1 mm. */
  stations: readonly (readonly number[])[];
}

/** Fineness of a rebuilt loft: steps along u and around v. */
export interface LoftGrid {
  along: number;
  around: number;
}

type Point = [number, number, number];

const TENTH_MM = 1e-4;

/** Figures made ready for evaluation: stations in metres with their knots along the fibre. */
interface Loft {
  kind: LoftKind;
  /** u of each station: the mean distance its points travel from station to station, 0 to 1. */
  knots: readonly number[];
  stations: readonly Float64Array[];
  /** Points per contour. */
  size: number;
}

/**
 * Prepares figures for evaluation.
 * @throws RangeError when a contour is not of even length or there are fewer than three stations
 */
function loftOf(figures: LoftFigures): Loft {
  const stations = figures.stations.map((s) => Float64Array.from(s, (value) => value * TENTH_MM));
  const size = (stations[0]?.length ?? 0) / 3;
  if (stations.length < 3 || size < 4 || size % 2 !== 0 || stations.some((s) => s.length !== size * 3)) {
    throw new RangeError(
      `a loft needs three stations or more of one even size, not ${stations.length} of ${size}`,
    );
  }
  const closed = figures.kind === 'ring' ? [...stations, stations[0]!] : stations;
  const knots = [0];
  for (let k = 1; k < closed.length; k++) {
    knots.push(knots[k - 1]! + Math.max(travel(closed[k - 1]!, closed[k]!), TENTH_MM));
  }
  const total = knots.at(-1)!;
  return { kind: figures.kind, knots: knots.map((knot) => knot / total), stations, size };
}

/** Mean distance from the points of one contour to those of the next. */
function travel(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3)
    sum += Math.hypot(b[i]! - a[i]!, b[i + 1]! - a[i + 1]!, b[i + 2]! - a[i + 2]!);
  return (sum * 3) / a.length;
}

/** Point on the surface at (u, v), metres. */
function evaluate(loft: Loft, u: number, v: number): Point {
  const { knots, size } = loft;
  const last = knots.length - 1;
  let k = 0;
  while (k < last - 1 && u > knots[k + 1]!) k++;
  const along = catmullRomWeights(u, knotAt(loft, k - 1), knots[k]!, knots[k + 1]!, knotAt(loft, k + 2));
  const place = (((v % 1) + 1) % 1) * size;
  const j = Math.floor(place) % size;
  const around = catmullRomWeights(place - Math.floor(place), -1, 0, 1, 2);
  const out: Point = [0, 0, 0];
  for (let a = 0; a < 4; a++) {
    const [station, mirrored] = stationAt(loft, k - 1 + a);
    for (let b = 0; b < 4; b++) {
      const index = (j - 1 + b + size) % size;
      const i = 3 * (mirrored ? (size + size / 2 - index) % size : index);
      const weight = along[a]! * around[b]!;
      for (let axis = 0; axis < 3; axis++) out[axis]! += weight * station[i + axis]!;
    }
  }
  return out;
}

/**
 * Station k, or the one that stands beyond an end: at a seam the surface turns over from the superficial to the
 * deep side, so the neighbour beyond is the neighbour before with v mirrored about the rims.
 */
function stationAt({ kind, stations }: Loft, k: number): [Float64Array, boolean] {
  const n = stations.length;
  if (kind === 'ring') return [stations[((k % n) + n) % n]!, false];
  if (k < 0) return [stations[-k]!, true];
  if (k >= n) return [stations[2 * (n - 1) - k]!, true];
  return [stations[k]!, false];
}

/** Knot k, continued beyond the ends as `stationAt` does. */
function knotAt({ kind, knots }: Loft, k: number): number {
  const last = knots.length - 1;
  if (k >= 0 && k <= last) return knots[k]!;
  if (kind === 'ring') return k < 0 ? knots[last + k]! - 1 : knots[k - last]! + 1;
  return k < 0 ? -knots[-k]! : 2 - knots[2 * last - k]!;
}

/**
 * Rebuilds the surface of a part: rings from origin to insertion, vertex after vertex around; the first and
 * last vertex of a ring share a place and have v 0 and 1. The end rings are folded flat on the line of
 * attachment, so the surface needs no caps; `loftSeams` says which vertices share a place.
 */
export function rebuildLoft(figures: LoftFigures, { along, around }: LoftGrid): LoftMesh {
  const loft = loftOf(figures);
  const ringSize = around + 1;
  const positions = new Float32Array((along + 1) * ringSize * 3);
  const uvs = new Float32Array((along + 1) * ringSize * 2);
  for (let r = 0; r <= along; r++) {
    const u = rowAt(loft, r / along);
    const ends = r === 0 || r === along;
    for (let j = 0; j < ringSize; j++) {
      const vertex = r * ringSize + j;
      uvs[vertex * 2] = u;
      uvs[vertex * 2 + 1] = j / around;
      const source = j === around ? 0 : ends && loft.kind !== 'ring' ? upperHalf(j, around) : j;
      positions.set(evaluate(loft, loft.kind === 'ring' && ends ? 0 : u, source / around), vertex * 3);
    }
  }
  return { positions, indices: ringTriangles(along, ringSize), uvs };
}

/** u of the row at a fraction of the way through the stations: rows lie denser where stations do. */
function rowAt({ knots }: Loft, fraction: number): number {
  const place = fraction * (knots.length - 1);
  const k = Math.min(Math.floor(place), knots.length - 2);
  return knots[k]! + (place - k) * (knots[k + 1]! - knots[k]!);
}

/** The index on the superficial half that shares a place with index j on a folded ring. */
function upperHalf(j: number, around: number): number {
  const mirrored = (around + around / 2 - j) % around;
  return j > around / 4 && j < (3 * around) / 4 ? mirrored : j;
}

/** Two triangles per cell of the grid. */
function ringTriangles(along: number, ringSize: number): Uint32Array {
  const indices: number[] = [];
  for (let r = 0; r < along; r++) {
    for (let j = 0; j + 1 < ringSize; j++) {
      const a = r * ringSize + j;
      const b = a + ringSize;
      indices.push(a, b, a + 1, a + 1, b, b + 1);
    }
  }
  return Uint32Array.from(indices);
}

/**
 * For each vertex of a rebuilt loft the first vertex at the same place by construction: where a ring closes, on
 * the folded ends, and where a ring-shaped part meets its own beginning. Joined so, a loft is watertight.
 */
export function loftSeams({ along, around }: LoftGrid, kind: LoftKind): Uint32Array {
  const ringSize = around + 1;
  return Uint32Array.from({ length: (along + 1) * ringSize }, (_, vertex) => {
    const r = Math.floor(vertex / ringSize);
    const j = (vertex % ringSize) % around;
    if (kind === 'ring') return (r % along) * ringSize + j;
    return r * ringSize + (r === 0 || r === along ? upperHalf(j, around) : j);
  });
}

/** A place on a part: metres, with its unit normal (outward) and unit fibre direction (towards the insertion). */
export interface LoftPlace {
  position: Point;
  normal: Point;
  along: Point;
}

/** The place at (u, v) of a part; v wraps round. */
export function loftPoint(figures: LoftFigures, u: number, v: number): LoftPlace {
  const loft = loftOf(figures);
  const h = 1e-3;
  const from = loft.kind === 'ring' ? u - h : Math.max(0, u - h);
  const to = loft.kind === 'ring' ? u + h : Math.min(1, u + h);
  const wrap = (w: number) => (loft.kind === 'ring' ? ((w % 1) + 1) % 1 : w);
  const along = unit(minus(evaluate(loft, wrap(to), v), evaluate(loft, wrap(from), v)));
  // On a folded end the way around has no direction of its own: take it just inside.
  const inside = loft.kind === 'ring' ? u : Math.min(1 - h, Math.max(h, u));
  const around = minus(evaluate(loft, wrap(inside), v + h), evaluate(loft, wrap(inside), v - h));
  return { position: evaluate(loft, u, v), normal: unit(cross(along, around)), along };
}

/** The (u, v) of the place on a part that is nearest to a point (metres), and its distance. */
export function nearestUv(
  figures: LoftFigures,
  point: readonly [number, number, number],
): { u: number; v: number; distance: number } {
  const loft = loftOf(figures);
  const away = (u: number, v: number) => {
    const [x, y, z] = evaluate(loft, u, v);
    return Math.hypot(x - point[0], y - point[1], z - point[2]);
  };
  let best = { u: 0, v: 0, distance: Number.POSITIVE_INFINITY };
  const look = (u: number, v: number) => {
    const place = { u: Math.min(1, Math.max(0, u)), v: ((v % 1) + 1) % 1 };
    const distance = away(place.u, place.v);
    if (distance < best.distance) best = { ...place, distance };
  };
  const [rows, columns] = [loft.stations.length * 4, loft.size * 4];
  for (let r = 0; r <= rows; r++) for (let c = 0; c < columns; c++) look(r / rows, c / columns);
  // Pattern search: halve the step whenever no neighbour is nearer.
  for (let du = 1 / rows, dv = 1 / columns; du > 1e-6; ) {
    const { u, v, distance } = best;
    for (const [a, b] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      look(u + a * du, v + b * dv);
    }
    if (best.distance === distance) {
      du /= 2;
      dv /= 2;
    }
  }
  return best;
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Point): Point {
  const length = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}
