import { type Clinical, muscleIdOf } from './lookup.ts';
import type { Grade } from './schema-base.ts';

const GRADE_WEIGHT: Readonly<Record<Grade, number>> = { A: 4, B: 3, C: 2, D: 1 };

/**
 * How often a muscle is met, before anything is known of this person's pain: the conditions of the clinical set
 * that name it, each counted by its evidence grade (A 4, B 3, C 2, D 1). Nothing is measured here but how much
 * the literature we hold speaks of a muscle; `docs/finder.md` says so too.
 */
export function priors({ atlas }: Clinical): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const condition of atlas.conditions) {
    const named = new Map<string, number>();
    for (const { to, grade } of condition.muscles) {
      const muscle = muscleIdOf(to);
      named.set(muscle, Math.max(named.get(muscle) ?? 0, GRADE_WEIGHT[grade ?? condition.grade]));
    }
    for (const [muscle, weight] of named) sums.set(muscle, (sums.get(muscle) ?? 0) + weight);
  }
  return sums;
}
