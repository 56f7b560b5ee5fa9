/**
 * When the pain arrives. The wave leaves the trigger point's place on the skin, goes the shortest way over the surface
 * to each connected patch of the zone, and spreads inside that patch only, so that it runs along a stroke and never
 * overtakes itself across a gap. The time is the length of that way, scaled to 0..1 over the zone; a long way to the
 * first patch is cut to a quarter of the show, since nothing is seen during it.
 */
import type { Seed } from './geodesic-field.ts';
import { distanceField, pointSeeds } from './geodesic-field.ts';
import type { Surface, SurfacePoint } from './geodesic-mesh.ts';
import { corners, facesOf } from './geodesic-mesh.ts';

/** Part of the show before the first patch is reached, at most, over the time that the spreading takes. */
const LEAD = 0.25;

/** Vertices of a zone in connected patches. */
export function patchesOf(surface: Surface, zone: ReadonlySet<number>): number[][] {
  const left = new Set(zone);
  const patches: number[][] = [];
  for (const start of zone) {
    if (!left.delete(start)) continue;
    const patch = [start];
    for (let next = 0; next < patch.length; next++) {
      for (const face of facesOf(surface, patch[next]!)) {
        for (const vertex of corners(surface, face)) if (left.delete(vertex)) patch.push(vertex);
      }
    }
    patches.push(patch);
  }
  return patches;
}

/** Arrival time 0..1 of every vertex of a zone. `weights`: how much each belongs to it; the wave enters at 1/2. */
export function arrivalTimes(
  surface: Surface,
  source: SurfacePoint,
  weights: ReadonlyMap<number, number>,
): Map<number, number> {
  const zone = new Set(weights.keys());
  const patchOf = new Map<number, number>();
  const doors: Set<number>[] = [];
  for (const patch of patchesOf(surface, zone)) {
    const inside = patch.filter((v) => weights.get(v)! >= 0.5);
    doors.push(new Set(inside.length > 0 ? inside : patch));
    for (const v of patch) patchOf.set(v, doors.length - 1);
  }

  const entered = new Map<number, Seed>();
  distanceField(surface, pointSeeds(surface, source), {
    done: (vertex, distance) => {
      const patch = patchOf.get(vertex);
      if (patch !== undefined && !entered.has(patch) && doors[patch]!.has(vertex)) {
        entered.set(patch, { vertex, distance, direction: [0, 0, 0], label: 0 });
      }
      return entered.size === doors.length;
    },
  });

  const length = new Map<number, number>();
  for (const { vertex, distance } of entered.values()) {
    const allowed = new Uint8Array(surface.vertexCount);
    for (const v of zone) allowed[v] = 1;
    const within = distanceField(surface, [{ vertex, distance: 0, direction: [0, 0, 0], label: 0 }], {
      allowed,
    });
    for (const v of within.reached) length.set(v, distance + within.distance[v]!);
  }
  return scaled(length, zone);
}

function scaled(length: ReadonlyMap<number, number>, zone: ReadonlySet<number>): Map<number, number> {
  const values = [...length.values()];
  const first = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = values.reduce((a, b) => Math.max(a, b), 0);
  const lead = Math.min(first, LEAD * (last - first));
  const whole = last - first + lead || 1;
  // A patch on a skin island that the wave cannot reach lights up last.
  return new Map([...zone].map((v) => [v, ((length.get(v) ?? last) - first + lead) / whole]));
}
