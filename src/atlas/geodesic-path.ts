/** Shortest ways over a surface: traced back through a distance field, face by face. */
import { type DistanceField, wayOverEdge } from './geodesic-edge.ts';
import { distanceField, pointSeeds } from './geodesic-field.ts';
import type { Surface, SurfacePoint, Vec3 } from './geodesic-mesh.ts';
import {
  at,
  corners,
  distance,
  faceAcross,
  facesOf,
  lerp,
  nearestOnFace,
  positionOf,
} from './geodesic-mesh.ts';

/** A line on a surface: points, and for each the face that holds it and the piece to the next point. */
export interface SurfaceLine {
  points: Vec3[];
  faces: number[];
}

/** A place on the surface as a walker needs it: the faces that meet there, and the vertex or edge that it lies on. */
interface Stand {
  point: Vec3;
  faces: readonly number[];
  /** One vertex, the two ends of an edge, or nothing within a face. */
  on: readonly number[];
}

function standAt(surface: Surface, point: SurfacePoint): Stand {
  const on = corners(surface, point.face).filter((_, c) => point.weights[c]! > 1e-9);
  return { point: positionOf(surface, point), ...meeting(surface, point.face, on) };
}

/** The faces that meet at one vertex or one edge of a face, or the face alone. */
function meeting(surface: Surface, face: number, on: readonly number[]): Omit<Stand, 'point'> {
  const [i, j] = on;
  if (on.length === 1) return { faces: [...facesOf(surface, i!)], on };
  if (on.length > 2) return { faces: [face], on: [] };
  return { faces: [face, faceAcross(surface, face, i!, j!)].filter((f) => f >= 0), on };
}

/**
 * The shortest way from a to b, or null when no way leads there. Where b lies beyond a cut locus any of the equally
 * short ways may come back.
 */
export function shortestPath(surface: Surface, a: SurfacePoint, b: SurfacePoint): SurfaceLine | null {
  const wanted = new Set(standAt(surface, b).faces.flatMap((face) => corners(surface, face)));
  // One ring past b the corners of its faces no longer improve.
  let slack = Number.POSITIVE_INFINITY;
  const field = distanceField(surface, pointSeeds(surface, a), {
    done: (vertex, d) => {
      if (wanted.delete(vertex) && wanted.size === 0) slack = d * 1.02 + 1e-3;
      return d > slack;
    },
  });
  return wanted.size > 0 ? null : traceBack(surface, field, a, b);
}

/** Follows the field of source `a` from `b` downhill; the line runs from a to b. */
export function traceBack(
  surface: Surface,
  field: DistanceField,
  a: SurfacePoint,
  b: SurfacePoint,
): SurfaceLine {
  const goal = standAt(surface, a);
  let here = standAt(surface, b);
  const points: Vec3[] = [here.point];
  const faces: number[] = [];
  const crossed = new Set<number>();
  for (let step = 0; step < surface.faceCount; step++) {
    const last = here.faces.find((face) => goal.faces.includes(face));
    if (last !== undefined) {
      points.push(goal.point);
      faces.push(last);
      // Told from a to b, each piece stands with the point that it leaves from.
      return { points: points.reverse(), faces: [...faces.reverse(), b.face] };
    }
    const next = bestCrossing(surface, field, here, crossed) ?? lowestCorner(surface, field, here, crossed);
    if (!next) break;
    points.push(next.stand.point);
    faces.push(next.face);
    crossed.add(next.face);
    here = next.stand;
  }
  throw new Error('the way back to the source was lost');
}

/** The edge of the faces at hand through which the shortest way to the source leads. */
function bestCrossing(
  surface: Surface,
  field: DistanceField,
  here: Stand,
  crossed: ReadonlySet<number>,
): { face: number; stand: Stand } | null {
  let best: { face: number; stand: Stand } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const face of here.faces) {
    if (crossed.has(face)) continue; // no shortest way comes back
    const own = corners(surface, face);
    for (let c = 0; c < 3; c++) {
      const [i, j] = [own[c]!, own[(c + 1) % 3]!];
      const touching = Number(here.on.includes(i)) + Number(here.on.includes(j));
      if (touching > 0 && touching === here.on.length) continue; // we stand on this edge
      if (!Number.isFinite(field.distance[i]! + field.distance[j]!)) continue;
      const way = wayOverEdge(surface, field, i, j, here.point);
      if (way.distance >= least) continue;
      const end = way.t < 1e-6 ? [i] : way.t > 1 - 1e-6 ? [j] : [i, j];
      const point = lerp(at(surface.positions, i), at(surface.positions, j), way.t);
      least = way.distance;
      best = { face, stand: { point, ...meeting(surface, face, end) } };
    }
  }
  return best;
}

/**
 * The nearest corner at hand, where no edge leads on: among slivers the way can run into faces that it has crossed.
 * Each fall-back must come nearer to the source, so that the walk ends.
 */
function lowestCorner(
  surface: Surface,
  field: DistanceField,
  here: Stand,
  crossed: Set<number>,
): { face: number; stand: Stand } | null {
  let best: { face: number; corner: number } | null = null;
  for (const face of here.faces) {
    for (const corner of corners(surface, face)) {
      if (here.on.length === 1 && here.on[0] === corner) continue;
      if (field.distance[corner]! < (best ? field.distance[best.corner]! : Number.POSITIVE_INFINITY))
        best = { face, corner };
    }
  }
  if (
    !best ||
    here.on.some((vertex) => here.on.length === 1 && field.distance[vertex]! <= field.distance[best.corner]!)
  )
    return null;
  crossed.clear();
  return {
    face: best.face,
    stand: { point: at(surface.positions, best.corner), ...meeting(surface, best.face, [best.corner]) },
  };
}

/** Length of a line. */
export function lengthOf({ points }: SurfaceLine): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distance(points[i - 1]!, points[i]!);
  return sum;
}

/** The point at an arc length from the start, kept within the line. */
export function pointAlong(surface: Surface, { points, faces }: SurfaceLine, length: number): SurfacePoint {
  let left = Math.max(length, 0);
  for (let i = 1; i < points.length; i++) {
    const piece = distance(points[i - 1]!, points[i]!);
    if (left <= piece) {
      const t = piece > 0 ? left / piece : 0;
      return nearestOnFace(surface, faces[i - 1]!, lerp(points[i - 1]!, points[i]!, t));
    }
    left -= piece;
  }
  return nearestOnFace(surface, faces.at(-1)!, points.at(-1)!);
}
