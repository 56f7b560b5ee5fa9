import { alignLoops, FINE } from './align.ts';
import type { Depth } from './depth.ts';
import { tipsOf } from './end-lines.ts';
import type { Ends } from './ends.ts';
import { harmonicField } from './harmonic.ts';
import { centroid, type Loop, levelLoops, loopLength } from './levels.ts';
import { Nearest } from './nearest.ts';
import { compact, type Surface } from './surface.ts';

/** Aligned sections of a part, dense enough to choose stations from. */
export interface Stack {
  /** FINE points each, from origin to insertion; the first and last are folded on the line of attachment. */
  contours: Float64Array[];
  /** Width over thickness of the sections, on average. */
  flat: number;
  /** Greatest share of the length of a level set that lay in other loops than the one taken. */
  strays: number;
}

/** Levels that are traced before stations are spaced. */
const LEVELS = levels(180, 16);
/** Sections in a stack, without the folded ends. */
const SECTIONS = 65;

/**
 * Levels from 0 to 1, slow at both ends where the field is steep, and beyond those in equal ratios: behind a line
 * of attachment the field fades exponentially, and what lies there must be swept too.
 */
function levels(steps: number, tails: number): number[] {
  const ease = (t: number) => t * t * (3 - 2 * t);
  const tail = Array.from({ length: tails }, (_, i) => 1e-6 * (ease(1 / steps) / 1e-6) ** (i / tails));
  const middle = Array.from({ length: steps - 1 }, (_, i) => ease((i + 1) / steps));
  return [...tail, ...middle, ...tail.map((level) => 1 - level).reverse()];
}

/** Sections a part along the harmonic field between its ends. */
export function sectionStack(surface: Surface, ends: Ends, depth: Depth): Stack {
  const field = harmonicField(surface, ends.origin, ends.insertion);
  let strays = 0;
  const loops: Loop[] = [];
  for (const level of LEVELS) {
    const [largest, ...others] = levelLoops(surface, field, level)
      .map((loop) => ({ loop, length: loopLength(loop) }))
      .sort((a, b) => b.length - a.length);
    if (!largest) continue;
    const rest = others.reduce((sum, { length }) => sum + length, 0);
    strays = Math.max(strays, rest / (largest.length + rest));
    loops.push(largest.loop);
  }
  if (loops.length < SECTIONS / 4) throw new Error(`only ${loops.length} level sets close`);
  const { contours, flat } = alignLoops(evenly(loops, SECTIONS), depth);
  const first = folded(
    contours[0]!,
    near(surface, field, (u) => u < 0.02),
  );
  const last = folded(
    contours.at(-1)!,
    near(surface, field, (u) => u > 0.98),
  );
  toTips(first, surface, ends.origin);
  toTips(last, surface, ends.insertion);
  return { contours: [first, ...contours, last], flat, strays };
}

/** The loops nearest to equal steps of the way that their centres travel; each loop at most once. */
function evenly(loops: Loop[], count: number): Loop[] {
  const centres = loops.map(centroid);
  const way = [0];
  for (let i = 1; i < loops.length; i++) {
    const [a, b] = [centres[i - 1]!, centres[i]!];
    way.push(way[i - 1]! + Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) + 1e-7);
  }
  const chosen = new Set<number>();
  let i = 0;
  for (let k = 0; k < count; k++) {
    const target = (way.at(-1)! * k) / (count - 1);
    while (i + 1 < way.length && Math.abs(way[i + 1]! - target) <= Math.abs(way[i]! - target)) i++;
    chosen.add(i);
  }
  return [...chosen].map((index) => loops[index]!);
}

/** The part of the surface where the field passes a test, for pulling a folded end onto it. */
function near(surface: Surface, field: Float64Array, test: (u: number) => boolean): Nearest {
  const triangles: number[] = [];
  for (let t = 0; t < surface.indices.length; t += 3) {
    const corners = surface.indices.subarray(t, t + 3);
    if (corners.some((vertex) => test(field[vertex]!))) triangles.push(...corners);
  }
  return new Nearest(triangles.length > 0 ? compact(surface.positions, triangles) : surface);
}

/** A contour folded flat: v and 1/2 - v meet half way, on the surface. */
function folded(contour: Float64Array, ground: Nearest): Float64Array {
  const out = new Float64Array(contour.length);
  for (let i = 0; i < FINE; i++) {
    const j = (FINE + FINE / 2 - i) % FINE;
    const [x, y, z] = [0, 1, 2].map((axis) => (contour[i * 3 + axis]! + contour[j * 3 + axis]!) / 2) as [
      number,
      number,
      number,
    ];
    const place = ground.place(x, y, z) ?? { x, y, z };
    out.set([place.x, place.y, place.z], i * 3);
  }
  return out;
}

/** Half the width, in points, of the stretch that gives way when a rim of a folded end is drawn out. */
const SOFT = FINE / 16;
/** Farthest (metres) that a rim is drawn out. */
const DRAWN = 0.01;

/** Draws the rims of a folded end out to the tips of the line of attachment, which the first loop may fall short of. */
function toTips(contour: Float64Array, surface: Surface, line: number[]): void {
  const p = surface.positions;
  const tips = tipsOf(surface, line).map((v) => [p[v * 3]!, p[v * 3 + 1]!, p[v * 3 + 2]!] as const);
  for (const rim of [FINE / 4, (3 * FINE) / 4]) {
    const away = ([x, y, z]: readonly [number, number, number], i: number) =>
      Math.hypot(contour[i * 3]! - x, contour[i * 3 + 1]! - y, contour[i * 3 + 2]! - z);
    const other = FINE - rim;
    const tip = tips.find((place) => away(place, rim) < away(place, other));
    if (!tip || away(tip, rim) > DRAWN) continue;
    const shift = tip.map((value, axis) => value - contour[rim * 3 + axis]!);
    for (let d = -SOFT; d <= SOFT; d++) {
      const share = 1 - Math.abs(d) / (SOFT + 1);
      for (let axis = 0; axis < 3; axis++) contour[(rim + d) * 3 + axis]! += share * shift[axis]!;
    }
  }
}
