import type { Grade } from '#clinical/schema-base.ts';
import { GradeBadge } from '../parts/grade.tsx';
import { PageHeader, Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import styles from './about-page.module.css';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** What the map is and is not, and whose work it stands on. */
export function AboutPage() {
  const { atlas } = useClinical();
  return (
    <>
      <PageHeader
        title="About this map"
        lead="Myomap educates. It does not diagnose, and it does not replace anyone who can examine you."
      />
      <Section title="What it is">
        <p>{atlas.disclaimer}</p>
        <p>So every pattern, relation and technique here names its source and carries a grade:</p>
        <ul className={styles.grades}>
          {GRADES.map((grade) => (
            <li key={grade}>
              <GradeBadge grade={grade} /> {atlas.grades[grade]}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="The body">
        <p>
          The body is generated from measured figures under{' '}
          <External href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</External>. They were
          measured on <External href="https://www.z-anatomy.com/">Z-Anatomy</External> (CC BY-SA 4.0), itself
          built on <External href="https://dbarchive.biosciencedbc.jp/en/bodyparts3d/">BodyParts3D</External>,
          © The Database Center for Life Science (CC BY-SA 2.1 Japan, later releases CC BY 4.0). No mesh of
          either is contained.
        </p>
      </Section>
      <Section title="The trigger points">
        <p>
          {atlas.credit}. Version {atlas.version}, licence {atlas.licence}. Free to reuse:{' '}
          <External href={`${import.meta.env.BASE_URL}data/trigger-points.json`}>
            trigger-points.json
          </External>
          .
        </p>
      </Section>
      <Section title="What stays with you">
        <p>
          Nothing you do here is sent anywhere. The theme you choose is kept on this device, and nothing else.
        </p>
      </Section>
    </>
  );
}

function External({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
