import { AppLink } from '../parts/app-link.tsx';
import { toPage } from '../parts/destinations.ts';
import { PageHeader, Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised } from '../parts/words.ts';
import { Factors } from './factors.tsx';
import styles from './learn-page.module.css';

/** The table of contents: articles, techniques, conditions. */
export function LearnPage() {
  const { atlas } = useClinical();
  const lessons = [...atlas.lessons].sort((a, b) => a.order - b.order);
  return (
    <>
      <PageHeader title="Learn" lead="Short articles on what is known, what is not, and what helps." />
      {lessons.length > 0 && (
        <ol className={styles.lessons}>
          {lessons.map(({ id, title, summary, minutes }) => (
            <li key={id}>
              <AppLink to={toPage({ kind: 'learn', lesson: id })}>{title}</AppLink>{' '}
              <small>{minutes} min</small>
              <p>{summary}</p>
            </li>
          ))}
        </ol>
      )}
      <Section title="Techniques">
        <ul className={styles.links}>
          {atlas.techniques.map(({ id, name }) => (
            <li key={id}>
              <AppLink to={toPage({ kind: 'technique', id })}>{capitalised(name)}</AppLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Conditions">
        <ul className={styles.links}>
          {atlas.conditions.map(({ id, name }) => (
            <li key={id}>
              <AppLink to={toPage({ kind: 'condition', id })}>{capitalised(name)}</AppLink>
            </li>
          ))}
        </ul>
      </Section>
      <Factors />
    </>
  );
}
