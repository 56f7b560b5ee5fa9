import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeCensus, signedVolume } from './mesh-measures.ts';
import { surfaceNets } from './surface-nets.ts';

/** A field sampled on a cube of `n` nodes a side, spacing 1 mm. */
function sampled(n: number, f: (x: number, y: number, z: number) => number): Float32Array {
  return Float32Array.from({ length: n ** 3 }, (_, i) =>
    f((i % n) / 1000, (Math.floor(i / n) % n) / 1000, Math.floor(i / n / n) / 1000),
  );
}

test('a sphere of any place and size keeps its volume, faces outward and is closed (seed 61)', () => {
  const places = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.018, max: 0.022, noNaN: true })));
  fc.assert(
    fc.property(places, fc.double({ min: 0.01, max: 0.016, noNaN: true }), ([cx, cy, cz], radius) => {
      const field = sampled(
        41,
        (x, y, z) => Math.hypot(x - (cx as number), y - (cy as number), z - (cz as number)) - radius,
      );
      const mesh = surfaceNets(field, [41, 41, 41], [0, 0, 0], 0.001);
      expect(signedVolume(mesh) / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 1);
      expect(edgeCensus(mesh)).toEqual({ open: 0, crowded: 0 });
    }),
    { seed: 61, numRuns: 20 },
  );
});

test('a box whose faces lie between the nodes comes back to the micrometre, edges apart', () => {
  const field = sampled(
    31,
    (x, y, z) => Math.max(Math.abs(x - 0.0152), Math.abs(y - 0.0148), Math.abs(z - 0.015)) - 0.0103,
  );
  const { positions } = surfaceNets(field, [31, 31, 31], [0.1, 0.2, 0.3], 0.001);
  const xs = Array.from(positions).filter((_, i) => i % 3 === 0);
  expect(Math.min(...xs)).toBeCloseTo(0.1 + 0.0152 - 0.0103, 6);
  expect(Math.max(...xs)).toBeCloseTo(0.1 + 0.0152 + 0.0103, 6);
});

test('no pattern of signs opens the net (seed 62)', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (signs) => {
      const field = new Float32Array(216).fill(1);
      signs.forEach((inside, i) => {
        field[43 + (i & 3) + 6 * ((i >> 2) & 3) + 36 * (i >> 4)] = inside ? -1 : 1;
      });
      expect(edgeCensus(surfaceNets(field, [6, 6, 6], [0, 0, 0], 1)).open).toBe(0);
    }),
    { seed: 62, numRuns: 300 },
  );
});

test('two boxes that touch along an edge stay two manifold pieces', () => {
  const field = sampled(12, (x, y) => (x < 0.0055 === y < 0.0055 ? -1 : 1)).map((value, i) => {
    const [x, y, z] = [i % 12, Math.floor(i / 12) % 12, Math.floor(i / 144)];
    return Math.min(x, y, z) < 2 || Math.max(x, y, z) > 9 ? 1 : value;
  });
  expect(edgeCensus(surfaceNets(field, [12, 12, 12], [0, 0, 0], 0.001))).toEqual({ open: 0, crowded: 0 });
});
