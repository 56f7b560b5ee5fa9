import { describe, expect, it } from 'vitest';
import { closing } from './envelope-closing.ts';
import { gridAroundPoints, sampler } from './envelope-grid.ts';

/** Two upright plates 2 cm high, `gap` metres apart, as points every 2 mm. */
function plates(gap: number): Float32Array {
  const points: number[] = [];
  for (const x of [0, gap])
    for (let y = 0; y <= 0.02; y += 0.002) for (let z = 0; z <= 0.02; z += 0.002) points.push(x, y, z);
  return Float32Array.from(points);
}

function closedBetween(gap: number, radius: number): number {
  const points = plates(gap);
  const grid = gridAroundPoints(points, 0.002, radius + 0.008);
  return sampler(closing(points, grid, radius), grid)(gap / 2, 0.01, 0.01);
}

describe('closing', () => {
  it('fills a gap narrower than twice its radius', () => {
    expect(closedBetween(0.01, 0.008)).toBeLessThan(-0.002);
  });

  it('leaves a wider gap open', () => {
    expect(closedBetween(0.03, 0.008)).toBeGreaterThan(0.004);
  });

  it('keeps a flat face where it is, within a tenth of a cell', () => {
    const points = plates(0.01);
    const grid = gridAroundPoints(points, 0.002, 0.02);
    const value = sampler(closing(points, grid, 0.008), grid);
    expect(Math.abs(value(0, 0.01, 0.01))).toBeLessThan(0.0003);
    expect(value(-0.004, 0.01, 0.01)).toBeCloseTo(0.004, 3);
  });
});
