/**
 * Geodesic distance over a triangle mesh: fast marching that carries the direction of the front.
 *
 * Kimmel and Sethian's front is a plane within each triangle, which is wrong near a point source, and obtuse triangles
 * have to be unfolded for it. Here each vertex also keeps the direction in which the front passed it. Along an edge the *square* of the
 * distance is then a cubic through both ends and both slopes: exact in the plane for a point and for a line, smooth
 * elsewhere, without the kink that plain distance has at the source. A vertex takes the least of (distance at a point
 * of the opposite edge) + (straight way from there). Vertices that improve later, behind an obtuse corner, are simply
 * visited again, so no unfolding is needed.
 *
 * Measured against the truth, every vertex further than 4 mm from a point source, corners shaken by half an edge:
 *
 * | surface                      | edges | least   | median  | greatest |
 * | tube, radius 50 mm           | 10 mm | -0.3 %  | 0.0 %   | +0.1 %   |
 * | tube, radius 150 mm          | 10 mm | -0.1 %  | 0.0 %   | +0.1 %   |
 * | tube, radius 8 mm (a finger) | 4 mm  | -1.4 %  | -0.1 %  | +0.3 %   |
 * | ball, radius 100 mm          | 10 mm | -0.2 %  | -0.1 %  | +0.0 %   |
 *
 * Time: 2.3 microseconds per vertex reached on one core, 46 ms for a whole skin of 20,000 vertices.
 *
 * Weighed, but not built: planar fast marching (needs unfolding, and a correction near the source), windows (MMP: exact
 * on the mesh, but a line as source has to be broken into many points), the heat method (solves for the whole body
 * where a stroke needs a narrow band).
 */
import type { Surface, SurfacePoint, Vec3 } from './geodesic-mesh.ts';
import { at, corners, distance, minus, positionOf } from './geodesic-mesh.ts';

/** Where a front starts: a vertex at a known distance from the source. */
export interface Seed {
  vertex: number;
  distance: number;
  /** Unit vector away from the source; zero at the source itself. */
  direction: Vec3;
  /** Carried along with the front: which place of the source is nearest (arc length of a stroke). */
  label: number;
}

export interface FieldOptions {
  /** The front stops here. Default: never. */
  limit?: number;
  /** Vertices that the front may enter (1) or not (0). Default: all. */
  allowed?: Uint8Array;
  /** Called when a vertex is reached; true stops the front. */
  done?: (vertex: number, distance: number) => boolean;
}

export interface DistanceField {
  /** Per vertex; Infinity where the front did not come. */
  distance: Float64Array;
  /** Direction of the front, xyz per vertex. */
  direction: Float64Array;
  /** The label of the source place that the front came from, interpolated. */
  label: Float64Array;
  /** Vertices within the limit, in the order in which they were first reached. */
  reached: number[];
}

/** Improvements below this are not worth another visit: a micrometre. */
const TOLERANCE = 1e-6;

/** Seeds for a point: the corners of its face, or the vertex itself. */
export function pointSeeds(surface: Surface, point: SurfacePoint): Seed[] {
  const source = positionOf(surface, point);
  const own = corners(surface, point.face);
  const vertex = own[point.weights.findIndex((w) => w > 1 - 1e-9)];
  if (vertex !== undefined) return [{ vertex, distance: 0, direction: [0, 0, 0], label: 0 }];
  return own.map((v) => seedFrom(surface, v, source, 0));
}

/** A seed at a vertex for a source in one of its faces. */
export function seedFrom(surface: Surface, vertex: number, source: Vec3, label: number): Seed {
  const offset = minus(at(surface.positions, vertex), source);
  const length = distance(at(surface.positions, vertex), source);
  const scale = length > 0 ? 1 / length : 0;
  return {
    vertex,
    distance: length,
    direction: [offset[0] * scale, offset[1] * scale, offset[2] * scale],
    label,
  };
}

/** Distance, direction and label from the seeds over the surface. */
export function distanceField(
  surface: Surface,
  seeds: readonly Seed[],
  options: FieldOptions = {},
): DistanceField {
  const { limit = Number.POSITIVE_INFINITY, allowed, done } = options;
  const n = surface.vertexCount;
  const field: DistanceField = {
    distance: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    direction: new Float64Array(3 * n),
    label: new Float64Array(n),
    reached: [],
  };
  const accepted = new Uint8Array(n);
  const heap = new Heap();
  const improve = (vertex: number, value: number, direction: Vec3, label: number): void => {
    if (value > field.distance[vertex]! - TOLERANCE || value > limit) return;
    if (allowed && allowed[vertex] === 0) return;
    field.distance[vertex] = value;
    setTangent(surface, field.direction, vertex, direction);
    field.label[vertex] = label;
    heap.push(vertex, value);
  };
  for (const seed of seeds) improve(seed.vertex, seed.distance, seed.direction, seed.label);

  for (let vertex = heap.pop(); vertex >= 0; vertex = heap.pop()) {
    if (heap.key > field.distance[vertex]!) continue; // an older, longer way
    if (accepted[vertex] === 0) {
      accepted[vertex] = 1;
      field.reached.push(vertex);
    }
    if (done?.(vertex, heap.key)) break;
    for (let f = surface.faceStart[vertex]!; f < surface.faceStart[vertex + 1]!; f++) {
      const face = 3 * surface.faces[f]!;
      for (let c = 0; c < 3; c++) {
        const k = surface.indices[face + c]!;
        if (k === vertex) continue;
        const i = surface.indices[face + ((c + 1) % 3)]!;
        const j = surface.indices[face + ((c + 2) % 3)]!;
        const other = i === vertex ? j : i;
        if (accepted[other] === 0) {
          const edge = minus(at(surface.positions, k), at(surface.positions, vertex));
          const length = Math.sqrt(edge[0] * edge[0] + edge[1] * edge[1] + edge[2] * edge[2]);
          improve(k, field.distance[vertex]! + length, edge, field.label[vertex]!);
          continue;
        }
        // The front has already passed k on its way to this edge.
        if (field.distance[k]! <= Math.min(field.distance[vertex]!, field.distance[other]!)) continue;
        const way = wayOverEdge(surface, field, i, j, at(surface.positions, k));
        if (way.distance < field.distance[k]! - TOLERANCE) improve(k, way.distance, way.direction, way.label);
      }
    }
  }
  return field;
}

/** The part of a vector that lies in the surface at a vertex, as a unit vector. */
function setTangent(surface: Surface, directions: Float64Array, vertex: number, [x, y, z]: Vec3): void {
  const { normals } = surface;
  const [nx, ny, nz] = [normals[3 * vertex]!, normals[3 * vertex + 1]!, normals[3 * vertex + 2]!];
  const along = x * nx + y * ny + z * nz;
  const [tx, ty, tz] = [x - along * nx, y - along * ny, z - along * nz];
  const length = Math.sqrt(tx * tx + ty * ty + tz * tz);
  const scale = length > 1e-12 ? 1 / length : 0;
  directions[3 * vertex] = tx * scale;
  directions[3 * vertex + 1] = ty * scale;
  directions[3 * vertex + 2] = tz * scale;
}

/** Slope of the distance at vertex i along the unit vector e, measured in the surface. */
function slope({ normals }: Surface, { direction }: DistanceField, i: number, [x, y, z]: Vec3): number {
  const along = x * normals[3 * i]! + y * normals[3 * i + 1]! + z * normals[3 * i + 2]!;
  const inSurface = Math.sqrt(Math.max(1 - along * along, 1e-6));
  return (x * direction[3 * i]! + y * direction[3 * i + 1]! + z * direction[3 * i + 2]!) / inSurface;
}

/** The best way from the source to p through the edge i-j of a face that p lies in. */
export interface Way {
  distance: number;
  /** Where the edge is crossed: 0 at i, 1 at j. */
  t: number;
  /** From the crossing to p, not normalised. */
  direction: Vec3;
  label: number;
}

/** What the way over one edge to one place depends on; a plain record, as it is made millions of times. */
interface EdgeProblem {
  length: number;
  /** Distances at the two ends. */
  da: number;
  db: number;
  /** The square of the distance along the edge, s from 0 to 1: q0 + m0 s + c2 s^2 + c3 s^3. */
  q0: number;
  m0: number;
  c2: number;
  c3: number;
  /** The place: its foot along the edge, and its height above the edge, squared. */
  foot: number;
  height2: number;
}

/** The shortest way over an edge whose two ends the front has passed. */
export function wayOverEdge(surface: Surface, field: DistanceField, i: number, j: number, p: Vec3): Way {
  const a = at(surface.positions, i);
  const b = at(surface.positions, j);
  const length = distance(a, b);
  const e: Vec3 = [(b[0] - a[0]) / length, (b[1] - a[1]) / length, (b[2] - a[2]) / length];
  const da = field.distance[i]!;
  const db = field.distance[j]!;
  const m0 = 2 * da * slope(surface, field, i, e) * length;
  const m1 = 2 * db * slope(surface, field, j, e) * length;
  const rise = db * db - da * da;
  const [px, py, pz] = minus(p, a);
  const foot = px * e[0] + py * e[1] + pz * e[2];
  const problem: EdgeProblem = {
    length,
    da,
    db,
    q0: da * da,
    m0,
    c2: 3 * rise - 2 * m0 - m1,
    c3: m0 + m1 - 2 * rise,
    foot,
    height2: Math.max(px * px + py * py + pz * pz - foot * foot, 0),
  };
  const t = bestCrossing(problem);
  const x = t * length;
  return {
    distance: wayThrough(problem, t),
    t,
    direction: [px - x * e[0], py - x * e[1], pz - x * e[2]],
    label: field.label[i]! + t * (field.label[j]! - field.label[i]!),
  };
}

/** Length of the way that crosses the edge at s. */
function wayThrough({ length, da, db, q0, m0, c2, c3, foot, height2 }: EdgeProblem, s: number): number {
  const x = s * length;
  const lowest = Math.max(da - x, db - length + x, 0); // no front is faster than 1
  const highest = Math.min(da + x, db + length - x);
  const free = Math.sqrt(Math.max(q0 + s * (m0 + s * (c2 + s * c3)), 0));
  return Math.min(Math.max(free, lowest), highest) + Math.sqrt(height2 + (x - foot) * (x - foot));
}

/** Where the way is shortest, 0..1: five samples, then two parabolas. It has one valley. */
function bestCrossing(problem: EdgeProblem): number {
  let best = 0;
  let least = wayThrough(problem, 0);
  for (let k = 1; k <= 4; k++) {
    const value = wayThrough(problem, k / 4);
    if (value < least) [best, least] = [k / 4, value];
  }
  for (let step = best > 0 && best < 1 ? 0.25 : 0.125, round = 0; round < 2; step /= 4, round++) {
    const middle = Math.min(Math.max(best, step), 1 - step);
    const below = wayThrough(problem, middle - step);
    const above = wayThrough(problem, middle + step);
    const bend = below - 2 * wayThrough(problem, middle) + above;
    const shift =
      bend > 0 ? Math.min(Math.max((0.5 * (below - above)) / bend, -1), 1) : below < above ? -1 : 1;
    const s = middle + shift * step;
    const value = wayThrough(problem, s);
    if (value < least) [best, least] = [s, value];
  }
  return best;
}

/** Binary heap of vertices by distance; an improved vertex is pushed again and its older entry skipped. */
class Heap {
  /** Distance of the vertex that was popped last. */
  key = 0;
  #vertices: number[] = [];
  #keys: number[] = [];

  push(vertex: number, key: number): void {
    let at = this.#keys.length;
    this.#keys.push(key);
    this.#vertices.push(vertex);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#keys[at] = this.#keys[parent]!;
      this.#vertices[at] = this.#vertices[parent]!;
      at = parent;
    }
    this.#keys[at] = key;
    this.#vertices[at] = vertex;
  }

  /** The nearest vertex, or -1 when the heap is empty. */
  pop(): number {
    const size = this.#keys.length - 1;
    if (size < 0) return -1;
    const vertex = this.#vertices[0]!;
    this.key = this.#keys[0]!;
    const [lastKey, lastVertex] = [this.#keys.pop()!, this.#vertices.pop()!];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#keys[child + 1]! < this.#keys[child]!) child += 1;
      if (this.#keys[child]! >= lastKey) break;
      this.#keys[at] = this.#keys[child]!;
      this.#vertices[at] = this.#vertices[child]!;
      at = child;
    }
    if (size > 0) {
      this.#keys[at] = lastKey;
      this.#vertices[at] = lastVertex;
    }
    return vertex;
  }
}
