import type { PublishedMuscle } from '#clinical/published.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import styles from './point-buttons.module.css';

/** The points of the muscle by number. */
export function PointButtons({ muscle }: { muscle: PublishedMuscle }) {
  const open = useApp((state) => state.point);
  const side = useApp((state) => state.side);
  const { selectPoint, preview } = store.getState();
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
    </fieldset>
  );
}
