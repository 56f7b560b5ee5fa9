import type { Side } from '#atlas/ids.ts';
import type { PublishedMuscle } from '#clinical/published.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { Switch } from '../parts/switch.tsx';
import styles from './muscle-header.module.css';
import { PointButtons } from './point-buttons.tsx';

const SIDES: readonly { value: Side; label: string }[] = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
];

/** Words longer than this, in letters, are set smaller so that the switch stays beside them. */
const LONG_WORD = 14;

/** Which muscle, which side, which point. */
export function MuscleHeader({ muscle }: { muscle: PublishedMuscle }) {
  const side = useApp((state) => state.side);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 tabIndex={-1} data-long={muscle.name.split(' ').some((word) => word.length > LONG_WORD)}>
          {muscle.name}
        </h1>
        <p lang="la">{muscle.latin}</p>
      </div>
      <Switch label="Side of the body" options={SIDES} value={side} onChoose={store.getState().setSide} />
      <PointButtons muscle={muscle} />
    </header>
  );
}
