import { seededRandom } from '../seeded-random.ts';
import { PAIN_CHANNELS } from './pain-weights.ts';

/** Dots of a spillover zone, evenly strewn over the skin. */
export interface Dots {
  /** x y z per dot, metres. */
  centres: Float32Array;
  /** Outward, unit length, per dot. */
  normals: Float32Array;
  /** Relative time at which the wave comes by, per dot, 0 to 1. */
  arrivals: Float32Array;
}

/** Metres from dot to dot at least. */
export const DOT_PITCH = 0.0062;
/** Throws per square of the pitch: beyond this hardly any finds room. */
const THROWS = 9;
const SPILLOVER = 1;
const INSIDE = 127.5;

interface StippleSkin {
  positions: Float32Array;
  normals: Float32Array;
  indices: Uint32Array;
}

/**
 * Strews dots over the skin where the spillover weight is above one half and the essential weight is not. Darts are
 * thrown at the zone's triangles with a fixed seed; one that lands within the pitch of another is taken back: blue
 * noise that sits on the surface itself, the same at every distance, without seams.
 */
export function strewDots(skin: StippleSkin, field: Uint8Array): Dots {
  const grid = new Map<string, number[]>();
  const random = seededRandom(7);
  const centres: number[] = [];
  const normals: number[] = [];
  const arrivals: number[] = [];

  const throwAt = (corners: readonly number[]) => {
    const [r, s] = [Math.sqrt(random()), random()];
    const weights = [1 - r, r * (1 - s), r * s];
    const mix = (values: ArrayLike<number>, stride: number, k: number) =>
      corners.reduce((sum, vertex, c) => sum + weights[c]! * values[stride * vertex + k]!, 0);
    if (mix(field, PAIN_CHANNELS, SPILLOVER) <= INSIDE || mix(field, PAIN_CHANNELS, 0) > INSIDE) return;
    const place = [0, 1, 2].map((k) => mix(skin.positions, 3, k)) as [number, number, number];
    if (!claim(grid, centres, place)) return;
    centres.push(...place);
    const normal = [0, 1, 2].map((k) => mix(skin.normals, 3, k));
    const length = Math.hypot(...normal) || 1;
    normals.push(...normal.map((n) => n / length));
    arrivals.push(mix(field, PAIN_CHANNELS, 2) / 255);
  };

  for (let t = 0; t < skin.indices.length; t += 3) {
    const corners = [skin.indices[t]!, skin.indices[t + 1]!, skin.indices[t + 2]!];
    if (!corners.some((vertex) => field[PAIN_CHANNELS * vertex + SPILLOVER]! > INSIDE)) continue;
    const throws = (THROWS * triangleArea(skin.positions, corners)) / DOT_PITCH ** 2;
    for (let n = Math.floor(throws + random()); n > 0; n--) throwAt(corners);
  }
  return {
    centres: Float32Array.from(centres),
    normals: Float32Array.from(normals),
    arrivals: Float32Array.from(arrivals),
  };
}

/** Takes a place unless another dot is within the pitch. */
function claim(
  grid: Map<string, number[]>,
  centres: readonly number[],
  [x, y, z]: [number, number, number],
): boolean {
  const cell = (value: number) => Math.floor(value / DOT_PITCH);
  for (let i = -1; i <= 1; i++) {
    for (let j = -1; j <= 1; j++) {
      for (let k = -1; k <= 1; k++) {
        for (const dot of grid.get(`${cell(x) + i},${cell(y) + j},${cell(z) + k}`) ?? []) {
          const gap = Math.hypot(centres[3 * dot]! - x, centres[3 * dot + 1]! - y, centres[3 * dot + 2]! - z);
          if (gap < DOT_PITCH) return false;
        }
      }
    }
  }
  const key = `${cell(x)},${cell(y)},${cell(z)}`;
  grid.set(key, [...(grid.get(key) ?? []), centres.length / 3]);
  return true;
}

function triangleArea(positions: Float32Array, [a, b, c]: readonly number[]): number {
  const e = (v: number, k: number) => positions[3 * v + k]! - positions[3 * a! + k]!;
  const [x1, y1, z1, x2, y2, z2] = [e(b!, 0), e(b!, 1), e(b!, 2), e(c!, 0), e(c!, 1), e(c!, 2)];
  return Math.hypot(y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2) / 2;
}
