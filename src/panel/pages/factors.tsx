import { PointLink } from '../parts/point-link.tsx';
import { Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised, targetWords } from '../parts/words.ts';
import styles from './factors.module.css';

/** Postures, jobs, sports and habits that load muscles, each with what to do instead. */
export function Factors() {
  const { factors } = useClinical().atlas;
  if (factors.length === 0) return null;
  return (
    <Section title="What loads them">
      <div className={styles.factors}>
        {factors.map((factor) => (
          <details key={factor.id}>
            <summary>{capitalised(factor.name)}</summary>
            <p>{factor.what}</p>
            <ul>
              {factor.instead.map((advice) => (
                <li key={advice}>{advice}</li>
              ))}
            </ul>
            <Targets targets={factor.muscles} />
          </details>
        ))}
      </div>
    </Section>
  );
}

function Targets({ targets }: { targets: readonly string[] }) {
  const clinical = useClinical();
  const known = targets.flatMap((target) => {
    const words = targetWords(clinical, target);
    return words ? [{ target, words }] : [];
  });
  if (known.length === 0) return null;
  return (
    <p className={styles.targets}>
      {known.map(({ target, words }) => (
        <PointLink key={target} target={target}>
          {words}
        </PointLink>
      ))}
    </p>
  );
}
