import { Canvas, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { NeutralToneMapping } from 'three';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { Body } from './body/body.tsx';
import { BodyObjects } from './body/body-objects.ts';
import { Camera } from './camera/camera.tsx';
import { FIELD_OF_VIEW } from './camera/framing.ts';
import { THEMES } from './materials/palette.ts';
import { HoverLabel } from './overlay/hover-label.tsx';
import { Marks } from './overlay/marks.tsx';
import { PointLabel } from './overlay/point-label.tsx';
import { ScreenAnchors } from './overlay/screen-anchors.ts';
import { zoneSamples } from './pain/pain-weights.ts';
import { Pointer } from './picking/pointer.tsx';
import { Probe } from './probe.tsx';
import { Resolution } from './resolution.tsx';
import { type PlacedPoint, placePoints, type Shown, selectedIn, shownIn, useShown } from './shown.ts';
import { Studio } from './studio.tsx';
import { type StageData, useStageData } from './use-stage-data.ts';
import './stage.css';

/** The 3D body in its studio; fills its positioned parent. Reads the store and reports to it. */
export function Stage() {
  const data = useStageData();
  const body = useBodyObjects(data);
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <div
      ref={setElement}
      className="stage"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn the body
      tabIndex={0}
      aria-label="Body. Arrow keys turn it, plus and minus zoom."
    >
      {element && data && body && <Show element={element} data={data} body={body} />}
    </div>
  );
}

function useBodyObjects(data: StageData | null): BodyObjects | null {
  const [body, setBody] = useState<BodyObjects | null>(null);
  useLayoutEffect(() => {
    if (!data) return;
    const made = new BodyObjects(data.model, THEMES[store.getState().theme]);
    setBody(made);
    return () => {
      made.dispose();
      setBody(null);
    };
  }, [data]);
  return body;
}

interface ShowProps {
  element: HTMLElement;
  data: StageData;
  body: BodyObjects;
}

/** Canvas and overlay, once there is a body to show. */
function Show({ element, data: { model, patterns, missing }, body }: ShowProps) {
  const theme = THEMES[useApp((state) => state.theme)];
  const selected = useShown(selectedIn);
  const shown = useShown(shownIn);
  const points = useMemo(() => placePoints(shown, model.muscles), [shown, model]);
  const selectedPoints = useMemo(() => placePoints(selected, model.muscles), [selected, model]);
  const [anchors] = useState(() => new ScreenAnchors());
  return (
    <>
      <Canvas
        frameloop="demand"
        dpr={[1, 2]}
        gl={{ antialias: true, alpha: true, toneMapping: NeutralToneMapping }}
        camera={{ fov: FIELD_OF_VIEW, near: 0.05, far: 30, position: [0, 1, 6] }}
      >
        <Body body={body} patterns={patterns} shown={shown} points={points} />
        <Camera element={element} body={body} selected={selected} points={selectedPoints} />
        <Studio theme={theme} />
        <Pointer element={element} body={body} />
        <Follow anchors={anchors} body={body} />
        <Resolution />
        <Context missing={missing} />
        <Probe element={element} picker={body.picker} />
      </Canvas>
      <div className="stage-overlay">
        <Overlay body={body} patterns={patterns} shown={shown} points={points} anchors={anchors} />
        <HoverLabel />
      </div>
    </>
  );
}

interface OverlayProps {
  body: BodyObjects;
  patterns: StageData['patterns'];
  shown: Shown;
  points: readonly PlacedPoint[];
  anchors: ScreenAnchors;
}

/** Marks of the points, and the name of the open one. */
function Overlay({ body, patterns, shown, points, anchors }: OverlayProps) {
  const open = points.find(({ point }) => point.n === shown.point);
  const keepClear = useMemo(() => {
    const pattern = open && patterns.get(open.point.id);
    const zone = pattern ? zoneSamples(body.model.skin, pattern, shown.side) : [];
    return [...zone, ...points.map(({ place }) => place.position)];
  }, [body, patterns, open, points, shown.side]);
  return (
    <>
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
    </>
  );
}

/** Tells marks and labels where things are, in every frame that is drawn. */
function Follow({ anchors, body }: { anchors: ScreenAnchors; body: BodyObjects }) {
  useFrame(({ camera, size }) => {
    anchors.update(camera, size, (place, direction) => body.picker.isHidden(place, direction));
  });
  return null;
}

/** Reports that the stage stands, and when the graphics card takes it away or gives it back. */
function Context({ missing }: { missing: string | null }) {
  const { gl, invalidate } = useThree();
  useEffect(() => {
    const { reportStage } = store.getState();
    const canvas = gl.domElement;
    const ready = { kind: 'ready', ...(missing && { missing }) } as const;
    const onLost = (event: Event) => {
      event.preventDefault();
      reportStage({ kind: 'lost' });
    };
    const onRestored = () => {
      reportStage(ready);
      invalidate();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    reportStage(ready);
    return () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
    };
  }, [gl, invalidate, missing]);
  return null;
}
