import { expect, it } from 'vitest';
import { surfaceScale } from './surface-scale.ts';

/** A tube along y: rings of vertices with the radius that `radiusAt` gives, metres. */
function tube(lengthM: number, radiusAt: (u: number) => number) {
  const [rings, ring] = [21, 17];
  const positions: number[] = [];
  const uv: number[] = [];
  const indices: number[] = [];
  for (let r = 0; r < rings; r++) {
    const u = r / (rings - 1);
    for (let j = 0; j < ring; j++) {
      const v = j / (ring - 1);
      const angle = 2 * Math.PI * v;
      positions.push(radiusAt(u) * Math.cos(angle), u * lengthM, radiusAt(u) * Math.sin(angle));
      uv.push(u, v);
      const a = r * ring + j;
      if (r + 1 < rings && j + 1 < ring) indices.push(a, a + ring, a + 1, a + 1, a + ring, a + ring + 1);
    }
  }
  return surfaceScale(Float32Array.from(positions), Float32Array.from(uv), Uint32Array.from(indices));
}

it('measures length and girth of a tube in millimetres', () => {
  const { lengthMm, girthMm } = tube(0.2, () => 0.02);
  expect(lengthMm).toBeCloseTo(200, 3);
  // Sixteen chords instead of a circle of 125.7 mm.
  expect(girthMm).toBeCloseTo(16 * 40 * Math.sin(Math.PI / 16), 2);
});

it('finds a belly thick and its tendons thin', () => {
  const { relativeGirth } = tube(0.3, (u) => 0.003 + 0.03 * Math.sin(Math.PI * u));
  expect(relativeGirth[0]).toBeLessThan(0.3);
  expect(relativeGirth[10 * 17]).toBeCloseTo(1, 1);
});
