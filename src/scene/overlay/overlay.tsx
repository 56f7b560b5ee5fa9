import { useFrame } from '@react-three/fiber';
import { useMemo } from 'react';
import type { BodyObjects } from '../body/body-objects.ts';
import { zoneSamples } from '../pain/pain-weights.ts';
import type { Patterns } from '../pain/patterns.ts';
import type { PlacedPoint, Shown } from '../shown.ts';
import { HoverLabel } from './hover-label.tsx';
import { Marks } from './marks.tsx';
import { PointLabel } from './point-label.tsx';
import type { ScreenAnchors } from './screen-anchors.ts';

interface OverlayProps {
  body: BodyObjects;
  patterns: Patterns;
  shown: Shown;
  points: readonly PlacedPoint[];
  anchors: ScreenAnchors;
}

/** What lies over the picture: marks of the points, the name of the open one, the name under the pointer. */
export function Overlay({ body, patterns, shown, points, anchors }: OverlayProps) {
  const open = points.find(({ point }) => point.n === shown.point);
  const keepClear = useMemo(() => {
    const pattern = open && patterns.get(open.point.id);
    const zone = pattern ? zoneSamples(body.model.skin, pattern, shown.side) : [];
    return [...zone, ...points.map(({ place }) => place.position)];
  }, [body, patterns, open, points, shown.side]);
  return (
    <div className="stage-overlay">
      <Marks points={points} selected={shown.point} anchors={anchors} />
      {open && (
        <PointLabel
          title={`Point ${open.point.n}`}
          text={open.point.label}
          place={open.place.position}
          keepClear={keepClear}
          anchors={anchors}
        />
      )}
      <HoverLabel />
    </div>
  );
}

/** Tells marks and labels where things are, in every frame that is drawn. */
export function FollowBody({ anchors, body }: { anchors: ScreenAnchors; body: BodyObjects }) {
  useFrame(({ camera, size }) => {
    anchors.update(camera, size, (place, direction) => body.picker.isHidden(place, direction));
  });
  return null;
}
