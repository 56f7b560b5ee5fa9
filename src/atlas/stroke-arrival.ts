/**
 * When the pain arrives. The wave leaves the trigger point's place on the skin, goes the shortest way over the surface
 * to each connected patch of the zone, and spreads inside that patch only, so that it runs along a stroke and never
 * overtakes itself across a gap. The time is the length of that way, scaled to 0..1 over the zone; a long way to the
 * first patch is cut to a quarter of the show, since nothing is seen during it.
 */
import { distanceField, pointSeeds } from './geodesic-field.ts';
import type { Surface, SurfacePoint } from './geodesic-mesh.ts';
import { atVertex, corners, facesOf } from './geodesic-mesh.ts';
import type { SurfaceLine } from './geodesic-path.ts';
import { traceBack } from './geodesic-path.ts';

/** Part of the show before the first patch is reached, at most, over the time that the spreading takes. */
const LEAD = 0.25;
/** A patch nearer to the point than this needs no way to it, metres. */
const APART = 0.03;

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

/** The way from the point to a patch, and the time at which the wave enters there. */
export interface Approach {
  line: SurfaceLine;
  time: number;
}

export interface Arrivals {
  /** Arrival time 0..1 of every vertex of the zone. */
  zone: Map<number, number>;
  /** One for each patch that lies apart from the point, nearest first. */
  approaches: Approach[];
}

/** When and which way the wave comes. `weights`: how much each vertex belongs to the zone; the wave enters at 1/2. */
export function arrivalTimes(
  surface: Surface,
  source: SurfacePoint,
  weights: ReadonlyMap<number, number>,
): Arrivals {
  const zone = new Set(weights.keys());
  const patchOf = new Map<number, number>();
  const doors: Set<number>[] = [];
  for (const patch of patchesOf(surface, zone)) {
    const inside = patch.filter((v) => weights.get(v)! >= 0.5);
    doors.push(new Set(inside.length > 0 ? inside : patch));
    for (const v of patch) patchOf.set(v, doors.length - 1);
  }

  const entered = new Map<number, { vertex: number; distance: number }>();
  const field = distanceField(surface, pointSeeds(surface, source), {
    done: (vertex, distance) => {
      const patch = patchOf.get(vertex);
      if (patch !== undefined && !entered.has(patch) && doors[patch]!.has(vertex)) {
        entered.set(patch, { vertex, distance });
      }
      return entered.size === doors.length;
    },
  });

  const allowed = new Uint8Array(surface.vertexCount);
  for (const v of zone) allowed[v] = 1;
  const length = new Map<number, number>();
  for (const { vertex, distance } of entered.values()) {
    const within = distanceField(surface, pointSeeds(surface, atVertex(surface, vertex)), { allowed });
    for (const v of within.reached) length.set(v, distance + within.distance[v]!);
  }
  const time = timeScale([...length.values()]);
  return {
    // A patch on a skin island that the wave cannot reach lights up last.
    zone: new Map([...zone].map((v) => [v, length.has(v) ? time(length.get(v)!) : 1])),
    approaches: [...entered.values()]
      .filter(({ distance }) => distance > APART)
      .map(({ vertex, distance }) => ({
        line: traceBack(surface, field, source, atVertex(surface, vertex)),
        time: time(distance),
      })),
  };
}

/** Scales lengths of ways to 0..1, with the approach to the first patch cut short. */
function timeScale(lengths: readonly number[]): (length: number) => number {
  const first = lengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = lengths.reduce((a, b) => Math.max(a, b), 0);
  const lead = Math.min(first, LEAD * (last - first));
  const whole = last - first + lead || 1;
  return (length) => (length - first + lead) / whole;
}
