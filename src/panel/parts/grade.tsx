import type { Grade } from '#clinical/schema-base.ts';
import styles from './grade.module.css';
import { useClinical } from './use-clinical.ts';

export function GradeBadge({ grade }: { grade: Grade }) {
  return (
    <span className={styles.badge}>
      <span className="visually-hidden">Evidence grade </span>
      {grade}
    </span>
  );
}

/** A grade with what it means. */
export function GradeLine({ grade }: { grade: Grade }) {
  const { atlas } = useClinical();
  return (
    <p className={styles.line}>
      <GradeBadge grade={grade} />
      <span>{atlas.grades[grade]}</span>
    </p>
  );
}
