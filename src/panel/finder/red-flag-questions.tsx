import type { Clinical } from '#clinical/lookup.ts';
import styles from './red-flag-questions.module.css';

interface Props {
  questions: readonly Clinical['atlas']['redFlags'][number][];
  /** Ids that are answered with yes. */
  yes: ReadonlySet<string>;
  onAnswer: (yes: ReadonlySet<string>) => void;
}

/** Questions that stand open; they are sorted so that the gravest of the marked places are among them. */
const SHOWN = 4;

/** Asked before any result is read: a yes needs a doctor, not a massage ball. */
export function RedFlagQuestions({ questions, yes, onAnswer }: Props) {
  if (questions.length === 0) return null;
  const answer = (id: string, isYes: boolean) => {
    const next = new Set(yes);
    if (isYes) next.add(id);
    else next.delete(id);
    onAnswer(next);
  };
  return (
    <section className={styles.card} aria-labelledby="red-flags" data-testid="red-flags">
      <h2 id="red-flags">First: is any of this so?</h2>
      <Questions questions={questions.slice(0, SHOWN)} yes={yes} onAnswer={answer} />
      {questions.length > SHOWN && (
        <details>
          <summary>{questions.length - SHOWN} more to rule out</summary>
          <Questions questions={questions.slice(SHOWN)} yes={yes} onAnswer={answer} />
        </details>
      )}
    </section>
  );
}

interface QuestionsProps extends Omit<Props, 'onAnswer'> {
  onAnswer: (id: string, isYes: boolean) => void;
}

function Questions({ questions, yes, onAnswer }: QuestionsProps) {
  return (
    <ul>
      {questions.map(({ id, question }) => (
        <li key={id}>
          <label>
            <span>{question}</span>
            <input
              type="checkbox"
              aria-label={`Yes: ${question}`}
              checked={yes.has(id)}
              onChange={(event) => onAnswer(id, event.target.checked)}
            />
            <b aria-hidden="true">Yes</b>
          </label>
        </li>
      ))}
    </ul>
  );
}
