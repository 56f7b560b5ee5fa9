import { alignLoops } from './align.ts';
import type { Depth } from './depth.ts';
import type { RingRule } from './ends.ts';
import { centroid, type Loop, levelLoops, loopLength } from './levels.ts';
import type { Stack } from './stack.ts';
import type { Surface } from './surface.ts';

type Vector = readonly [number, number, number];

/** Sections round a ring. */
const SECTIONS = 64;

/** Sections a ring-shaped part by half planes about its axis, from the start right round. */
export function ringStack(surface: Surface, rule: RingRule, depth: Depth): Stack {
  const centre = rule.centre.map((value) => value / 1e3) as unknown as Vector;
  const axis = unit(rule.axis);
  const outset = minus(rule.start.map((value) => value / 1e3) as unknown as Vector, centre);
  const first = unit(minus(outset, scaled(axis, dot(outset, axis))));
  const second = cross(axis, first);
  const loops = Array.from({ length: SECTIONS }, (_, k) => {
    const turn = (2 * Math.PI * k) / SECTIONS;
    const out = plus(scaled(first, Math.cos(turn)), scaled(second, Math.sin(turn)));
    return halfPlane(surface, centre, out, cross(axis, out));
  });
  // Laid twice round, so that the second round begins as it ends; its middle is taken.
  const { contours, flat } = alignLoops([...loops, ...loops, ...loops], depth);
  return { contours: contours.slice(SECTIONS, 2 * SECTIONS), flat, strays: 0 };
}

/** The largest section on the side of the axis that `out` points to; `ahead` is the way round. */
function halfPlane(surface: Surface, centre: Vector, out: Vector, ahead: Vector): Loop {
  const { positions: p } = surface;
  const field = Float64Array.from({ length: p.length / 3 }, (_, i) =>
    dot(minus([p[i * 3]!, p[i * 3 + 1]!, p[i * 3 + 2]!], centre), ahead),
  );
  const found = levelLoops(surface, field, 0)
    .filter((loop) => dot(minus(centroid(loop), centre), out) > 0)
    .sort((a, b) => loopLength(b) - loopLength(a))[0];
  if (!found) throw new Error('a half plane misses the ring');
  return found;
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const scaled = (a: Vector, s: number): Vector => [a[0] * s, a[1] * s, a[2] * s];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector): Vector => scaled(a, 1 / Math.hypot(...a));
