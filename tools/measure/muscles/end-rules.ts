import type { TriangleMesh } from '#atlas/mesh.ts';
import { Nearest } from './nearest.ts';
import type { Surface } from './surface.ts';

/** Which vertices are at one end of a part, where the rule of thumb does not find them (`data/atlas/ends.json`). */
export interface EndRule {
  /** Names of attachment areas, bones or other parts that the end touches. */
  on?: string[];
  /** How near counts as touching, mm; 6 by default. */
  reach?: number;
  /** Within `reach` of one of these places (mm). */
  at?: [number, number, number][];
  /** Only what lies between these corners, mm. */
  box?: [[number, number, number], [number, number, number]];
  /** Only the outermost vertices in this direction, `within` so many mm of the last; 5 by default. */
  toward?: [number, number, number];
  within?: number;
}

/** Vertices nearer than this to an attachment area (metres) lie on it. */
export const TOUCH = 0.006;

/** Vertices within `reach` of any of the meshes. */
export function nearAny({ positions: p }: Surface, meshes: TriangleMesh[], reach: number): number[] {
  const out = new Set<number>();
  for (const mesh of meshes) {
    const nearest = new Nearest(mesh);
    for (let v = 0; v < p.length / 3; v++) {
      if (!out.has(v) && nearest.place(p[v * 3]!, p[v * 3 + 1]!, p[v * 3 + 2]!, reach)) out.add(v);
    }
  }
  return [...out];
}

/** The vertices that obey any of the rules. */
export function byRules(
  surface: Surface,
  rules: EndRule | EndRule[],
  meshes: (name: string) => TriangleMesh,
): number[] {
  return [...new Set([rules].flat().flatMap((rule) => byRule(surface, rule, meshes)))];
}

function byRule(surface: Surface, rule: EndRule, meshes: (name: string) => TriangleMesh): number[] {
  const { positions: p } = surface;
  const reach = (rule.reach ?? TOUCH * 1e3) / 1e3;
  let vertices = rule.on
    ? nearAny(surface, rule.on.map(meshes), reach)
    : Array.from({ length: p.length / 3 }, (_, v) => v);
  const { at, box, toward } = rule;
  if (at) {
    vertices = vertices.filter((v) => at.some((place) => awayFrom(p, v, place) <= reach));
  }
  if (box) {
    vertices = vertices.filter((v) =>
      [0, 1, 2].every((a) => p[v * 3 + a]! * 1e3 >= box[0][a]! && p[v * 3 + a]! * 1e3 <= box[1][a]!),
    );
  }
  if (toward) {
    const length = Math.hypot(...toward);
    const far = vertices.map((v) => reachIn(p, v, toward) / length);
    const most = far.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    vertices = vertices.filter((_, i) => far[i]! >= most - (rule.within ?? 5) / 1e3);
  }
  if (vertices.length === 0) throw new Error(`no vertex obeys ${JSON.stringify(rule)}`);
  return vertices;
}

/** Distance (metres) of a vertex from a place given in mm. */
function awayFrom(
  p: ArrayLike<number>,
  vertex: number,
  [x, y, z]: readonly [number, number, number],
): number {
  return Math.hypot(p[vertex * 3]! - x / 1e3, p[vertex * 3 + 1]! - y / 1e3, p[vertex * 3 + 2]! - z / 1e3);
}

/** How far a vertex lies in a direction. */
export function reachIn(p: ArrayLike<number>, vertex: number, d: readonly [number, number, number]): number {
  return p[vertex * 3]! * d[0] + p[vertex * 3 + 1]! * d[1] + p[vertex * 3 + 2]! * d[2];
}
