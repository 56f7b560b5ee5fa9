import { expect, it } from 'vitest';
import { PAIN_CHANNELS } from './pain-weights.ts';
import { DOT_PITCH, strewDots } from './stipple.ts';

/** A square of 10 cm in the plane z = 0, two triangles. */
const SQUARE = {
  positions: new Float32Array([0, 0, 0, 0.1, 0, 0, 0.1, 0.1, 0, 0, 0.1, 0]),
  normals: new Float32Array([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
  indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
};

function field(essential: number, spillover: number): Uint8Array {
  const values = new Uint8Array(4 * PAIN_CHANNELS);
  for (let i = 0; i < 4; i++) values.set([essential, spillover, 0, 0], PAIN_CHANNELS * i);
  return values;
}

it('covers a spillover zone evenly: no two dots nearer than the pitch, no hole wider than two', () => {
  const { centres } = strewDots(SQUARE, field(0, 255));
  const dots = Array.from(
    { length: centres.length / 3 },
    (_, i) => [centres[3 * i]!, centres[3 * i + 1]!] as const,
  );
  const gapTo = (x: number, y: number) =>
    Math.min(...dots.map(([a, b]) => Math.hypot(a - x, b - y) || Infinity));
  for (const [x, y] of dots) expect(gapTo(x, y)).toBeGreaterThanOrEqual(DOT_PITCH * 0.999);
  for (let x = 0.01; x < 0.09; x += 0.005) expect(gapTo(x, x)).toBeLessThan(2 * DOT_PITCH);
});

it('leaves skin without spillover, and the essential zone, free of dots', () => {
  expect(strewDots(SQUARE, field(0, 100)).centres).toHaveLength(0);
  expect(strewDots(SQUARE, field(255, 255)).centres).toHaveLength(0);
});

it('strews the same dots every time', () => {
  expect(strewDots(SQUARE, field(0, 255))).toEqual(strewDots(SQUARE, field(0, 255)));
});
