import type { PublishedCaution, PublishedMuscle, PublishedPoint } from '#clinical/published.ts';
import { redFlagsOf } from '#clinical/relations.ts';
import { Icon } from '../parts/icons.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import styles from './safety-box.module.css';

/** Warnings shown before the rest is folded away. */
const SHOWN = 3;

/** What to mind before anyone presses; always stands before the techniques. */
export function SafetyBox({ muscle, point }: { muscle: PublishedMuscle; point: PublishedPoint }) {
  const clinical = useClinical();
  const cautions = distinct([...point.cautions, ...clinical.atlas.safety]);
  const flags = redFlagsOf(clinical, point);
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
        <ul>
          {cautions.slice(0, SHOWN).map((caution) => (
            <li key={caution.plain}>{caution.plain}</li>
          ))}
        </ul>
        {cautions.length > SHOWN && (
          <details>
            <summary>{cautions.length - SHOWN} more to mind</summary>
            <ul>
              {cautions.slice(SHOWN).map((caution) => (
                <li key={caution.plain}>{caution.plain}</li>
              ))}
            </ul>
          </details>
        )}
        {flags.length > 0 && (
          <details className={styles.flags}>
            <summary>See a doctor first if …</summary>
            <ul>
              {flags.map((flag) => (
                <li key={flag.id}>
                  {flag.question} <strong>{flag.action}</strong>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

/** The same warning may come from the point, its site and the general rules. */
function distinct(cautions: readonly PublishedCaution[]): readonly PublishedCaution[] {
  return [...new Map(cautions.map((caution) => [caution.plain, caution])).values()];
}
