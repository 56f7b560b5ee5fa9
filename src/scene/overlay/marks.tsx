import { invalidate } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { useApp } from '#state/use-store.ts';
import type { PlacedPoint } from '../shown.ts';
import type { ScreenAnchors } from './screen-anchors.ts';

interface MarksProps {
  points: readonly PlacedPoint[];
  /** Number of the point that is open. */
  selected: number | null;
  anchors: ScreenAnchors;
}

/** Marks nearer to each other than this, in pixels, have no room for both figures. */
const CROWDED = 26;

/**
 * A small precise mark for each trigger point of the shown muscle: a dot in a ring, its number beside it. Dimmed when
 * the body lies in front. The panel has the same points as buttons, so these stay out of the tab order.
 */
export function Marks({ points, selected, anchors }: MarksProps) {
  const selectPoint = useApp((state) => state.selectPoint);
  const elements = useRef(new Map<string, HTMLButtonElement>());

  useEffect(() => {
    const unfollow = anchors.follow(({ toScreen, isBehindBody }) => {
      const spots = points.map(({ place }) => toScreen(place.position));
      for (const [i, { point, place }] of points.entries()) {
        const element = elements.current.get(point.id);
        if (!element) continue;
        const { x, y, ahead } = spots[i]!;
        element.style.transform = `translate(${x}px, ${y}px)`;
        element.hidden = !ahead;
        element.dataset.behind = String(isBehindBody(place.position));
        // Where marks crowd, the open one and then the lower number keep their figure.
        const yields = spots.some(
          (other, k) =>
            k !== i &&
            Math.hypot(other.x - x, other.y - y) < CROWDED &&
            point.n !== selected &&
            (points[k]!.point.n === selected || k < i),
        );
        element.dataset.crowded = String(yields);
      }
    });
    invalidate();
    return unfollow;
  }, [points, selected, anchors]);

  return points.map(({ point }) => (
    <button
      key={point.id}
      ref={(element) => {
        if (element) elements.current.set(point.id, element);
        return () => {
          elements.current.delete(point.id);
        };
      }}
      type="button"
      className="stage-mark"
      tabIndex={-1}
      aria-label={`Point ${point.n}: ${point.label}`}
      aria-pressed={point.n === selected}
      data-stage-point={point.id}
      onClick={() => selectPoint(point.n)}
    >
      <span className="stage-mark-number" aria-hidden="true">
        {point.n}
      </span>
    </button>
  ));
}
