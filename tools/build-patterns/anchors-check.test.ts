import { expect, it } from 'vitest';
import { wrapped } from './anchors-check.ts';

it('v wraps to the middle of the superficial side', () => {
  for (const [v, expected] of [
    [0, 0],
    [0.9, -0.1],
    [0.2, 0.2],
    [-0.3, -0.3],
    [0.75, -0.25],
  ] as const) {
    expect(wrapped(v)).toBeCloseTo(expected, 12);
  }
});
