import { expect, it } from 'vitest';
import { painCoverage, painDepth, painHalo, waveArrived, waveCrest } from './pain-shape.ts';

it('cuts the zone at a weight of one half', () => {
  expect(painCoverage(0.5, 0.01)).toBeCloseTo(0.5);
  expect(painCoverage(0.52, 0.01)).toBe(1);
  expect(painCoverage(0.48, 0.01)).toBe(0);
});

it('keeps halo and core apart', () => {
  for (const weight of [0, 0.2, 0.49, 0.5, 0.7, 1]) {
    expect(painHalo(weight) * painDepth(weight)).toBe(0);
  }
});

it('lights the skin once the wave has passed and never before', () => {
  expect(waveArrived(0.5, 0.5)).toBe(0);
  expect(waveArrived(0.5, 0.6)).toBe(1);
  expect(waveCrest(0.5, 0.5)).toBe(1);
  expect(waveCrest(0.5, 0.8)).toBeLessThan(0.001);
});
