import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAbove } from './shares.ts';

describe('cellAbove', () => {
  it.each([
    [[1, 1, 1], 1 / 3],
    [[0, 0, 0], 0],
    [[0.5, 0.5, 0.5], 1 / 3],
    // The border is the median from the first corner: half of its cell.
    [[0.5, 1, 0], 1 / 6],
    // The border passes the middles of both sides at the first corner: a quarter of the triangle, all in its cell.
    [[1, 0, 0], 1 / 4],
  ] as const)('of %j is %f', ([a, b, c], part) => {
    expect(cellAbove(a, b, c)).toBeCloseTo(part, 12);
  });

  it('of all three corners adds up to the part above and its complement (seed 11)', () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(weight, weight, weight, (a, b, c) => {
        const above = cellAbove(a, b, c) + cellAbove(b, c, a) + cellAbove(c, a, b);
        const below =
          cellAbove(1 - a, 1 - b, 1 - c) + cellAbove(1 - b, 1 - c, 1 - a) + cellAbove(1 - c, 1 - a, 1 - b);
        if (a === 0.5 && b === 0.5 && c === 0.5) return;
        expect(above + below).toBeCloseTo(1, 6);
        expect(cellAbove(a, b, c)).toBeCloseTo(cellAbove(a, c, b), 9);
      }),
      { seed: 11 },
    );
  });
});
