import type { Clinical } from '#clinical/lookup.ts';
import { Icon } from './icons.tsx';
import styles from './urgent-advice.module.css';

type RedFlag = Clinical['atlas']['redFlags'][number];

interface Props {
  title: string;
  flags: readonly RedFlag[];
  /** Says what to look for as well; otherwise only what to do, as after a “yes”. */
  asQuestions?: boolean;
}

/** What needs a doctor before anything else. */
export function UrgentAdvice({ title, flags, asQuestions = false }: Props) {
  return (
    <section className={styles.urgent} aria-label={title} data-testid="urgent-advice">
      <Icon name="care" size={20} />
      <div>
        <h2>{title}</h2>
        <ul>
          {flags.map(({ id, question, action, mayBe }) => (
            <li key={id}>
              {asQuestions && <p>{question}</p>}
              <p>
                <strong>{action}</strong>
              </p>
              {!asQuestions && <p>It may be: {mayBe}</p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
