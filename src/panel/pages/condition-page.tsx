import { muscleIdOf } from '#clinical/lookup.ts';
import { GradeBadge, GradeLine } from '../parts/grade.tsx';
import { PointLink } from '../parts/point-link.tsx';
import { PageHeader, Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { UrgentAdvice } from '../parts/urgent-advice.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised, targetWords } from '../parts/words.ts';
import styles from './condition-page.module.css';
import { LostPage } from './lost-page.tsx';

export function ConditionPage({ id }: { id: string }) {
  const clinical = useClinical();
  const condition = clinical.conditions.get(id);
  if (!condition) return <LostPage what="condition" name={id} />;
  const flags = condition.redFlags.flatMap((flag) => clinical.redFlags.get(flag) ?? []);
  return (
    <>
      <PageHeader title={capitalised(condition.name)} kind="Condition" lead={condition.what} />
      {flags.length > 0 && <UrgentAdvice title="See a doctor first if" flags={flags} asQuestions />}
      <Section title="Muscles that may take part">
        <ol className={styles.muscles}>
          {condition.muscles.map(({ to, note, grade }) => {
            const name = targetWords(clinical, to);
            return (
              <li key={to}>
                <span>
                  {name ? (
                    <PointLink target={to}>{name}</PointLink>
                  ) : (
                    capitalised(muscleIdOf(to).replaceAll('-', ' '))
                  )}
                  {note && <small>{note}</small>}
                </span>
                <GradeBadge grade={grade ?? condition.grade} />
              </li>
            );
          })}
        </ol>
      </Section>
      <Section title="What studies say">
        <p>{condition.evidenceText}</p>
        {condition.disagreement && <p>{condition.disagreement}</p>}
        <GradeLine grade={condition.grade} />
        <ReviewStatus review={condition.review} />
        <Sources ids={condition.sources} />
      </Section>
    </>
  );
}
