import type { PublishedMuscle } from '#clinical/published.ts';
import { GradeLine } from '../parts/grade.tsx';
import { PointLink } from '../parts/point-link.tsx';
import { Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { AnatomyTab } from './anatomy-tab.tsx';
import styles from './whole-muscle.module.css';

/** All points of a muscle in short, then the muscle itself. */
export function WholeMuscle({ muscle }: { muscle: PublishedMuscle }) {
  return (
    <>
      <p className={styles.summary}>{muscle.summary}</p>
      <ol className={styles.points} aria-label="Trigger points">
        {muscle.points.map((point) => (
          <li key={point.id}>
            <PointLink target={point.id}>
              <b aria-hidden="true">{point.n}</b>
              <span>
                <strong>{point.label}</strong>
                {point.pattern.sentence}
              </span>
            </PointLink>
          </li>
        ))}
      </ol>
      <AnatomyTab muscle={muscle} />
      <Section title="How sure is this?">
        <GradeLine grade={muscle.grade} />
        <ReviewStatus review={muscle.review} by={muscle.checkedBy} />
        <Sources ids={muscle.sources} />
      </Section>
    </>
  );
}
