import type { PublishedCaution, PublishedMuscle, PublishedPoint } from '#clinical/published.ts';
import { redFlagsOf } from '#clinical/relations.ts';
import { warningsOf } from '#clinical/warnings.ts';
import { Icon } from '../parts/icons.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import styles from './safety-box.module.css';

/** What to mind before anyone presses; always stands before the techniques. */
export function SafetyBox({ muscle, point }: { muscle: PublishedMuscle; point: PublishedPoint }) {
  const clinical = useClinical();
  const flags = redFlagsOf(clinical, point);
  const { own, hands, general } = warningsOf(clinical, point);
  return (
    <section className={styles.box} aria-labelledby="before-you-press" data-testid="safety">
      <Icon name="care" size={18} />
      <div className={styles.text}>
        <h2 id="before-you-press">Before you press</h2>
        {muscle.noSelfPressure && (
          <p className={styles.never}>
            <strong>Do not press this muscle yourself.</strong> {muscle.noSelfPressure}
          </p>
        )}
        <WarningList cautions={[...own, ...general.slice(0, 1)]} />
        <div className={styles.folds}>
          {flags.length > 0 && (
            <details>
              <summary>See a doctor if …</summary>
              <ul>
                {flags.map((flag) => (
                  <li key={flag.id}>
                    {flag.question} <strong>{flag.action}</strong>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Fold title="Always" cautions={general.slice(1)} />
          <Fold title="For therapists" cautions={hands} />
        </div>
      </div>
    </section>
  );
}

function Fold({ title, cautions }: { title: string; cautions: readonly PublishedCaution[] }) {
  if (cautions.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <WarningList cautions={cautions} />
    </details>
  );
}

function WarningList({ cautions }: { cautions: readonly PublishedCaution[] }) {
  return (
    <ul>
      {cautions.map((caution) => (
        <li key={caution.plain}>{caution.plain}</li>
      ))}
    </ul>
  );
}
