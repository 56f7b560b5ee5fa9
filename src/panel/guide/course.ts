import type { Dose } from '#clinical/schema-base.ts';

/** One stretch of a guided release; `min` is when a hold may end, `max` when it does, both in seconds. */
export interface Phase {
  kind: 'hold' | 'rest';
  /** Which of the holds this is, from 1. */
  turn: number;
  min: number;
  max: number;
}

/** Longer applications (heat, electricity) are not held by hand and need no guide. */
const LONGEST_HOLD = 180;

/** The course of a release as its dose says it: hold, rest, hold …; empty where there is nothing to hold. */
export function courseOf({ seconds, repetitions, restSeconds }: Dose): readonly Phase[] {
  if (!seconds || !repetitions || seconds[1] > LONGEST_HOLD) return [];
  const phases: Phase[] = [];
  for (let turn = 1; turn <= repetitions[1]; turn++) {
    phases.push({ kind: 'hold', turn, min: seconds[0], max: seconds[1] });
    if (restSeconds && turn < repetitions[1]) {
      phases.push({ kind: 'rest', turn, min: restSeconds[0], max: restSeconds[1] });
    }
  }
  return phases;
}

/** Where a course stands: the phase (none once it is over) and the seconds spent in it. */
export interface Standing {
  at: number;
  seconds: number;
}

export const BEGINNING: Standing = { at: 0, seconds: 0 };

/** Lets time pass; a phase that has reached its end gives the rest of the time to the next. */
export function pass(course: readonly Phase[], standing: Standing, seconds: number): Standing {
  let { at } = standing;
  let spent = standing.seconds + seconds;
  for (let phase = course[at]; phase && spent >= phase.max; phase = course[at]) {
    spent -= phase.max;
    at += 1;
  }
  return { at, seconds: at < course.length ? spent : 0 };
}

/** Goes on before the time is up, because the point has softened or the rest was long enough. */
export function next({ at }: Standing): Standing {
  return { at: at + 1, seconds: 0 };
}
