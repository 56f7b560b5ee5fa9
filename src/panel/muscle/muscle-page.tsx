import { selectedMuscle, selectedPoint } from '#state/selection.ts';
import { useApp } from '#state/use-store.ts';
import { MuscleHeader } from './muscle-header.tsx';
import { NoSuchPoint } from './no-such-point.tsx';
import { PointView } from './point-view.tsx';
import { UndescribedMuscle } from './undescribed-muscle.tsx';
import { WholeMuscle } from './whole-muscle.tsx';

/** One muscle: the point that is open, or all its points in short. */
export function MusclePage() {
  const muscle = useApp(selectedMuscle);
  const point = useApp((state) => selectedPoint(state)?.point ?? null);
  const wanted = useApp((state) => state.point);
  if (!muscle) return <UndescribedMuscle />;
  return (
    <>
      <MuscleHeader muscle={muscle} />
      {wanted !== null && !point && <NoSuchPoint muscle={muscle} wanted={wanted} />}
      {point ? <PointView key={point.id} muscle={muscle} point={point} /> : <WholeMuscle muscle={muscle} />}
    </>
  );
}
