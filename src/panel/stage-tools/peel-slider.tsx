import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { Peel } from '#state/view.ts';
import styles from './peel-slider.module.css';

/** Names of the peel steps from the skin inwards. */
const LAYERS = ['Skin', 'Outer muscles', 'Second layer', 'Third layer', 'Deepest layer', 'Bones'];

/** Takes the body apart from the skin down to the bone. */
export function PeelSlider() {
  const peel = useApp((state) => state.peel);
  return (
    <div className={styles.peel}>
      <span aria-hidden="true">skin</span>
      <div className={styles.slide}>
        <input
          type="range"
          min={0}
          max={LAYERS.length - 1}
          step={1}
          value={peel}
          aria-label="Layer"
          aria-orientation="vertical"
          aria-valuetext={LAYERS[peel]}
          onChange={(event) => store.getState().setPeel(Number(event.target.value) as Peel)}
        />
        <output className={styles.name} aria-hidden="true" data-peel={peel}>
          {LAYERS[peel]}
        </output>
      </div>
      <span aria-hidden="true">bone</span>
    </div>
  );
}
