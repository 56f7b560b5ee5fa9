import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PAIN_AT_REST, painMoment } from './pain-clock.ts';

it('travels outward, beats and comes to rest', () => {
  expect(painMoment(0).front).toBe(0);
  expect(painMoment(1.79).front).toBeGreaterThan(1.1);
  expect(painMoment(2.5).pulse).toBeGreaterThan(0);
  expect(painMoment(8)).toEqual(PAIN_AT_REST);
});

it('spares a slow device the pulses, not the way', () => {
  expect(painMoment(1, 0.5).still).toBe(false);
  expect(painMoment(2, 0.5)).toEqual(PAIN_AT_REST);
});

it('never lets the front run back (seed 11)', () => {
  const seconds = fc.double({ min: 0, max: 10, noNaN: true });
  fc.assert(
    fc.property(seconds, seconds, (a, b) => {
      expect(painMoment(Math.max(a, b)).front).toBeGreaterThanOrEqual(painMoment(Math.min(a, b)).front);
    }),
    { seed: 11 },
  );
});
