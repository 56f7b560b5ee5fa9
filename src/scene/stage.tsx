import { Canvas } from '@react-three/fiber';
import { useLayoutEffect, useMemo, useState } from 'react';
import { NeutralToneMapping } from 'three';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { Body } from './body/body.tsx';
import { BodyObjects } from './body/body-objects.ts';
import { Camera } from './camera/camera.tsx';
import { FIELD_OF_VIEW } from './camera/framing.ts';
import { Context } from './context.tsx';
import { THEMES } from './materials/palette.ts';
import { FollowBody, Overlay } from './overlay/overlay.tsx';
import { ScreenAnchors } from './overlay/screen-anchors.ts';
import { Pointer } from './picking/pointer.tsx';
import { Probe } from './probe.tsx';
import { Resolution } from './resolution.tsx';
import { placePoints, selectedIn, shownIn, useShown } from './shown.ts';
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
        <FollowBody anchors={anchors} body={body} />
        <Resolution />
        <Context missing={missing} />
        <Probe element={element} picker={body.picker} />
      </Canvas>
      <Overlay body={body} patterns={patterns} shown={shown} points={points} anchors={anchors} />
    </>
  );
}
