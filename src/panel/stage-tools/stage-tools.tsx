import { selectedPoint } from '#state/selection.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { ViewPreset } from '#state/view.ts';
import { Icon } from '../parts/icons.tsx';
import { Fold } from './fold.tsx';
import { Legend } from './legend.tsx';
import { PeelSlider } from './peel-slider.tsx';
import styles from './stage-tools.module.css';

const PRESETS: readonly { value: ViewPreset; label: string }[] = [
  { value: 'front', label: 'Front' },
  { value: 'back', label: 'Back' },
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
];

/** What can be done with the body: peel, turn, replay, isolate. On a phone the first two unfold. */
export function StageTools() {
  const isBodyThere = useApp(({ stage }) => stage.kind !== 'failed');
  if (!isBodyThere) return null;
  return (
    <section aria-label="Body view" className={styles.tools}>
      <Fold label="Layers" icon="layers" className={styles.peel}>
        <PeelSlider />
      </Fold>
      <div className={styles.row}>
        <Fold label="Turn the body" icon="turn">
          <Presets />
        </Fold>
        <SelectionTools />
      </div>
      <Legend />
    </section>
  );
}

function Presets() {
  const preset = useApp((state) => state.preset);
  return (
    <fieldset className={styles.presets}>
      <legend className="visually-hidden">View from</legend>
      {PRESETS.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === preset}
          onClick={() => store.getState().setPreset(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** Only there while they can do something. */
function SelectionTools() {
  const muscle = useApp((state) => state.muscle);
  const isolate = useApp((state) => state.isolate);
  const hurts = useApp((state) => {
    const pattern = selectedPoint(state)?.point.pattern;
    return pattern !== undefined && pattern.essential.length + pattern.spillover.length > 0;
  });
  const { replayPain, setIsolate } = store.getState();
  return (
    <>
      {hurts && (
        <button type="button" className={styles.tool} onClick={replayPain}>
          <Icon name="replay" size={16} />
          <span>Replay the pain</span>
        </button>
      )}
      {muscle && (
        <button
          type="button"
          className={styles.tool}
          aria-pressed={isolate}
          onClick={() => setIsolate(!isolate)}
        >
          <Icon name="isolate" size={18} />
          <span>Isolate</span>
        </button>
      )}
    </>
  );
}
