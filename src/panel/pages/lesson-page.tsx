import type { Clinical } from '#clinical/lookup.ts';
import { AppLink } from '../parts/app-link.tsx';
import { LEARN } from '../parts/destinations.ts';
import { GradeLine } from '../parts/grade.tsx';
import { PageHeader, Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { Steps } from '../parts/steps.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import styles from './lesson-page.module.css';
import { LostPage } from './lost-page.tsx';

type Lesson = Clinical['atlas']['lessons'][number];

export function LessonPage({ id }: { id: string }) {
  const lesson = useClinical().lessons.get(id);
  if (!lesson) return <LostPage what="article" name={id} />;
  const sources = [...lesson.sources, ...lesson.parts.flatMap((part) => part.sources ?? [])];
  return (
    <>
      <PageHeader title={lesson.title} kind={`Article, ${lesson.minutes} min`} lead={lesson.summary} />
      {lesson.parts.map((part) => (
        <Part key={part.heading} part={part} />
      ))}
      <Section title="Sources">
        <GradeLine grade={lesson.grade} />
        <ReviewStatus review={lesson.review} />
        <Sources ids={sources} />
      </Section>
      <p>
        <AppLink to={LEARN}>All articles</AppLink>
      </p>
    </>
  );
}

function Part({ part }: { part: Lesson['parts'][number] }) {
  return (
    <Section title={part.heading}>
      <p className={styles.read}>{part.plain}</p>
      {part.steps && <Steps steps={part.steps} />}
      {part.list.length > 0 && (
        <dl className={styles.terms}>
          {part.list.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {part.table && <Table table={part.table} />}
      {part.clinical && (
        <details className={styles.clinical}>
          <summary>For students and clinicians</summary>
          <p>{part.clinical}</p>
        </details>
      )}
    </Section>
  );
}

function Table({ table }: { table: NonNullable<Lesson['parts'][number]['table']> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways, and the keyboard must reach it
    <section className={styles.scroll} aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={cell} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${table.columns[at]}`}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
