/**
 * Strokes: bands of pain drawn over the skin along landmarks, as with a soft brush.
 *
 * The weight of a place at geodesic distance d from the middle of a stroke of half width h is
 *
 *     w = clamp(1/2 + (h - d) / (2 RAMP), 0, 1)
 *
 * It is linear in d on purpose: triangles interpolate linearly, so the line w = 1/2 lies at d = h wherever the corners
 * of a triangle are within RAMP of the border, with no wobble from the mesh. RAMP is longer than an edge of the skin.
 * A weight therefore tells the way to the border in metres, (w - 1/2) 2 RAMP, and the shader draws its edge from that.
 */
import type { Seed } from './geodesic-field.ts';
import { distanceField, pointSeeds } from './geodesic-field.ts';
import type { Surface, SurfacePoint, Vec3 } from './geodesic-mesh.ts';
import { at, corners, distance, dot, lerp, minus, nearestFrom, positionOf } from './geodesic-mesh.ts';
import type { SurfaceLine } from './geodesic-path.ts';
import { lengthOf, pointAlong, shortestPath } from './geodesic-path.ts';

/** Way from the border of a zone to where the weight is 1 inside and 0 outside, metres. */
export const RAMP = 0.016;
/** Places along a stroke stand this far apart at most, metres. */
const STEP = 0.003;
/** Corners of a stroke are rounded over about this length, metres. */
const ROUNDING = 0.012;

/** The weight at a distance from the middle of a stroke; both in metres. */
export function strokeWeight(distanceFromMiddle: number, halfWidth: number): number {
  return Math.min(Math.max(0.5 + (halfWidth - distanceFromMiddle) / (2 * RAMP), 0), 1);
}

/** The middle of a stroke: places close together on the surface, with the arc length at which each stands. */
export interface StrokeLine {
  places: SurfacePoint[];
  points: Vec3[];
  arc: number[];
  /** Arc length of each waypoint. */
  waypoints: number[];
}

/** Finds the way between two places; lets the caller keep what was found. */
export type PathFinder = (a: SurfacePoint, b: SurfacePoint) => SurfaceLine | null;

/**
 * A hand-drawn line through waypoints: the shortest ways between them, with the corners at the waypoints rounded and
 * the line still through every waypoint. Throws when a waypoint cannot be reached.
 */
export function strokeLine(
  surface: Surface,
  waypoints: readonly SurfacePoint[],
  find?: PathFinder,
): StrokeLine {
  const path = find ?? ((a, b) => shortestPath(surface, a, b));
  const first = waypoints[0];
  if (!first) throw new Error('a stroke needs a waypoint');
  const places: SurfacePoint[] = [first];
  const stops = [0];
  let shortest = Number.POSITIVE_INFINITY;
  for (let w = 1; w < waypoints.length; w++) {
    const line = path(waypoints[w - 1]!, waypoints[w]!);
    if (!line) throw new Error(`waypoint ${w + 1} cannot be reached over the surface`);
    const length = lengthOf(line);
    const steps = Math.max(1, Math.ceil(length / STEP));
    for (let s = 1; s < steps; s++) places.push(pointAlong(surface, line, (length * s) / steps));
    places.push(waypoints[w]!);
    stops.push(places.length - 1);
    shortest = Math.min(shortest, length);
  }
  const smooth =
    stops.length > 2 ? roundCorners(surface, places, stops, Math.min(ROUNDING, shortest / 3)) : places;
  return withArc(surface, smooth, stops);
}

/** A shortest way as a line that a front can start from. */
export function strokeAlong(surface: Surface, line: SurfaceLine): StrokeLine {
  const length = lengthOf(line);
  const steps = Math.max(1, Math.ceil(length / STEP));
  const places = Array.from({ length: steps + 1 }, (_, s) => pointAlong(surface, line, (length * s) / steps));
  return withArc(surface, places, [0, steps]);
}

/** A line of places with its arc lengths; `stops` are the indices of the waypoints. */
function withArc(surface: Surface, places: SurfacePoint[], stops: readonly number[]): StrokeLine {
  const points = places.map((place) => positionOf(surface, place));
  const arc = [0];
  for (let i = 1; i < points.length; i++) arc.push(arc[i - 1]! + distance(points[i - 1]!, points[i]!));
  return { places, points, arc, waypoints: stops.map((i) => arc[i]!) };
}

/**
 * Relaxes the places towards the middle of their neighbours, puts the line back through its waypoints by a smooth
 * offset between them (the idea of Catmull and Rom), and sets it down on the surface again.
 */
function roundCorners(
  surface: Surface,
  places: readonly SurfacePoint[],
  stops: readonly number[],
  rounding: number,
): SurfacePoint[] {
  const sharp = places.map((place) => positionOf(surface, place));
  let soft = sharp;
  // One pass of (1 2 1) / 4 spreads a corner by variance STEP^2 / 2.
  const passes = Math.round((2 * rounding * rounding) / (STEP * STEP));
  for (let pass = 0; pass < passes; pass++) {
    soft = soft.map((p, i) =>
      i === 0 || i === soft.length - 1 ? p : lerp(p, lerp(soft[i - 1]!, soft[i + 1]!, 0.5), 0.5),
    );
  }
  const missed = stops.map((i) => minus(sharp[i]!, soft[i]!));
  let leg = 0;
  return soft.map((p, i) => {
    while (leg < stops.length - 2 && i > stops[leg + 1]!) leg += 1;
    const t = (i - stops[leg]!) / (stops[leg + 1]! - stops[leg]!);
    const back = lerp(missed[leg]!, missed[leg + 1]!, t * t * (3 - 2 * t));
    const place: Vec3 = [p[0] + back[0], p[1] + back[1], p[2] + back[2]];
    return nearestFrom(surface, places[i]!.face, place);
  });
}

/** Seeds of a front that starts from the whole line at once; labels are arc lengths. */
export function lineSeeds(surface: Surface, line: StrokeLine): Seed[] {
  if (line.places.length === 1) return pointSeeds(surface, line.places[0]!);
  const best = new Map<number, Seed>();
  line.places.forEach((place, i) => {
    for (const vertex of corners(surface, place.face)) {
      for (let piece = Math.max(i - 1, 0); piece <= Math.min(i, line.places.length - 2); piece++) {
        const seed = seedFromPiece(surface, line, piece, vertex);
        if (seed.distance < (best.get(vertex)?.distance ?? Number.POSITIVE_INFINITY)) best.set(vertex, seed);
      }
    }
  });
  return [...best.values()];
}

function seedFromPiece(surface: Surface, { points, arc }: StrokeLine, piece: number, vertex: number): Seed {
  const [a, b] = [points[piece]!, points[piece + 1]!];
  const p = at(surface.positions, vertex);
  const along = minus(b, a);
  const length2 = dot(along, along);
  const t = length2 > 0 ? Math.min(Math.max(dot(minus(p, a), along) / length2, 0), 1) : 0;
  const foot = lerp(a, b, t);
  const away = distance(p, foot);
  const direction: Vec3 = away > 1e-9 ? lerp([0, 0, 0], minus(p, foot), 1 / away) : [0, 0, 0];
  return { vertex, distance: away, direction, label: arc[piece]! + t * (arc[piece + 1]! - arc[piece]!) };
}

/** Half width at an arc length, eased from waypoint to waypoint. */
export function halfWidthAt(line: StrokeLine, halfWidths: readonly number[], arc: number): number {
  let leg = 0;
  while (leg < line.waypoints.length - 2 && arc > line.waypoints[leg + 1]!) leg += 1;
  const [from, to] = [line.waypoints[leg]!, line.waypoints[leg + 1] ?? line.waypoints[leg]!];
  const t = to > from ? Math.min(Math.max((arc - from) / (to - from), 0), 1) : 0;
  const [a, b] = [halfWidths[leg]!, halfWidths[leg + 1] ?? halfWidths[leg]!];
  return a + (b - a) * t * t * (3 - 2 * t);
}

/**
 * Weights of a stroke on the vertices near it. `halfWidths`: one per waypoint, metres. Vertices that are not in the
 * result have weight 0.
 */
export function paintStroke(
  surface: Surface,
  line: StrokeLine,
  halfWidths: readonly number[],
): Map<number, number> {
  const field = distanceField(surface, lineSeeds(surface, line), { limit: Math.max(...halfWidths) + RAMP });
  const weights = new Map<number, number>();
  for (const vertex of field.reached) {
    const half = halfWidthAt(line, halfWidths, field.label[vertex]!);
    const weight = strokeWeight(field.distance[vertex]!, half);
    if (weight > 0) weights.set(vertex, weight);
  }
  return weights;
}
