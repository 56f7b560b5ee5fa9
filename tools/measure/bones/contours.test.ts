import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contourDistance } from '#atlas/contour-distance.ts';
import { contours, loopArea, thinLoop } from './contours.ts';

const grid = { dims: [50, 50] as const, origin: [0, 0] as const, cell: 1 };
const sampled = (f: (u: number, v: number) => number): Float32Array =>
  Float32Array.from({ length: 2500 }, (_, i) => f(i % 50, Math.floor(i / 50)));

test('a ring is an outer loop and a hole, of the right areas, thinned or not (seed 91)', () => {
  const shape = fc.tuple(
    fc.double({ min: 22, max: 27, noNaN: true }),
    fc.double({ min: 22, max: 27, noNaN: true }),
    fc.double({ min: 8, max: 12, noNaN: true }),
    fc.double({ min: 2, max: 4, noNaN: true }),
  );
  fc.assert(
    fc.property(shape, ([cu, cv, radius, half]) => {
      const loops = contours(
        sampled((u, v) => Math.abs(Math.hypot(u - cu, v - cv) - radius) - half),
        grid,
      );
      const areas = [Math.PI * (radius + half) ** 2, -Math.PI * (radius - half) ** 2];
      expect(loops.length).toBe(2);
      const found = loops.map(loopArea).sort((a, b) => b - a);
      found.forEach((area, i) => {
        expect(area / (areas[i] as number)).toBeCloseTo(1, 1);
      });
      for (const loop of loops) {
        const thin = thinLoop(loop, 0.2);
        expect(thin.length).toBeLessThan(loop.length);
        expect(Math.abs(loopArea(thin) - loopArea(loop))).toBeLessThan(0.2 * Math.PI * 2 * (radius + half));
      }
    }),
    { seed: 91, numRuns: 50 },
  );
});

test('a shape that leaves the grid is closed along its rim', () => {
  const [loop] = contours(
    sampled((u, v) => Math.hypot(u, v - 25) - 10),
    grid,
  ) as [number[]];
  expect(loopArea(loop) / (50 * Math.PI)).toBeCloseTo(1, 1);
  expect(loop.filter((x, i) => i % 2 === 0 && x === 0).length).toBeGreaterThan(2);
  expect(thinLoop(loop, 0.5).filter((x, i) => i % 2 === 0 && x === 0).length).toBe(2);
});

test('distance to the contours of a field gives the field back near its zero', () => {
  const field = sampled((u, v) => Math.hypot(u - 24.3, v - 25.1) - 12);
  const back = contourDistance(contours(field, grid), grid, 4);
  field.forEach((d, i) => {
    expect(Math.abs((back[i] as number) - Math.max(-4, Math.min(4, d)))).toBeLessThan(0.05);
  });
});

test('half a symmetric shape tells the distances of the whole one', () => {
  const half = contours(
    sampled((u, v) => Math.hypot(u, v - 25) - 10),
    grid,
  );
  const told = contourDistance(half, grid, 8, true);
  expect(told[25 * 50]).toBeCloseTo(-8, 5);
  expect(told[25 * 50 + 7]).toBeCloseTo(-3, 1);
});
