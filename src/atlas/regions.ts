import { mirrorVertex, type SymmetricMesh } from './envelope-halves.ts';
import type { RegionId } from './ids.ts';
import { add, dot, type Point, vertexAt } from './landmarks-places.ts';

/** An entry of `data/atlas/regions.json`. */
export interface RegionRule {
  id: RegionId;
  name: string;
  /** One on each side, split at the midline. */
  paired: boolean;
  /** The border in words. */
  border: string;
  /** Limbs of the envelope that the region may lie on. */
  limbs: string[];
  /** Lines of landmarks (one alone is a point) that the region lies around. */
  around: string[][];
  /** How many mm further than its neighbours a region reaches (default 0): moves its border with them. */
  reach?: number;
  /** The region is exactly what lies within so many mm of its lines and was not taken before. */
  within?: number;
  /** Lies within this region on the right side only; its vertices carry the narrower label and count in both. */
  overlays?: RegionId;
}

/** Which region every vertex of the skin lies in. */
export interface RegionMap {
  /** `temple.left`, `sternum`, ...: `index` counts in this list. */
  labels: string[];
  index: Uint8Array;
}

/**
 * Parts the skin into regions: first the ones that say how wide they are, in the order of the list, then
 * every other vertex goes to the region whose lines are nearest, less its reach. Works on the left half and
 * mirrors, so that the sides are alike and the midline parts paired regions.
 * @param landmarks positions by id, metres
 * @param limbOf limb of the envelope at each vertex of the left half
 */
export function partition(
  rules: readonly RegionRule[],
  landmarks: ReadonlyMap<string, Point>,
  skin: SymmetricMesh,
  limbOf: (vertex: number) => string,
): RegionMap {
  const labels = rules.flatMap(({ id, paired }) => (paired ? [`${id}.left`, `${id}.right`] : [id]));
  const place = new Map(labels.map((label, i) => [label, i]));
  const lines = rules.map((rule) =>
    rule.around.map((line) => line.map((id) => landmarkOf(id, rule, landmarks))),
  );
  const distance = (rule: number, p: Point) =>
    1000 *
    (lines[rule] as Point[][]).reduce((least, line) => Math.min(least, distanceToLine(p, line)), Infinity);
  const taken = rules.flatMap(({ within, overlays }, i) => (within !== undefined && !overlays ? [i] : []));
  const shared = rules.flatMap(({ within, overlays }, i) => (within === undefined && !overlays ? [i] : []));

  const ruleAt = (vertex: number): RegionRule => {
    const p = vertexAt(skin, vertex);
    const limb = limbOf(vertex);
    const on = (i: number) => (rules[i] as RegionRule).limbs.includes(limb);
    const width = (i: number) => (rules[i] as RegionRule).within as number;
    const exact = taken.find((i) => on(i) && distance(i, p) <= width(i));
    if (exact !== undefined) return rules[exact] as RegionRule;
    let [nearest, least] = [-1, Infinity];
    for (const i of shared) {
      if (!on(i)) continue;
      const score = distance(i, p) - ((rules[i] as RegionRule).reach ?? 0);
      if (score < least) [nearest, least] = [i, score];
    }
    if (nearest < 0) throw new Error(`regions.json: no region lies on the limb ${limb}`);
    return rules[nearest] as RegionRule;
  };

  const index = new Uint8Array(skin.positions.length / 3);
  const narrower = rules.flatMap(({ overlays }, i) => (overlays ? [i] : []));
  for (let vertex = 0; vertex < skin.midline + skin.half; vertex++) {
    const rule = ruleAt(vertex);
    const mirror = mirrorVertex(vertex, skin);
    index[vertex] = place.get(rule.paired ? `${rule.id}.left` : rule.id) as number;
    if (mirror === vertex) continue;
    const p = vertexAt(skin, vertex);
    const overlay = narrower.find(
      (i) => rules[i]?.overlays === rule.id && distance(i, p) <= (rules[i]?.within ?? 0),
    );
    const right =
      overlay === undefined
        ? rule.paired
          ? `${rule.id}.right`
          : rule.id
        : (rules[overlay] as RegionRule).id;
    index[mirror] = place.get(right) as number;
  }
  return { labels, index };
}

function landmarkOf(id: string, rule: RegionRule, landmarks: ReadonlyMap<string, Point>): Point {
  const found = landmarks.get(id);
  if (!found) throw new Error(`regions.json: ${rule.id}: no landmark ${id}`);
  return found;
}

/** Distance from a point to a line through several points, metres. */
function distanceToLine(p: Point, line: readonly Point[]): number {
  let least = Infinity;
  for (let i = 0; i < Math.max(1, line.length - 1); i++) {
    const a = line[i] as Point;
    const along = add(line[i + 1] ?? a, a, -1);
    const from = add(p, a, -1);
    const square = dot(along, along);
    const t = square > 0 ? Math.min(1, Math.max(0, dot(from, along) / square)) : 0;
    least = Math.min(least, Math.hypot(...add(from, along, -t)));
  }
  return least;
}
