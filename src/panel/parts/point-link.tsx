import type { ReactNode } from 'react';
import type { Side } from '#atlas/ids.ts';
import { muscleIdOf, pointNumberOf } from '#clinical/lookup.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { AppLink } from './app-link.tsx';
import { toMuscle } from './destinations.ts';
import { useClinical } from './use-clinical.ts';

interface Props {
  /** `soleus` or `soleus/2`, of a muscle that is described; without a number its first point. */
  target: string;
  /** Otherwise the side that is being looked at. */
  side?: Side;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to a point that shows it on the body for as long as the pointer or the focus is on it. */
export function PointLink({ target, side, className, children }: Props) {
  const { muscles } = useClinical();
  const shownSide = useApp((state) => state.side);
  const { preview } = store.getState();
  const muscle = muscleIdOf(target);
  const point = pointNumberOf(target) ?? muscles.get(muscle)?.points[0]?.n ?? null;
  const show = () => point !== null && preview({ muscle, point, side: side ?? shownSide });
  const leave = () => preview(null);
  return (
    <AppLink
      to={toMuscle(muscle, point, side)}
      className={className}
      onPointerEnter={show}
      onPointerLeave={leave}
      onFocus={show}
      onBlur={leave}
    >
      {children}
    </AppLink>
  );
}
