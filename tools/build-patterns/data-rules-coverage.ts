import type { Rules } from './data-validate.ts';

/** Names of the literature: exact, each answered, each symptom and point of use. */
export const checkCoverage: Rules = (set, _anatomy, tell) => {
  const { coverage } = set;
  const names = new Set(coverage?.value.names ?? []);
  const covered = new Set<string>();
  for (const muscle of set.muscles) {
    for (const [i, name] of muscle.value.covers.entries()) {
      if (!names.has(name)) {
        tell(muscle, ['covers', i], 'covers-exact', `"${name}" is not a name of coverage.yaml`);
      }
      covered.add(name);
    }
    for (const [i, point] of muscle.value.points.entries()) {
      if (point.covers !== undefined && !muscle.value.covers.includes(point.covers)) {
        tell(
          muscle,
          ['points', i, 'covers'],
          'covers-exact',
          `"${point.covers}" is not among the names that this muscle covers`,
        );
      }
    }
  }
  if (coverage) {
    for (const [i, name] of coverage.value.names.entries()) {
      if (!covered.has(name)) {
        tell(coverage, ['names', i], 'not-covered', `no muscle covers "${name}" yet`, 'warning');
      }
    }
  }

  const complained = new Set<string>(
    set.muscles.flatMap((m) => m.value.points.flatMap((p) => p.symptoms as string[])),
  );
  for (const symptom of set.symptoms) {
    const { id, muscles, alarming, redFlags } = symptom.value;
    if (!complained.has(id) && muscles.length === 0) {
      tell(symptom, ['id'], 'empty-symptom', `no point names "${id}" yet; it is not published`, 'warning');
    }
    if (alarming && redFlags.length === 0) {
      tell(symptom, ['alarming'], 'alarming-symptom', `"${id}" is alarming: it needs a red-flag rule`);
    }
  }
};
