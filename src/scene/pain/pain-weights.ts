import { Vector3 } from 'three';
import type { Side } from '#atlas/ids.ts';
import { mirrorVertex, type SkinLayer } from '../model/body-model.ts';
import type { PainPattern } from './patterns.ts';

/** Numbers per skin vertex: essential weight, spillover weight, arrival, weight of the wave's way; 255 = 1. */
export const PAIN_CHANNELS = 4;
const ESSENTIAL = 0;
const SPILLOVER = 1;
const ARRIVAL = 2;
const WAY = 3;
/** Of each zone. */
const SAMPLES = 40;

/** Clears the field, skin that no pain reaches is reached last. */
export function clearPain(field: Uint8Array): void {
  for (let i = 0; i < field.length; i += PAIN_CHANNELS) {
    field[i + ESSENTIAL] = 0;
    field[i + SPILLOVER] = 0;
    field[i + ARRIVAL] = 255;
    field[i + WAY] = 0;
  }
}

/** Lays a point's pattern over what is in the field, on the side where the point is. */
export function paintPattern(field: Uint8Array, skin: SkinLayer, pattern: PainPattern, side: Side): void {
  for (const [zone, channel] of [
    [pattern.spillover, SPILLOVER],
    [pattern.essential, ESSENTIAL],
    [pattern.approach, WAY],
  ] as const) {
    zone?.vertices.forEach((vertex, i) => {
      const at = PAIN_CHANNELS * (side === 'right' ? mirrorVertex(skin, vertex) : vertex);
      field[at + channel] = Math.max(field[at + channel]!, zone.weights[i]!);
      field[at + ARRIVAL] = Math.min(field[at + ARRIVAL]!, zone.arrivals[i]!);
    });
  }
}

/** Marks regions by their names (`temple.left`, unpaired ones bare): 255 on their vertices, 0 elsewhere. */
export function markRegions(
  marks: Uint8Array,
  { region, regions }: SkinLayer,
  names: readonly string[],
): void {
  const wanted = new Set(names.map((name) => regions.indexOf(name)));
  region.forEach((index, vertex) => {
    marks[vertex] = wanted.has(index) ? 255 : 0;
  });
}

/** Places spread over a pattern's zones, for labels to keep clear of. */
export function zoneSamples(skin: SkinLayer, { essential, spillover }: PainPattern, side: Side): Vector3[] {
  return [essential, spillover].flatMap((zone) => {
    const inside = zone ? [...zone.vertices].filter((_, i) => zone.weights[i]! >= 128) : [];
    const step = Math.max(Math.ceil(inside.length / SAMPLES), 1);
    return inside
      .filter((_, i) => i % step === 0)
      .map((vertex) =>
        new Vector3().fromArray(skin.positions, 3 * (side === 'right' ? mirrorVertex(skin, vertex) : vertex)),
      );
  });
}
