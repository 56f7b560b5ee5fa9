import type { Clinical } from '#clinical/lookup.ts';
import { Dose } from '../parts/dose.tsx';
import { GradeLine } from '../parts/grade.tsx';
import { Icon } from '../parts/icons.tsx';
import { PointLink } from '../parts/point-link.tsx';
import { PageHeader, Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { Steps } from '../parts/steps.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised, listWords, ROLE_WORDS } from '../parts/words.ts';
import { LostPage } from './lost-page.tsx';
import styles from './technique-page.module.css';

export function TechniquePage({ id }: { id: string }) {
  const clinical = useClinical();
  const technique = clinical.techniques.get(id);
  if (!technique) return <LostPage what="technique" name={id} />;
  return (
    <>
      <PageHeader
        title={capitalised(technique.name)}
        kind={`Technique, ${listWords(technique.roles.map((role) => ROLE_WORDS[role]))}`}
        lead={technique.what}
      />
      <section className={styles.care} aria-labelledby="not-for">
        <Icon name="care" size={18} />
        <div>
          <h2 id="not-for">Before you begin</h2>
          <ul>
            {technique.contraindications.map(({ plain }) => (
              <li key={plain}>{plain}</li>
            ))}
          </ul>
          <h2>Stop when</h2>
          <ul>
            {technique.stop.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </div>
      </section>
      <Section title={technique.taught ? 'How it is done' : 'What happens'}>
        <Dose dose={technique.dose} />
        {technique.position && <p>{technique.position}</p>}
        <Steps steps={technique.steps} />
        {technique.breath && <p>{technique.breath}</p>}
        {technique.tools.length > 0 && <p>Tools: {listWords(technique.tools)}.</p>}
        {!technique.taught && <p>This is described so that you know it, not so that you do it.</p>}
      </Section>
      <BestFor clinical={clinical} technique={technique} />
      <Section title="What studies say">
        <p>{technique.evidenceText}</p>
        <GradeLine grade={technique.grade} />
        <ReviewStatus review={technique.review} />
        <Sources ids={technique.sources} />
      </Section>
    </>
  );
}

function BestFor({
  clinical,
  technique,
}: {
  clinical: Clinical;
  technique: Clinical['atlas']['techniques'][number];
}) {
  const muscles = technique.bestFor.flatMap((id) => clinical.muscles.get(id) ?? []);
  if (muscles.length === 0 && !technique.bestForText) return null;
  return (
    <Section title="Suits best">
      {technique.bestForText && <p>{technique.bestForText}</p>}
      <ul className={styles.muscles}>
        {muscles.map(({ id, name }) => (
          <li key={id}>
            <PointLink target={id}>{name}</PointLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
