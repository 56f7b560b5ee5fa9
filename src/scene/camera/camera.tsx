import { invalidate, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { PerspectiveCamera } from 'three';
import { Vector3 } from 'three';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { CameraPose, ViewPreset } from '#state/view.ts';
import type { BodyObjects } from '../body/body-objects.ts';
import type { PlacedPoint, Shown } from '../shown.ts';
import { bodySight, muscleSight, painSight, type Sight } from './best-view.ts';
import { CameraRig } from './camera-rig.ts';
import { frame, GREETING, presetDirection, type Shot, type StageSize } from './framing.ts';

interface CameraProps {
  /** Takes keys and drags. */
  element: HTMLElement;
  body: BodyObjects;
  /** What is selected (not what is only previewed): the camera flies to it. */
  selected: Shown;
  points: readonly PlacedPoint[];
}

const LONGEST_STEP = 0.1;
/** A pose from the store this near to the camera's is its own: metres. */
const SAME_POSE = 1e-3;

/** The camera, following the store and reporting to it where the person has turned the body. */
export function Camera({ element, body, selected, points }: CameraProps) {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const { width, height } = useThree((state) => state.size);
  const inset = useApp((state) => state.inset);
  const preset = useApp((state) => state.preset);
  const pose = useApp((state) => state.camera);
  const rig = useRig(camera, element);
  const [landed, setLanded] = useState<CameraRig | null>(null);
  const first = landed !== rig;

  useLayoutEffect(() => {
    rig?.resize({ width, height, inset }, first);
  }, [rig, width, height, inset, first]);

  useEffect(() => {
    if (!rig) return;
    const atOnce = first || store.getState().reducedMotion;
    const shot = wantedShot(body, selected, points, preset, pose, { width, height, inset });
    if (!isAt(rig, shot)) rig.fly(shot, atOnce);
    setLanded(rig);
  }, [rig, body, selected, points, preset, pose, width, height, inset, first]);

  useFrame((_, delta) => {
    if (rig?.step(Math.min(delta, LONGEST_STEP))) invalidate();
  });
  return null;
}

function useRig(camera: PerspectiveCamera, element: HTMLElement): CameraRig | null {
  const [rig, setRig] = useState<CameraRig | null>(null);
  useLayoutEffect(() => {
    const made = new CameraRig(camera, element, {
      moving: () => invalidate(),
      turned: (pose) => store.getState().setCamera(pose),
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (made.key(event.key, store.getState().reducedMotion)) event.preventDefault();
    };
    element.addEventListener('keydown', onKey);
    setRig(made);
    return () => {
      element.removeEventListener('keydown', onKey);
      made.dispose();
      setRig(null);
    };
  }, [camera, element]);
  return rig;
}

/** Where the camera belongs: where the person put it, else the standing view, else the best view of the selection. */
function wantedShot(
  body: BodyObjects,
  selected: Shown,
  points: readonly PlacedPoint[],
  preset: ViewPreset | null,
  pose: CameraPose | null,
  stage: StageSize,
): Shot {
  if (pose) {
    return { position: new Vector3(...pose.slice(0, 3)), target: new Vector3(...pose.slice(3)) };
  }
  const sight = selectionSight(body, selected, points, preset);
  return frame(sight.points, preset ? presetDirection(preset) : sight.direction, stage);
}

function selectionSight(
  { model, skin, picker }: BodyObjects,
  selected: Shown,
  points: readonly PlacedPoint[],
  preset: ViewPreset | null,
): Sight {
  if (preset || selected.parts.length === 0) return bodySight(model.skin, GREETING);
  const open = points.filter(({ point }) => selected.point === null || point.n === selected.point);
  const places = open.map(({ place }) => place);
  if (open.length > 0)
    return painSight(model.skin, skin.field, places, (place, direction) => picker.isHidden(place, direction));
  const { parts: keys, side } = selected;
  const parts = model.muscles.parts.filter(
    (p) => keys.includes(p.key) && (p.side === side || p.side === 'mid'),
  );
  return parts.length > 0 ? muscleSight(parts, places) : bodySight(model.skin, GREETING);
}

function isAt(rig: CameraRig, { position, target }: Shot): boolean {
  const [x, y, z, tx, ty, tz] = rig.pose;
  return (
    Math.hypot(x - position.x, y - position.y, z - position.z) < SAME_POSE &&
    Math.hypot(tx - target.x, ty - target.y, tz - target.z) < SAME_POSE
  );
}
