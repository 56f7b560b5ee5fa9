import { useEffect } from 'react';
import { selectedMuscle, selectedPoint } from '#state/selection.ts';
import { useApp } from '#state/use-store.ts';
import { painWords } from './parts/words.ts';

const TITLES: Readonly<Record<string, string>> = {
  find: 'Where does it hurt?',
  muscles: 'All muscles',
  learn: 'Learn',
  about: 'About',
};

/** Says aloud, and in the title of the window, what has just been opened. */
export function Announcer() {
  const words = useApp((state) => {
    const { clinical, side } = state;
    const muscle = selectedMuscle(state);
    if (!muscle || clinical.kind !== 'ready') return '';
    const point = selectedPoint(state)?.point;
    if (!point) return `${muscle.name}, ${side}, all ${muscle.points.length} points`;
    const pain = painWords(clinical.value, point);
    return `${muscle.name}, ${side}, point ${point.n} of ${muscle.points.length}: ${pain}`;
  });
  const title = useApp((state) => {
    const muscle = selectedMuscle(state);
    if (muscle) return state.point === null ? muscle.name : `${muscle.name}, point ${state.point}`;
    return TITLES[state.page.kind];
  });
  useEffect(() => {
    document.title = title ? `${title} · Myomap` : 'Myomap';
  }, [title]);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {words}
    </div>
  );
}
