import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** Frames after the given gaps, ms: which of them are drawn coarser. */
const coarser = (...gaps: number[]) => {
  const pace = new Pace();
  let now = 0;
  return gaps.map((gap) => {
    now += gap;
    return pace.frame(now);
  });
};

it('draws finely on a device that keeps up, a hiccup included', () => {
  expect(coarser(16, 16, 200, 16, 16, 90, 90, 16)).not.toContain(true);
});

it('draws coarser once frames are slow in a row', () => {
  expect(coarser(16, 100, 100, 100, 100)).toEqual([false, false, false, true, true]);
});

it('takes a pause for rest, and remembers a slow device after it', () => {
  expect(coarser(2000, 2000, 2000)).not.toContain(true);
  expect(coarser(16, 100, 100, 100, 5000, 100)).toEqual([false, false, false, true, false, true]);
});
