import type { PublishedMuscle } from '#clinical/published.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import styles from './point-buttons.module.css';

/** The points of the muscle by number; the first button shows all of them at once. */
export function PointButtons({ muscle }: { muscle: PublishedMuscle }) {
  const open = useApp((state) => state.point);
  const { selectPoint, preview } = store.getState();
  const { side } = store.getState();
  return (
    <fieldset className={styles.points}>
      <legend className="visually-hidden">Trigger points</legend>
      {muscle.points.map((point) => (
        <button
          key={point.id}
          type="button"
          aria-pressed={point.n === open}
          aria-label={`Point ${point.n}: ${point.label}`}
          title={point.label}
          onClick={() => selectPoint(point.n)}
          onPointerEnter={() => preview({ muscle: muscle.id, point: point.n, side })}
          onPointerLeave={() => preview(null)}
        >
          {point.n}
        </button>
      ))}
      {muscle.points.length > 1 && (
        <button
          type="button"
          className={styles.all}
          aria-pressed={open === null}
          aria-label="All points of the muscle"
          onClick={() => selectPoint(null)}
        >
          All
        </button>
      )}
    </fieldset>
  );
}
