import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINNING, courseOf, next, pass } from './course.ts';

const dose = { seconds: [30, 90], repetitions: [2, 3], restSeconds: [10, 15] } as const;
const mutable = (value: object) => structuredClone(value) as Parameters<typeof courseOf>[0];
const course = courseOf(mutable(dose));

describe('course of a release', () => {
  it('holds and rests in turn, without a rest at the end', () => {
    expect(course.map(({ kind, turn }) => `${kind} ${turn}`)).toEqual([
      'hold 1',
      'rest 1',
      'hold 2',
      'rest 2',
      'hold 3',
    ]);
  });

  it('is empty where nothing is held', () => {
    expect(courseOf({})).toEqual([]);
    expect(courseOf(mutable({ ...dose, seconds: [900, 1200] }))).toEqual([]);
  });

  it('goes on at the end of a phase, or before when told to', () => {
    expect(pass(course, BEGINNING, 89)).toEqual({ at: 0, seconds: 89 });
    expect(pass(course, BEGINNING, 95)).toEqual({ at: 1, seconds: 5 });
    expect(next({ at: 0, seconds: 42 })).toEqual({ at: 1, seconds: 0 });
    expect(pass(course, BEGINNING, 1000)).toEqual({ at: 5, seconds: 0 });
  });

  it('ends at the same place however the time is cut up (seed 20264)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 12 }), (steps) => {
        const whole = steps.reduce((sum, step) => sum + step, 0);
        const inSteps = steps.reduce((standing, step) => pass(course, standing, step), BEGINNING);
        expect(inSteps).toEqual(pass(course, BEGINNING, whole));
      }),
      { seed: 20264 },
    );
  });
});
