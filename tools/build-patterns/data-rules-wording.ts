import type { ClinicalSet } from './data-set.ts';
import type { Rules, Tell } from './data-validate.ts';
import { texts } from './data-walk.ts';

/** A step may stand word for word in this many muscles, no more: each is written for its muscle. */
const STEP_MUSCLES_MAX = 3;

const promises =
  /\b(?:cures?|cured|heals?|guarante\w+|miracles?|instantly|permanent(?:ly)? (?:relie\w+|fix\w*))\b/i;

/** Words that belong to machines, jokes or promises do not belong here, and no step is copied about. */
export const checkWording: Rules = (set, _anatomy, tell) => {
  checkSteps(set, tell);
  for (const source of set.files) {
    if (source.file === 'sources.yaml' || source.file === 'coverage.yaml') continue;
    const at = { value: source.value, source, path: [] };
    for (const { path, text } of texts(source.value)) {
      const promise = promises.exec(text)?.[0];
      if (promise) tell(at, path, 'no-promise', `"${promise}" promises what nobody can`);
      if (/ {2}|\t/.test(text)) tell(at, path, 'spaces', 'two spaces in a row');
      if (/\b(?:TODO|TBD|FIXME|lorem)\b/.test(text)) tell(at, path, 'unfinished', 'unfinished text');
    }
  }
};

function checkSteps(set: ClinicalSet, tell: Tell): void {
  const users = new Map<string, Set<string>>();
  const each = (
    use: (muscle: ClinicalSet['muscles'][number], path: (string | number)[], step: string) => void,
  ) => {
    for (const muscle of set.muscles) {
      for (const list of ['palpation', 'techniques', 'stretch'] as const) {
        for (const [i, item] of muscle.value[list].entries()) {
          for (const [s, step] of item.steps.entries())
            use(muscle, [list, i, 'steps', s], step.trim().toLowerCase());
        }
      }
    }
  };
  each((muscle, _path, step) => {
    const known = users.get(step) ?? new Set();
    users.set(step, known.add(muscle.value.id));
  });
  each((muscle, path) => {
    const step = path.reduce<unknown>(
      (at, key) => (at as Record<string | number, unknown>)[key],
      muscle.value,
    );
    if (!/^["A-Z0-9].*[.!?]$/s.test(String(step))) {
      tell(muscle, path, 'step-sentence', 'a step is a whole sentence: capital first, full stop last');
    }
  });
  each((muscle, path, step) => {
    const count = users.get(step)?.size ?? 0;
    if (count > STEP_MUSCLES_MAX) {
      tell(muscle, path, 'same-step', `the same step stands in ${count} muscles: write it for this one`);
    }
  });
}
