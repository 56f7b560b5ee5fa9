import { useEffect } from 'react';
import { selectedMuscle, selectedPoint } from '#state/selection.ts';
import type { AppState } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { Page } from '#state/view.ts';
import { capitalised, painWords } from './parts/words.ts';

const TITLES: Readonly<Partial<Record<Page['kind'], string>>> = {
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
  const title = useApp(titleOf);
  useEffect(() => {
    document.title = title ? `${title} · Myomap` : 'Myomap';
  }, [title]);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {words}
    </div>
  );
}

/** What the window is called: the muscle and its point, or the page. */
function titleOf(state: AppState): string | undefined {
  const { page, point, clinical } = state;
  const muscle = selectedMuscle(state);
  if (muscle) return point === null ? muscle.name : `${muscle.name}, point ${point}`;
  if (clinical.kind === 'ready') {
    const { techniques, conditions, lessons } = clinical.value;
    if (page.kind === 'technique') return capitalised(techniques.get(page.id)?.name ?? page.id);
    if (page.kind === 'condition') return capitalised(conditions.get(page.id)?.name ?? page.id);
    if (page.kind === 'learn' && page.lesson) return lessons.get(page.lesson)?.title;
  }
  return TITLES[page.kind];
}
