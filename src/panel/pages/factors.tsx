import { type Clinical, muscleIdOf, pointNumberOf } from '#clinical/lookup.ts';
import { AppLink } from '../parts/app-link.tsx';
import { toTarget } from '../parts/destinations.ts';
import { Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised } from '../parts/words.ts';
import styles from './factors.module.css';

/** Postures, jobs, sports and habits that load muscles, each with what to do instead. */
export function Factors() {
  const clinical = useClinical();
  if (clinical.atlas.factors.length === 0) return null;
  return (
    <Section title="What loads them">
      <div className={styles.factors}>
        {clinical.atlas.factors.map((factor) => (
          <details key={factor.id}>
            <summary>{capitalised(factor.name)}</summary>
            <p>{factor.what}</p>
            <ul>
              {factor.instead.map((advice) => (
                <li key={advice}>{advice}</li>
              ))}
            </ul>
            <Targets clinical={clinical} targets={factor.muscles} />
          </details>
        ))}
      </div>
    </Section>
  );
}

function Targets({ clinical, targets }: { clinical: Clinical; targets: readonly string[] }) {
  const known = targets.flatMap((to) => {
    const muscle = clinical.muscles.get(muscleIdOf(to));
    const n = pointNumberOf(to);
    return muscle ? [{ to, words: n === null ? muscle.name : `${muscle.name}, point ${n}` }] : [];
  });
  if (known.length === 0) return null;
  return (
    <p className={styles.targets}>
      {known.map(({ to, words }) => (
        <AppLink key={to} to={toTarget(clinical, to)}>
          {words}
        </AppLink>
      ))}
    </p>
  );
}
