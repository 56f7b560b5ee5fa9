import { expect, it } from 'vitest';
import { tube } from './geodesic-fixture.ts';
import { at, nearestPoint, toSurface } from './geodesic-mesh.ts';
import { lengthOf } from './geodesic-path.ts';
import { paintStroke, strokeLine } from './stroke.ts';
import { arrivalTimes as arrivals, patchesOf } from './stroke-arrival.ts';

const RADIUS = 0.1;
const surface = toSurface(tube(RADIUS, 0.8, 0.01, 0.4, 3));
const spot = (arc: number, height: number) =>
  nearestPoint(surface, [RADIUS * Math.sin(arc / RADIUS), height, RADIUS * Math.cos(arc / RADIUS)]);
const arrivalTimes = (...args: Parameters<typeof arrivals>) => arrivals(...args).zone;
const band = (...heights: [number, number, number][]) => {
  const weights = new Map<number, number>();
  for (const [arc, from, to] of heights) {
    const line = strokeLine(surface, [spot(arc, from), spot(arc, to)]);
    for (const [v, w] of paintStroke(surface, line, [0.02, 0.02]))
      weights.set(v, Math.max(w, weights.get(v) ?? 0));
  }
  return weights;
};
/** Arrival at the vertex nearest to a height on the front line. */
const arrivalAt = (times: ReadonlyMap<number, number>, height: number) =>
  [...times].reduce(
    (best, [v, t]) => {
      const [x, y, z] = at(surface.positions, v);
      const gap = Math.hypot(x, y - height, z - RADIUS);
      return gap < best.gap ? { gap, t } : best;
    },
    { gap: Number.POSITIVE_INFINITY, t: 0 },
  ).t;

it('runs along a stroke away from the point, never back', () => {
  const times = arrivalTimes(surface, spot(0, 0.1), band([0, 0.2, 0.6]));
  const along = Array.from({ length: 20 }, (_, i) => arrivalAt(times, 0.2 + 0.02 * i));
  for (let i = 1; i < along.length; i++) expect(along[i]!).toBeGreaterThan(along[i - 1]!);
  expect(Math.max(...times.values())).toBe(1);
  expect(Math.min(...times.values())).toBeGreaterThanOrEqual(0);
});

it('spreads both ways from a point inside the zone, starting at once', () => {
  const times = arrivalTimes(surface, spot(0, 0.4), band([0, 0.2, 0.6]));
  expect(arrivalAt(times, 0.4)).toBeLessThan(0.06);
  expect(Math.abs(arrivalAt(times, 0.25) - arrivalAt(times, 0.55))).toBeLessThan(0.03);
});

it('does not keep the viewer waiting for a far zone', () => {
  const times = arrivalTimes(surface, spot(0, 0.02), band([0, 0.7, 0.75]));
  expect(Math.min(...times.values())).toBeLessThan(0.25);
});

it('reaches separate patches in the order of their distance', () => {
  const zone = band([0, 0.2, 0.25], [0, 0.6, 0.65]);
  expect(patchesOf(surface, new Set(zone.keys()))).toHaveLength(2);
  const times = arrivalTimes(surface, spot(0, 0.1), zone);
  expect(arrivalAt(times, 0.6)).toBeGreaterThan(arrivalAt(times, 0.25));
});

it('gives an empty zone no times', () => {
  expect(arrivalTimes(surface, spot(0, 0.1), new Map()).size).toBe(0);
});

it('shows the way to each patch apart from the point, with the time of entry', () => {
  const from = spot(0, 0.1);
  const { approaches } = arrivals(surface, from, band([0, 0.2, 0.25], [0, 0.6, 0.65]));
  expect(approaches).toHaveLength(2);
  const [near, far] = approaches;
  expect(lengthOf(near!.line)).toBeCloseTo(0.08, 2);
  expect(lengthOf(far!.line)).toBeCloseTo(0.48, 2);
  expect(near!.time).toBeLessThan(far!.time);
  expect(far!.time).toBeLessThan(1);
  expect(arrivals(surface, from, band([0, 0.05, 0.3])).approaches).toEqual([]);
});
