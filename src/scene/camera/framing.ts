import { Box3, Vector3 } from 'three';
import type { Inset, ViewPreset } from '#state/view.ts';

/** The stage in pixels, and what panels cover of it. */
export interface StageSize {
  width: number;
  height: number;
  inset: Inset;
}

/** Where the camera stands and looks, metres. */
export interface Shot {
  position: Vector3;
  target: Vector3;
}

/** Vertical field of view, degrees. */
export const FIELD_OF_VIEW = 28;
/** Air round what is framed, as a share of the free area. */
const MARGIN = 0.1;
/** No closer than this from the middle of what is framed, metres. */
const NEAREST = 0.45;
/** Free pixels below which an inset is taken as covering all: then the whole stage is used. */
const LEAST_FREE = 80;

const FROM: Record<ViewPreset, Vector3> = {
  front: new Vector3(0, 0.02, 1).normalize(),
  back: new Vector3(0, 0.02, -1).normalize(),
  left: new Vector3(1, 0.02, 0).normalize(),
  right: new Vector3(-1, 0.02, 0).normalize(),
};
/** Where one meets a person: from the front, a little from their left and from above. */
export const GREETING = new Vector3(0.36, 0.06, 1).normalize();

/** Direction from the body to the camera; left and right are the body's own. */
export function presetDirection(preset: ViewPreset): Vector3 {
  return FROM[preset].clone();
}

/** The free rectangle of the stage, pixels from its upper left corner. */
export function freeRectangle({ width, height, inset }: StageSize) {
  const across = width - inset.left - inset.right;
  const down = height - inset.top - inset.bottom;
  const [left, w] = across < LEAST_FREE ? [0, width] : [inset.left, across];
  const [top, h] = down < LEAST_FREE ? [0, height] : [inset.top, down];
  return { left, top, width: w, height: h };
}

/** By how many pixels the picture is shifted so that its middle lies in the middle of the free rectangle. */
export function viewShift(stage: StageSize): { x: number; y: number } {
  const free = freeRectangle(stage);
  return {
    x: stage.width / 2 - (free.left + free.width / 2),
    y: stage.height / 2 - (free.top + free.height / 2),
  };
}

/** The nearest camera in a direction that shows every point within the free rectangle. */
export function frame(points: readonly Vector3[], direction: Vector3, stage: StageSize): Shot {
  const back = direction.clone().normalize();
  const right = new Vector3(0, 1, 0).cross(back).normalize();
  const up = back.clone().cross(right);
  const local = points.map((p) => new Vector3(p.dot(right), p.dot(up), p.dot(back)));
  const middle = new Box3().setFromPoints(local).getCenter(new Vector3());

  const free = freeRectangle(stage);
  const half = Math.tan((FIELD_OF_VIEW * Math.PI) / 360) * (1 - MARGIN);
  const [halfX, halfY] = [(half * free.width) / stage.height, (half * free.height) / stage.height];
  const distance = local.reduce((least, p) => {
    const [x, y, z] = [Math.abs(p.x - middle.x), Math.abs(p.y - middle.y), p.z - middle.z];
    return Math.max(least, z + x / halfX, z + y / halfY);
  }, NEAREST);
  const target = new Vector3()
    .addScaledVector(right, middle.x)
    .addScaledVector(up, middle.y)
    .addScaledVector(back, middle.z);
  return { target, position: target.clone().addScaledVector(back, distance) };
}

/** Steepest view from above or below that still feels like standing before a person: sine of the angle. */
const STEEPEST = 0.42;

/** The side from which a set of outward normals is seen best; `fallback` where they cancel out. */
export function bestDirection(normals: readonly Vector3[], fallback: Vector3): Vector3 {
  const mean = normals.reduce((sum, n) => sum.add(n), new Vector3());
  if (mean.length() < 0.2 * normals.length || normals.length === 0) mean.copy(fallback);
  mean.normalize();
  const flat = Math.hypot(mean.x, mean.z);
  const y = Math.min(Math.max(mean.y, -STEEPEST), STEEPEST);
  // Straight from above there is no side to stand on: take the fallback's.
  const side = flat > 0.05 ? new Vector3(mean.x, 0, mean.z) : new Vector3(fallback.x, 0, fallback.z);
  side.setLength(Math.sqrt(1 - y * y));
  return side.setY(y);
}
