import type { PublishedMuscle } from '#clinical/published.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { AppLink } from '../parts/app-link.tsx';
import { toMuscle } from '../parts/destinations.ts';
import { GradeLine } from '../parts/grade.tsx';
import { Section } from '../parts/section.tsx';
import { ReviewStatus, Sources } from '../parts/sources.tsx';
import { AnatomyTab } from './anatomy-tab.tsx';
import styles from './whole-muscle.module.css';

/** All points of a muscle in short, then the muscle itself. */
export function WholeMuscle({ muscle }: { muscle: PublishedMuscle }) {
  const side = useApp((state) => state.side);
  const { preview } = store.getState();
  const leave = () => preview(null);
  return (
    <>
      <p className={styles.summary}>{muscle.summary}</p>
      <ol className={styles.points} aria-label="Trigger points">
        {muscle.points.map((point) => {
          const show = () => preview({ muscle: muscle.id, point: point.n, side });
          return (
            <li key={point.id}>
              <AppLink
                to={toMuscle(muscle.id, point.n, side)}
                onPointerEnter={show}
                onPointerLeave={leave}
                onFocus={show}
                onBlur={leave}
              >
                <b aria-hidden="true">{point.n}</b>
                <span>
                  <strong>{point.label}</strong>
                  {point.pattern.sentence}
                </span>
              </AppLink>
            </li>
          );
        })}
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
