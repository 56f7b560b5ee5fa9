import { expect, it } from 'vitest';
import fibre from '#scene/glsl/fibre.glsl?raw';
import zone from '#scene/glsl/trigger-zone.glsl?raw';
import { evaluate } from './evaluate-glsl.ts';

it('winds whole tiles of strands round every belly, so that they meet without a seam', () => {
  const tiles = evaluate(fibre, 'fibreTiles(x.x, 48.0)', [[10], [48], [100], [867]]);
  expect(tiles).toEqual([1, 1, 2, 18]);
});

it('keeps the ends and thin stretches tendon, the belly flesh', () => {
  const tendon = (u: number, girth: number) =>
    evaluate(fibre, 'tendonAmount(x.x, 200.0, x.y, 0.5)', [[u, girth]])[0]!;
  expect(tendon(0, 1)).toBe(1);
  expect(tendon(1, 1)).toBe(1);
  expect(tendon(0.5, 1)).toBe(0);
  expect(tendon(0.5, 0.1)).toBe(1);
  expect(tendon(0.03, 1)).toBeCloseTo(tendon(0.97, 1), 4);
});

it('measures a trigger zone round the seam at v = 0', () => {
  const [across] = evaluate(zone, 'zoneOffsetMm(vec2(0.5, x.x), vec2(0.5, x.y), vec2(200.0, 100.0)).y', [
    [0.98, 0.02],
  ]);
  expect(across).toBeCloseTo(-4, 3);
});

it('draws a zone that is full in its middle and gone beyond its spread, longer along the fibre', () => {
  const amount = (along: number, across: number) =>
    evaluate(zone, 'zoneAmount(x.xy, 12.0, 200.0)', [[along, across]])[0]!;
  expect(amount(0, 0)).toBe(1);
  expect(amount(0, 16)).toBe(0);
  expect(amount(12, 0)).toBeGreaterThan(amount(0, 12));
});

it('keeps a long zone on the side of a slim muscle that a finger can reach', () => {
  const [across] = evaluate(zone, 'zoneAmount(vec2(0.0, x.x), 40.0, 100.0)', [[20]]);
  expect(across).toBe(0);
});
