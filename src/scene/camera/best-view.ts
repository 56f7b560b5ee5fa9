import { Box3, Vector3 } from 'three';
import type { SurfacePlace } from '../model/anchor.ts';
import type { BodyPart, SkinLayer } from '../model/body-model.ts';
import { PAIN_CHANNELS } from '../pain/pain-weights.ts';
import { bestDirection, GREETING } from './framing.ts';

/** What is to be seen and from where. */
export interface Sight {
  points: Vector3[];
  /** From the body to the camera, unit length. */
  direction: Vector3;
}

/** Whether solid body stands in the way of a look at `place` from far off in `direction`. */
export type IsHidden = (place: Vector3, direction: Vector3) => boolean;

/** Skin weight above which a vertex belongs to a zone, of 255. */
const INSIDE = 128;
/** Air round the point, so that one sees where on the body it is: metres. */
const SURROUNDINGS = 0.09;
/** How much the point counts against the zone when the side is chosen. */
const POINT_SHARE = 0.6;
/** Turns about the body, degrees, that are tried where an arm or a shoulder is in the way. */
const TURNS = [0, 15, -15, 30, -30, 50, -50, 75, -75];
/** Share of what is seen that is worth a turn of one degree. */
const TURN_COST = 0.004;
/** Vertices of a zone that are looked at. */
const LOOKS = 24;
/** Share of a mean normal that must be level for it to say from where to look. */
const LEVEL = 0.35;
const UP = new Vector3(0, 1, 0);

/** The whole body, from a direction. */
export function bodySight({ positions }: SkinLayer, direction: Vector3): Sight {
  return { points: cornersOf(new Box3().setFromArray(positions)), direction };
}

/** The whole body, from the side where most of some regions of its skin is seen. */
export function regionSight(skin: SkinLayer, names: readonly string[]): Sight {
  const wanted = new Set(names.map((name) => skin.regions.indexOf(name)));
  const mean = new Vector3();
  const middle = new Vector3();
  let count = 0;
  skin.region.forEach((region, vertex) => {
    if (!wanted.has(region)) return;
    mean.add(new Vector3().fromArray(skin.normals, 3 * vertex));
    middle.add(new Vector3().fromArray(skin.positions, 3 * vertex));
    count++;
  });
  if (count === 0) return bodySight(skin, GREETING);
  // The whole body is looked at from before it, not from above; a sole or a crown from the side on which it lies.
  const steep = Math.hypot(mean.x, mean.z) < LEVEL * mean.length();
  const level = steep ? outwardOf(middle.divideScalar(count)) : mean.setY(0);
  return bodySight(skin, level.lengthSq() > 0 ? bestDirection([level.normalize()], GREETING) : GREETING);
}

/** Away from the trunk's axis, which runs a little behind the middle plane; level. */
function outwardOf(place: Vector3): Vector3 {
  return new Vector3(place.x, 0, place.z + 0.03);
}

/** A muscle on its own: its parts' boxes, from the side on which it lies. */
export function muscleSight(parts: readonly BodyPart[]): Sight {
  const box = parts.reduce((all, part) => all.union(part.box), new Box3());
  const middle = box.getCenter(new Vector3());
  const outward = outwardOf(middle);
  const direction = outward.lengthSq() > 1e-4 ? bestDirection([outward.normalize()], GREETING) : GREETING;
  return { points: cornersOf(box.expandByScalar(SURROUNDINGS / 2)), direction };
}

/** The pain of points and the points themselves, from the side where most of both is seen. */
export function painSight(
  skin: SkinLayer,
  field: Uint8Array,
  places: readonly SurfacePlace[],
  isHidden: IsHidden,
): Sight {
  const points: Vector3[] = [];
  const zone = new Vector3();
  for (let vertex = 0; vertex * PAIN_CHANNELS < field.length; vertex++) {
    const essential = field[PAIN_CHANNELS * vertex]! >= INSIDE;
    if (!essential && field[PAIN_CHANNELS * vertex + 1]! < INSIDE) continue;
    points.push(new Vector3().fromArray(skin.positions, 3 * vertex));
    zone.addScaledVector(new Vector3().fromArray(skin.normals, 3 * vertex), essential ? 1 : 0.3);
  }
  const own = places.reduce((sum, { normal }) => sum.add(normal), new Vector3()).normalize();
  const seen = zone.lengthSq() > 0 ? [zone.normalize(), own.clone().multiplyScalar(POINT_SHARE)] : [own];
  const every = Math.ceil(points.length / LOOKS);
  const looks = [
    ...points.filter((_, i) => i % every === 0).map((place) => ({ place, weight: 1 })),
    // All points together count as much as half of the zone.
    ...places.map(({ position }) => ({ place: position, weight: LOOKS / 2 / places.length })),
  ];
  for (const { position } of places) {
    points.push(...cornersOf(new Box3(position, position).clone().expandByScalar(SURROUNDINGS)));
  }
  return { points, direction: clearestDirection(bestDirection(seen, own), looks, isHidden) };
}

/** The direction near the wanted one from which most can be seen. */
function clearestDirection(
  wanted: Vector3,
  looks: readonly { place: Vector3; weight: number }[],
  isHidden: IsHidden,
): Vector3 {
  const whole = looks.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const tries = TURNS.map((degrees) => {
    const direction = wanted.clone().applyAxisAngle(UP, (degrees * Math.PI) / 180);
    const seen = looks.reduce((sum, { place, weight }) => sum + (isHidden(place, direction) ? 0 : weight), 0);
    return { direction, score: seen / whole - TURN_COST * Math.abs(degrees) };
  });
  return tries.reduce((best, next) => (next.score > best.score ? next : best)).direction;
}

function cornersOf({ min, max }: Box3): Vector3[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map(
    (k) => new Vector3(k & 1 ? max.x : min.x, k & 2 ? max.y : min.y, k & 4 ? max.z : min.z),
  );
}
