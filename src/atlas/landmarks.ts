import type { SymmetricMesh } from './envelope-halves.ts';
import type { LandmarkId, VertexIndex } from './ids.ts';
import {
  add,
  type Direction,
  locate,
  type Place,
  type Point,
  type Surroundings,
  squareTo,
  towards,
} from './landmarks-places.ts';
import { exitPoint, furthestVertex, nearestVertex, type SkinPoint } from './landmarks-skin.ts';
import type { TriangleMesh } from './mesh.ts';

/** How a landmark is found, in figures. */
export type LandmarkRule =
  /** Look from a place inside the body: where the look meets the skin. `square` keeps it across that bone. */
  | { from: Place; look: Direction; square?: string }
  | { nearest: Place }
  /** The skin that lies furthest in a direction, within `mm` of a place. */
  | { furthest: Point; of: Place; mm: number };

/** An entry of `data/atlas/landmarks.json`. */
export interface LandmarkEntry {
  id: LandmarkId;
  name: string;
  /** The rule in words. */
  definition: string;
  rule: LandmarkRule;
}

/** A named point on the skin of the left side or the midline. */
export interface Landmark {
  id: LandmarkId;
  name: string;
  vertex: VertexIndex;
  /** Metres; may lie between vertices. */
  position: Point;
}

/** Nearer to the midline than this (metres), a place counts as on it. */
const ON_MIDLINE = 5e-4;
/** Looks start this far behind their place (metres): a bone's corner may lie in the skin itself. */
const RUN_UP = 5e-3;
/** Rays on the midline run this far beside it, so that they meet triangles and not their edges. */
const BESIDE = 1e-5;

/**
 * Finds every landmark on the left half of the skin. Rules may build on landmarks anywhere in the list.
 * @param bones left and midline bones by id
 * @throws with the landmark's id where a rule leads nowhere or in a circle
 */
export function deriveLandmarks(
  entries: readonly LandmarkEntry[],
  bones: ReadonlyMap<string, TriangleMesh>,
  skin: SymmetricMesh,
): Landmark[] {
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]));
  const left = skin.midline + skin.half;
  const indices = leftTriangles(skin, left);
  const found = new Map<string, Landmark | 'under way'>();

  const derive = (id: string): Landmark => {
    const known = found.get(id);
    if (known === 'under way') throw new Error(`landmark ${id}: its rule leads back to itself`);
    if (known) return known;
    const entry = byId.get(id);
    if (!entry) throw new Error(`no landmark ${id}`);
    found.set(id, 'under way');
    const { position, vertex } = apply(entry);
    const landmark = { id: entry.id, name: entry.name, vertex: vertex as VertexIndex, position };
    found.set(id, landmark);
    return landmark;
  };

  const around: Surroundings = { bones, landmark: (id) => derive(id).position };

  const apply = ({ id, rule }: LandmarkEntry): SkinPoint => {
    try {
      return find(rule);
    } catch (error) {
      throw new Error(`landmark ${id}: ${error instanceof Error ? error.message : error}`);
    }
  };

  const find = (rule: LandmarkRule): SkinPoint => {
    if ('nearest' in rule) {
      const place = locate(rule.nearest, around);
      return nearestVertex(skin, place, side(place[0]));
    }
    if ('furthest' in rule) {
      const place = locate(rule.of, around);
      const middle = Math.abs(place[0]) < ON_MIDLINE && rule.furthest[0] === 0;
      return furthestVertex(skin, rule.furthest, place, rule.mm / 1000, side(middle ? 0 : 1));
    }
    const from = locate(rule.from, around);
    let look = towards(rule.look, from, around);
    if (rule.square) look = squareTo(look, rule.square, around);
    const middle = Math.abs(from[0]) < ON_MIDLINE && Math.abs(look[0]) < 1e-6;
    const start = add(middle ? [BESIDE, from[1], from[2]] : from, look, -RUN_UP);
    const hit = exitPoint(skin, indices, start, look);
    if (!hit) throw new Error('the look meets no skin');
    if (!middle) return hit;
    const position: Point = [0, hit.position[1], hit.position[2]];
    return { position, vertex: nearestVertex(skin, position, side(0)).vertex };
  };

  /** Vertices that a landmark may take: on the midline if it lies there, else left of it. */
  const side = (x: number) => (vertex: number) =>
    vertex < left && (Math.abs(x) < ON_MIDLINE ? vertex < skin.midline : vertex >= skin.midline);

  return entries.map(({ id }) => derive(id));
}

function leftTriangles({ indices }: TriangleMesh, left: number): Uint32Array {
  const kept: number[] = [];
  for (let t = 0; t < indices.length; t += 3) {
    const triangle = [indices[t] as number, indices[t + 1] as number, indices[t + 2] as number];
    if (triangle.every((vertex) => vertex < left)) kept.push(...triangle);
  }
  return Uint32Array.from(kept);
}
