import type { Grade } from '#clinical/schema-base.ts';
import type { Rules } from './data-validate.ts';
import { walk } from './data-walk.ts';

const strongKinds = new Set(['trial', 'review', 'study', 'guideline', 'consensus']);

/** A grade can be no better than the sources that carry it. */
export const checkEvidence: Rules = (set, _anatomy, tell) => {
  const sources = new Map(set.sources.map((s) => [s.value.id as string, s.value]));
  const { muscles, lessons, techniques, conditions, redFlags, factors, nerves, safety } = set;
  const carriers = [...muscles, ...lessons, ...techniques, ...conditions, ...redFlags, ...factors, ...nerves];

  for (const row of [...carriers, ...(safety ? [safety] : [])]) {
    for (const { path, value } of walk(row.value)) {
      if (value === null || typeof value !== 'object' || !('sources' in value)) continue;
      const { sources: ids, grade } = value as { sources?: string[]; grade?: Grade };
      if (!ids || !grade) continue;
      const found = ids.flatMap((id) => sources.get(id) ?? []);
      if (found.length !== ids.length) continue;
      const say = (message: string) => tell(row, [...path, 'grade'], 'grade', message);
      if ((grade === 'A' || grade === 'B') && !found.some((s) => strongKinds.has(s.kind))) {
        say(`grade ${grade} needs a study, trial, review, guideline or consensus among its sources`);
      }
      if (grade !== 'D' && found.every((s) => s.kind === 'brief')) {
        say('what only the product’s own brief says is grade D');
      }
      if ((grade === 'A' || grade === 'B') && found.every((s) => !s.checked)) {
        say(`grade ${grade} needs a source that somebody has looked up`);
      }
    }
  }
  for (const row of [
    ...muscles,
    ...techniques,
    ...conditions,
    ...redFlags,
    ...factors,
    ...nerves,
    ...lessons,
  ]) {
    const { review, sources: ids } = row.value;
    const onlyBrief = ids.every((id) => sources.get(id)?.kind === 'brief');
    if (review === 'checked' && onlyBrief) {
      tell(row, ['review'], 'review', 'what only the product’s own brief says stays pending');
    }
  }
  for (const muscle of muscles) {
    if (muscle.value.review === 'checked' && !muscle.value.checkedBy) {
      tell(muscle, ['review'], 'review', 'checked needs checkedBy: who read it');
    }
  }
};
