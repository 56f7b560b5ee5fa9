import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrored, overlap, type SkinWeights } from './overlap.ts';

const zone = (...vertices: number[]): SkinWeights => new Map(vertices.map((v) => [v, 1]));
const areas = [1, 1, 1, 1, 2, 2, 2, 2];

describe('overlap', () => {
  it('is complete for the pattern itself', () => {
    const pattern = { essential: zone(0, 1), spillover: zone() };
    expect(overlap(zone(0, 1), pattern, areas)).toEqual({
      essential: 1,
      spillover: 0,
      unexplained: 0,
      filled: 1,
    });
  });

  it('counts area, not vertices', () => {
    const { essential, unexplained } = overlap(zone(0, 4), { essential: zone(4), spillover: zone() }, areas);
    expect(essential).toBeCloseTo(2 / 3);
    expect(unexplained).toBeCloseTo(1 / 3);
  });

  it('gives spillover only what the essential zone has not', () => {
    const pattern = { essential: zone(0), spillover: zone(0, 1) };
    const { essential, spillover } = overlap(zone(0, 1, 2, 3), pattern, areas);
    expect([essential, spillover]).toEqual([0.25, 0.25]);
  });

  it('tells how much of the predicted pain is there', () => {
    expect(overlap(zone(0), { essential: zone(0, 1, 2, 3), spillover: zone() }, areas).filled).toBe(0.25);
  });

  it('is nothing for an empty drawing or an empty pattern', () => {
    const none = { essential: 0, spillover: 0, unexplained: 0, filled: 0 };
    expect(overlap(zone(), { essential: zone(1), spillover: zone() }, areas)).toEqual(none);
    expect(overlap(zone(1), { essential: zone(), spillover: zone() }, areas)).toEqual({
      ...none,
      unexplained: 1,
    });
  });

  it('splits every drawing into three parts that add up to 1 (seed 21)', () => {
    const weights = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
        minLength: 1,
      })
      .map((pairs): SkinWeights => new Map(pairs));
    fc.assert(
      fc.property(weights, weights, weights, (drawing, essential, spillover) => {
        const parts = overlap(drawing, { essential, spillover }, areas);
        expect(parts.essential + parts.spillover + parts.unexplained).toBeCloseTo(1, 9);
        for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(-1e-12);
        for (const part of Object.values(parts)) expect(part).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 21 },
    );
  });
});

it('mirrors vertex by vertex', () => {
  expect([...mirrored(new Map([[1, 0.5]]), (v) => v + 4)]).toEqual([[5, 0.5]]);
});
