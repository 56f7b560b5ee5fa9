import { expect, test } from 'vitest';
import { edgeCensus, signedVolume } from './mesh-measures.ts';
import { joinMirrored, snapBorderToMidline } from './mirror.ts';

/** The x >= 0 half of a unit pyramid (square base, apex up), cut open a hair beside the midline. */
const half = {
  positions: Float32Array.of(1e-8, 0, 1, 1, 0, 1, 1, 0, -1, -1e-8, 0, -1, 1e-8, 1, 0),
  indices: Uint32Array.of(0, 2, 1, 0, 3, 2, 0, 1, 4, 1, 2, 4, 2, 3, 4),
};

test('a half cut at the midline joins its mirror image watertight', () => {
  const snapped = snapBorderToMidline(half);
  expect([0, 3, 4].map((v) => snapped.positions[3 * v])).toEqual([0, 0, 0]);
  const normals = Float32Array.of(0.6, 0, 0.8, 1, 0, 0, 1, 0, 0, 0.6, 0, -0.8, 0.6, 0.8, 0);
  const whole = joinMirrored({ ...snapped, normals });
  expect(whole.positions.length / 3).toBe(7);
  expect(edgeCensus(whole)).toEqual({ open: 0, crowded: 0 });
  expect(signedVolume(whole)).toBeCloseTo(4 / 3, 6);
  expect([...whole.normals.subarray(12, 15)]).toEqual([0, 1, 0]);
  expect([...whole.normals.subarray(15, 18)]).toEqual([-1, 0, 0]);
});
