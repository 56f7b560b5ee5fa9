import { Ray } from 'three';
import type { BodyPart, MergedLayer } from '../model/body-model.ts';
import type { MusclePicker } from '../picking/muscle-picker.ts';

/** Places looked up from on each part. */
const LOOKS = 64;
/** What lies within this many metres above a muscle can cover it. */
const REACH = 0.07;
/** A part covers a muscle if it lies above at least this share of the places. */
const SHARE = 0.07;
/** Half width in v of the middle of the superficial side; farther round, outward is no longer towards the skin. */
const SUPERFICIAL = 0.13;
/** Ends in u that are left out, for they lie on bone among other ends. */
const END = 0.1;

/**
 * Parts that lie over the given ones, by index: straight out from places on their superficial side. Found from the
 * shapes themselves, so that an arm that hangs beside the hip is not taken for a cover, and platysma is.
 */
export function partsOver(
  layer: MergedLayer,
  parts: readonly BodyPart[],
  picker: Pick<MusclePicker, 'partsAlong'>,
): Set<number> {
  const own = new Set(parts.map(({ index }) => index));
  const over = new Set<number>();
  const ray = new Ray();
  for (const part of parts) {
    const places = superficialVertices(layer, part);
    const step = Math.max(places.length / LOOKS, 1);
    const above = new Map<number, number>();
    let looks = 0;
    for (let i = 0; i < places.length; i += step) {
      const vertex = places[Math.floor(i)]!;
      ray.origin.fromArray(layer.positions, 3 * vertex);
      ray.direction.fromArray(layer.normals, 3 * vertex);
      looks += 1;
      for (const index of picker.partsAlong(ray, REACH)) above.set(index, (above.get(index) ?? 0) + 1);
    }
    for (const [index, count] of above) if (count >= SHARE * looks && !own.has(index)) over.add(index);
  }
  return over;
}

function superficialVertices({ surface }: MergedLayer, { firstVertex, vertexCount }: BodyPart): number[] {
  const found: number[] = [];
  for (let vertex = firstVertex; vertex < firstVertex + vertexCount; vertex++) {
    const [u, v] = [surface[4 * vertex]! / 65535, surface[4 * vertex + 1]! / 65535];
    const isMiddle = Math.min(u, 1 - u) >= END && Math.min(v, 1 - v) <= SUPERFICIAL;
    if (isMiddle) found.push(vertex);
  }
  return found;
}
