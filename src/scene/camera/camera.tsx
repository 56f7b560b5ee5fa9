import { invalidate, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { PerspectiveCamera } from 'three';
import { Vector3 } from 'three';
import { markedOnBody } from '#state/selection.ts';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { CameraPose, ViewPreset } from '#state/view.ts';
import type { BodyObjects } from '../body/body-objects.ts';
import { isSelected } from '../body/part-targets.ts';
import type { PlacedPoint, Shown } from '../shown.ts';
import { bodySight, type IsHidden, muscleSight, painSight, regionSight, type Sight } from './best-view.ts';
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
  // Opening the finder turns to what is marked; marking more does not, for the person is at work there.
  const isFinder = useApp((state) => state.page.kind === 'find' && state.clinical.kind === 'ready');
  const rig = useRig(camera, element);
  const [landed, setLanded] = useState<CameraRig | null>(null);
  const first = landed !== rig;

  useLayoutEffect(() => {
    rig?.resize({ width, height, inset }, first);
  }, [rig, width, height, inset, first]);

  useEffect(() => {
    if (!rig) return;
    const atOnce = first || store.getState().reducedMotion;
    const marked = isFinder ? markedOnBody(store.getState()) : [];
    const shot = wantedShot(body, { selected, points, marked, preset, pose }, { width, height, inset });
    if (!isAt(rig, shot)) rig.fly(shot, atOnce);
    setLanded(rig);
  }, [rig, body, selected, points, preset, pose, isFinder, width, height, inset, first]);

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

/** What decides where the camera belongs. */
interface Wish {
  selected: Shown;
  points: readonly PlacedPoint[];
  /** Regions marked in the finder. */
  marked: readonly string[];
  preset: ViewPreset | null;
  pose: CameraPose | null;
}

/** Where the person put it, else the standing view, else the best view of the selection. */
function wantedShot(body: BodyObjects, wish: Wish, stage: StageSize): Shot {
  const { pose, preset } = wish;
  if (pose) {
    return { position: new Vector3(...pose.slice(0, 3)), target: new Vector3(...pose.slice(3)) };
  }
  const { skin } = body.model;
  const sight = preset ? bodySight(skin, presetDirection(preset)) : bestSight(body, wish);
  return frame(sight.points, sight.direction, stage);
}

function bestSight({ model, skin, picker }: BodyObjects, { selected, points, marked }: Wish): Sight {
  if (selected.parts.length === 0) return regionSight(model.skin, marked);
  const open = points.filter(({ point }) => selected.point === null || point.n === selected.point);
  const places = open.map(({ place }) => place);
  if (open.length > 0) {
    const isHidden: IsHidden = (place, direction) => picker.isHidden(place, direction);
    return painSight(model.skin, skin.field, places, isHidden);
  }
  const own = { selected: new Set(selected.parts), side: selected.side };
  const parts = model.muscles.parts.filter((part) => isSelected(part, own));
  return parts.length > 0 ? muscleSight(parts) : bodySight(model.skin, GREETING);
}

function isAt(rig: CameraRig, { position, target }: Shot): boolean {
  const [x, y, z, tx, ty, tz] = rig.pose;
  return (
    Math.hypot(x - position.x, y - position.y, z - position.z) < SAME_POSE &&
    Math.hypot(tx - target.x, ty - target.y, tz - target.z) < SAME_POSE
  );
}
