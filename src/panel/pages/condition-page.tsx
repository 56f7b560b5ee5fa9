import { muscleIdOf, pointNumberOf } from '#clinical/lookup.ts';
import { AppLink } from '../parts/app-link.tsx';
import { toTarget } from '../parts/destinations.ts';
import { GradeBadge, GradeLine } from '../parts/grade.tsx';
import { PageHeader, Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { UrgentAdvice } from '../parts/urgent-advice.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised } from '../parts/words.ts';
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
            const muscle = clinical.muscles.get(muscleIdOf(to));
            const n = pointNumberOf(to);
            return (
              <li key={to}>
                <span>
                  {muscle ? (
                    <AppLink to={toTarget(clinical, to)}>
                      {muscle.name}
                      {n !== null && `, point ${n}`}
                    </AppLink>
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
