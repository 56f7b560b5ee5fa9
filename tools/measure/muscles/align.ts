import type { Depth } from './depth.ts';
import { type Loop, loopLength, resampleLoop } from './levels.ts';

/** Points on every aligned contour; places on a loop are counted in these steps. */
export const FINE = 96;
/** Points compared when a contour is folded or laid on its neighbour. */
const PROBES = 16;

/** A way to lay v on one loop: the places of the two rims, v = 1/4 and v = 3/4. */
interface Lay {
  right: number;
  left: number;
  cost: number;
  /** PROBES points at equal v from v = 0. */
  probes: Float64Array;
}

/**
 * Lays v on a stack of loops so that v = 0 faces the skin, the rims (v = 1/4, 3/4) lie where a flat section
 * folds, and neighbours turn as little as they can: the cheapest walk through all lays (Viterbi).
 * @param loops sections from origin to insertion, walked with the insertion to the right
 * @returns per loop FINE points at equal steps of v from v = 0
 */
export function alignLoops(loops: readonly Loop[], depth: Depth): { contours: Float64Array[]; flat: number } {
  const rings = loops.map((loop) => resampleLoop(loop, FINE));
  const all = rings.map((ring) => lays(ring, depth));
  const lengths = rings.map(loopLength);
  let totals = all[0]!.map((lay) => lay.cost);
  const back: Int32Array[] = [];
  for (let k = 1; k < all.length; k++) {
    const scale = TWIST / ((lengths[k - 1]! + lengths[k]!) / 2) ** 2;
    const from = new Int32Array(all[k]!.length);
    const next = all[k]!.map((lay, i) => {
      let best = Number.POSITIVE_INFINITY;
      all[k - 1]!.forEach((before, j) => {
        const total = totals[j]!;
        if (total >= best) return;
        const cost = total + scale * turn(before.probes, lay.probes, (best - total) / scale);
        if (cost < best) [best, from[i]] = [cost, j];
      });
      return best + lay.cost;
    });
    back.push(from);
    totals = next;
  }
  let at = totals.indexOf(Math.min(...totals));
  const chosen: Lay[] = [];
  for (let k = all.length - 1; k >= 0; k--) {
    chosen[k] = all[k]![at]!;
    if (k > 0) at = back[k - 1]![at]!;
  }
  smooth(chosen, 10);
  const hold = rings.map((ring, k) => toFold(ring, chosen[k]!));
  smooth(chosen, 3);
  const contours = relaxed(rings, chosen, hold);
  const flat = rings.reduce((sum, ring, k) => sum + flatness(ring, chosen[k]!), 0) / rings.length;
  return { contours, flat };
}

/** Weights: turning against the neighbour, a section that does not fold on itself, facing away from the skin. */
const TWIST = 2500;
const FOLD = 6;
const FACE = 1;

/** All lays of one loop worth considering: for each right rim the left rim that folds best. */
function lays(ring: Float64Array, depth: Depth): Lay[] {
  const length = loopLength(ring);
  const depths = Float64Array.from({ length: FINE }, (_, i) =>
    depth(ring[i * 3]!, ring[i * 3 + 1]!, ring[i * 3 + 2]!),
  );
  const spreadOfDepth = Math.max(...depths) - Math.min(...depths) + 0.002;
  const out: Lay[] = [];
  for (let right = 0; right < FINE; right++) {
    let best: Lay | undefined;
    for (let shift = -FINE / 8; shift <= FINE / 8; shift += 2) {
      // v grows along the walk: left rim (3/4), superficial side, right rim (1/4), deep side.
      const left = right - FINE / 2 + shift;
      const half = right - left;
      let fold = 0;
      let face = 0;
      for (let i = 1; i < PROBES; i++) {
        const top = wrapped(left + (half * i) / PROBES);
        const under = wrapped(left - ((FINE - half) * i) / PROBES);
        fold +=
          (ring[top * 3]! - ring[under * 3]!) ** 2 +
          (ring[top * 3 + 1]! - ring[under * 3 + 1]!) ** 2 +
          (ring[top * 3 + 2]! - ring[under * 3 + 2]!) ** 2;
        face += depths[top]! - depths[under]!;
      }
      const cost =
        (FOLD * fold) / PROBES / (length / 4) ** 2 +
        (FACE * face) / PROBES / spreadOfDepth +
        (4 * shift * shift) / (FINE * FINE);
      if (!best || cost < best.cost) best = { right, left, cost, probes: new Float64Array() };
    }
    best!.probes = spread(ring, best!.right, best!.left, PROBES);
    out.push(best!);
  }
  return out;
}

/**
 * Mean squared distance between points of equal v on neighbouring contours; stops above `limit`. It is least
 * where fibres take the shortest way, across the sections.
 */
function turn(a: Float64Array, b: Float64Array, limit: number): number {
  const most = limit * PROBES;
  let sum = 0;
  for (let i = 0; i < a.length && sum < most; i += 3) {
    sum += (b[i]! - a[i]!) ** 2 + (b[i + 1]! - a[i + 1]!) ** 2 + (b[i + 2]! - a[i + 2]!) ** 2;
  }
  return sum / PROBES;
}

/** Averages the rims over their neighbours a few times: the search counts in whole steps, the muscle does not. */
function smooth(chosen: Lay[], passes: number): void {
  const near = (value: number, other: number) => other + FINE * Math.round((value - other) / FINE);
  for (let pass = 0; pass < passes; pass++) {
    const before = chosen.map(({ right, left }) => ({ right, left }));
    for (let k = 1; k + 1 < chosen.length; k++) {
      const { right, left } = before[k]!;
      chosen[k]!.right =
        (near(right, before[k - 1]!.right) + 2 * right + near(right, before[k + 1]!.right)) / 4;
      chosen[k]!.left = (near(left, before[k - 1]!.left) + 2 * left + near(left, before[k + 1]!.left)) / 4;
    }
  }
}

/** Sections flatter than the second figure have their rims exactly at the fold, rounder than the first loosely. */
const FLAT = [7, 12] as const;

/**
 * Moves the rims of a flat section onto the outermost point of its folds.
 * @returns how firmly they belong there, 0 to 1
 */
function toFold(ring: Float64Array, lay: Lay): number {
  const firm = Math.max(0, Math.min(1, (flatness(ring, lay) - FLAT[0]) / (FLAT[1] - FLAT[0])));
  // A few steps, because what is outermost shows only nearby.
  for (let step = 0; step < 4 && firm > 0; step++) {
    lay.right += firm * (outermost(ring, lay.right) - lay.right);
    lay.left += firm * (outermost(ring, lay.left) - lay.left);
  }
  return firm;
}

/** The place near `at` that lies farthest out, seen from the middle of the section on both its sides. */
function outermost(ring: Float64Array, at: number): number {
  const [tip, one, other] = [place(ring, at), place(ring, at - FINE / 12), place(ring, at + FINE / 12)];
  const out = [0, 1, 2].map((axis) => tip[axis]! - (one[axis]! + other[axis]!) / 2);
  let best = at;
  let most = Number.NEGATIVE_INFINITY;
  for (let shift = -FINE / 24; shift <= FINE / 24; shift += 0.25) {
    const point = place(ring, at + shift);
    const reach = point[0] * out[0]! + point[1] * out[1]! + point[2] * out[2]!;
    if (reach > most) [best, most] = [at + shift, reach];
  }
  return best;
}

/** Rounds of straightening, and how strongly a point is drawn to its fibre, to even spacing, to its rim. */
const ROUNDS = 60;
const [STRAIGHT, EVEN, RIM] = [0.45, 0.15, 0.35];

/**
 * Straightens the fibres: each point slides along its section towards the middle of its two neighbours on the
 * fibre, while points stay evenly spaced round the section and the rims near the folds.
 */
function relaxed(rings: Float64Array[], chosen: Lay[], hold: number[]): Float64Array[] {
  const places = chosen.map(({ right, left }) =>
    Float64Array.from({ length: FINE }, (_, i) => placeOf(i / FINE, right, left)),
  );
  const points = places.map((at, k) => pointsAt(rings[k]!, at));
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < rings.length; k++) {
      const [at, here] = [places[k]!, points[k]!];
      const [before, after] = [points[Math.max(0, k - 1)]!, points[Math.min(rings.length - 1, k + 1)]!];
      const next = at.map((s, i) => {
        const step = 0.5;
        const ahead = place(rings[k]!, s + step);
        const behind = place(rings[k]!, s - step);
        let along = 0;
        let speed = 0;
        for (let axis = 0; axis < 3; axis++) {
          const tangent = ahead[axis]! - behind[axis]!;
          along += tangent * ((before[i * 3 + axis]! + after[i * 3 + axis]!) / 2 - here[i * 3 + axis]!);
          speed += tangent * tangent;
        }
        const slide = Math.max(-1, Math.min(1, along / Math.max(speed, 1e-12)));
        const rim =
          i === FINE / 4 ? chosen[k]!.right : i === (3 * FINE) / 4 ? chosen[k]!.left + FINE : undefined;
        if (rim !== undefined) {
          const firm = hold[k]!;
          return s + (1 - firm) * STRAIGHT * slide + (RIM + firm * (0.8 - RIM)) * (rim - s);
        }
        const [low, high] = [
          i === 0 ? at[FINE - 1]! - FINE : at[i - 1]!,
          i === FINE - 1 ? at[0]! + FINE : at[i + 1]!,
        ];
        const moved = s + STRAIGHT * slide + EVEN * ((low + high) / 2 - s);
        return Math.max(low + 0.05, Math.min(high - 0.05, moved));
      });
      places[k] = next;
      points[k] = pointsAt(rings[k]!, next);
    }
  }
  return points;
}

function pointsAt(ring: Float64Array, at: Float64Array): Float64Array {
  const out = new Float64Array(at.length * 3);
  for (const [i, s] of at.entries()) out.set(place(ring, s), i * 3);
  return out;
}

/** Place on a ring for v, each half of the loop between its rims by its own length. */
function placeOf(v: number, right: number, left: number): number {
  const half = right - left;
  // v from -1/4 (left rim) over 0 to 1/4 (right rim) is the superficial half.
  if (v <= 0.25) return left + half * (2 * v + 0.5);
  if (v < 0.75) return right + (FINE - half) * (2 * v - 0.5);
  return left + FINE + half * (2 * v - 1.5);
}

/** `count` points at equal steps of v from v = 0. */
function spread(ring: Float64Array, right: number, left: number, count: number): Float64Array {
  return pointsAt(
    ring,
    Float64Array.from({ length: count }, (_, i) => placeOf(i / count, right, left)),
  );
}

/** Point on a fine ring at a place that need not be whole. */
function place(ring: Float64Array, at: number): [number, number, number] {
  const wrapped = ((at % FINE) + FINE) % FINE;
  const i = Math.floor(wrapped) % FINE;
  const j = (i + 1) % FINE;
  const s = wrapped - Math.floor(wrapped);
  return [
    ring[i * 3]! + s * (ring[j * 3]! - ring[i * 3]!),
    ring[i * 3 + 1]! + s * (ring[j * 3 + 1]! - ring[i * 3 + 1]!),
    ring[i * 3 + 2]! + s * (ring[j * 3 + 2]! - ring[i * 3 + 2]!),
  ];
}

/** The whole place nearest to one that may lie beyond the ring. */
function wrapped(at: number): number {
  return ((Math.round(at) % FINE) + FINE) % FINE;
}

/** Width of a section between its rims over its mean thickness. */
function flatness(ring: Float64Array, { right, left }: Lay): number {
  const contour = spread(ring, right, left, FINE);
  let thickness = 0;
  for (let i = 0; i < FINE / 2; i++) {
    const j = (FINE + FINE / 2 - (i - FINE / 4 + FINE)) % FINE;
    const a = (i - FINE / 4 + FINE) % FINE;
    thickness += Math.hypot(
      contour[a * 3]! - contour[j * 3]!,
      contour[a * 3 + 1]! - contour[j * 3 + 1]!,
      contour[a * 3 + 2]! - contour[j * 3 + 2]!,
    );
  }
  return loopLength(ring) / 2 / Math.max(thickness / (FINE / 2), 1e-4);
}
