import { invalidate } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { Vector3 } from 'three';
import { store } from '#state/store.ts';
import { freeRectangle } from '../camera/framing.ts';
import { leaderEnd, placeLabel, type Spot } from './label-layout.ts';
import type { ScreenAnchors } from './screen-anchors.ts';

interface PointLabelProps {
  title: string;
  text: string;
  place: Vector3;
  /** Places that the label must leave in sight: pain zone, other points. */
  keepClear: readonly Vector3[];
  anchors: ScreenAnchors;
}

/** Name of the open point beside the body, with a fine line that leads to it. */
export function PointLabel({ title, text, place, keepClear, anchors }: PointLabelProps) {
  const label = useRef<HTMLDivElement>(null);
  const line = useRef<SVGLineElement>(null);
  const standing = useRef<Spot | null>(null);

  useEffect(() => {
    standing.current = null;
    const unfollow = anchors.follow(({ width, height, toScreen }) => {
      if (!label.current || !line.current) return;
      const size = { width: label.current.offsetWidth, height: label.current.offsetHeight };
      const point = toScreen(place);
      const spots = keepClear.map(toScreen);
      const free = freeRectangle({ width, height, inset: store.getState().inset });
      const at = placeLabel(point, size, [point, ...spots], free, standing.current);
      standing.current = at;
      label.current.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
      label.current.style.visibility = point.ahead ? 'visible' : 'hidden';
      const end = leaderEnd(point, at, size);
      const length = Math.hypot(end.x - point.x, end.y - point.y) || 1;
      // The line begins outside the mark's ring.
      const start = Math.min(15 / length, 1);
      line.current.setAttribute('x1', String(point.x + (end.x - point.x) * start));
      line.current.setAttribute('y1', String(point.y + (end.y - point.y) * start));
      line.current.setAttribute('x2', String(end.x));
      line.current.setAttribute('y2', String(end.y));
    });
    invalidate();
    return unfollow;
  }, [place, keepClear, anchors]);

  return (
    <>
      <svg className="stage-leader" aria-hidden="true">
        <line ref={line} />
      </svg>
      <div ref={label} className="stage-label">
        <strong>{title}</strong>
        <span>{text}</span>
      </div>
    </>
  );
}
