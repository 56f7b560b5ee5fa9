import type { PublishedMuscle } from '#clinical/published.ts';
import { listWords } from '../parts/words.ts';
import styles from './no-such-point.module.css';

/** Explains a link to a point that the muscle does not have; all its points stand below. */
export function NoSuchPoint({ muscle, wanted }: { muscle: PublishedMuscle; wanted: number }) {
  const numbers = listWords(muscle.points.map(({ n }) => String(n)));
  return (
    <p role="alert" className={styles.notice}>
      {muscle.name} has no point {wanted}. Described here: {numbers}.
    </p>
  );
}
