import type { TriangleMesh } from '#atlas/mesh.ts';
import { Nearest } from './nearest.ts';
import { trail, type Walk, walkAround, walkFrom } from './paths.ts';
import { pieces, type Surface } from './surface.ts';

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
  /** A line through these places (mm) on the part. */
  line?: [number, number, number][];
}

/** Which way the origin lies, and what helps to find the ends, per muscle and part. */
export interface EndsEntry {
  origin?: Direction;
  /** Attachment areas that share another name. */
  patches?: string[];
  ring?: RingRule;
  /** Radius (mm) by which tunnels and gaps of the reference are closed, where the usual ones do not do. */
  closing?: number;
  /** Half the thickness (mm) given to a reference that is a sheet without any. */
  thicken?: number;
  start?: EndRule | EndRule[];
  end?: EndRule | EndRule[];
}

/** A part that closes on itself round an opening: sectioned by half planes about an axis (places in mm). */
export interface RingRule {
  centre: [number, number, number];
  axis: [number, number, number];
  /** Where u begins. */
  start: [number, number, number];
}

export type Direction = 'up' | 'down' | 'medial' | 'lateral' | 'front' | 'back';

const DIRECTIONS: Record<Direction, readonly [number, number, number]> = {
  up: [0, 1, 0],
  down: [0, -1, 0],
  medial: [-1, 0, 0],
  lateral: [1, 0, 0],
  front: [0, 0, 1],
  back: [0, 0, -1],
};

/** Vertices of a part at its origin and at its insertion, and how they were found. */
export interface Ends {
  origin: number[];
  insertion: number[];
  found: [string, string];
}

/** Vertices nearer than this to an attachment area (metres) lie on it. */
const TOUCH = 0.006;

/**
 * The two ends of a part.
 * @param patches attachment areas that may belong to it
 * @param meshes bones, areas and parts by name, for the rules
 */
export function findEnds(
  surface: Surface,
  entry: EndsEntry,
  patches: TriangleMesh[],
  meshes: (name: string) => TriangleMesh,
): Ends {
  const ruled = [entry.start, entry.end].map((rule) => (rule ? byRules(surface, rule, meshes) : undefined));
  const { low, high, along } = longAxis(surface);
  // Touching vertices, split by the long axis.
  const touching = nearAny(surface, patches, TOUCH);
  const areas = [[], []] as [number[], number[]];
  for (const area of connected(surface, touching)) {
    const mean = area.reduce((sum, v) => sum + along[v]!, 0) / area.length;
    areas[mean < 0.5 ? 0 : 1].push(...area);
  }
  const tips = [low, high];
  const sides = ([0, 1] as const).map((side) => {
    const area = areas[side];
    if (area.length > 0) return { vertices: area, found: 'area' };
    const vertices: number[] = [];
    for (let v = 0; v < along.length; v++)
      if ((side === 0 ? along[v]! : 1 - along[v]!) < 0.03) vertices.push(v);
    return { vertices: vertices.length > 0 ? vertices : [tips[side]!], found: 'tip' };
  });
  const direction = DIRECTIONS[entry.origin ?? 'up'];
  const place = (vertices: number[]) =>
    vertices.reduce((sum, v) => sum + dot(surface.positions, v, direction), 0) / vertices.length;
  if (ruled[0] || ruled[1]) {
    // The free side is the one whose middle lies farther from the ruled end.
    const known = (ruled[0] ?? ruled[1])!;
    const mean = known.reduce((sum, v) => sum + along[v]!, 0) / known.length;
    const free = sides[mean < 0.5 ? 1 : 0]!;
    return {
      ...farRims(surface, ruled[0] ?? free.vertices, ruled[1] ?? free.vertices),
      found: [ruled[0] ? 'rule' : free.found, ruled[1] ? 'rule' : free.found],
    };
  }
  const [first, second] =
    place(sides[0]!.vertices) >= place(sides[1]!.vertices) ? [sides[0]!, sides[1]!] : [sides[1]!, sides[0]!];
  return { ...farRims(surface, first.vertices, second.vertices), found: [first.found, second.found] };
}

/**
 * Thins both ends to lines: of each area only its far rim counts, where one can no longer walk away from the
 * other end at nearly full speed. So no part of the surface is swallowed by an end, and fibres of a muscle that
 * is attached by its whole belly start at its edge.
 */
export function farRims(
  surface: Surface,
  first: number[],
  second: number[],
): Pick<Ends, 'origin' | 'insertion'> {
  return {
    origin: rimLine(surface, first, walkFrom(surface, second).distance),
    insertion: rimLine(surface, second, walkFrom(surface, first).distance),
  };
}

/** The far rim in one piece, drawn out into the corners of the part. */
function rimLine(surface: Surface, area: number[], away: Float64Array): number[] {
  const line = linked(surface, farRim(surface, area, away));
  const [one, other] = tipsOf(surface, line);
  return [
    ...new Set([...line, ...intoCorner(surface, one, other, away), ...intoCorner(surface, other, one, away)]),
  ];
}

/** The two members of a line that lie farthest apart. */
function tipsOf(surface: Surface, line: number[]): [number, number] {
  const farthestOf = (from: number) => {
    const { distance } = walkFrom(surface, [from]);
    return line.reduce((best, v) => (distance[v]! > distance[best]! ? v : best), from);
  };
  const one = farthestOf(line[0]!);
  return [one, farthestOf(one)];
}

/** How far (metres) a line is drawn out, and how much nearer to the other end it may come on the way, per metre. */
const [CORNER, SLANT] = [0.012, 0.6];

/** Vertices on the way from a tip of a line straight on into the corner of the part. */
function intoCorner(surface: Surface, tip: number, from: number, away: Float64Array): number[] {
  if (tip === from) return [];
  const { distance } = walkFrom(surface, [from]);
  const out: number[] = [];
  for (let at = tip; ; ) {
    let next = -1;
    for (let n = surface.start[at]!; n < surface.start[at + 1]!; n++) {
      const to = surface.neighbours[n]!;
      const walked = distance[to]! - distance[tip]!;
      if (walked > CORNER || away[to]! < away[tip]! - SLANT * walked) continue;
      if (distance[to]! > distance[next < 0 ? at : next]!) next = to;
    }
    if (next < 0) return out;
    out.push(next);
    at = next;
  }
}

/** Radius of the test for the far rim, metres, and the share of full speed that counts as inside. */
const RIM = 0.012;
const SPEED = 0.7;

function farRim(surface: Surface, area: number[], away: Float64Array): number[] {
  const members = new Set(area);
  const longest = away.reduce((most, d) => (d < Number.POSITIVE_INFINITY ? Math.max(most, d) : most), 0);
  const radius = Math.min(RIM, 0.1 * longest);
  const kept = area.filter((vertex) => {
    let gain = 0;
    for (const [other, walked] of walkAround(surface, vertex, radius)) {
      if (walked > 0.5 * radius && members.has(other))
        gain = Math.max(gain, (away[other]! - away[vertex]!) / walked);
    }
    return gain < SPEED;
  });
  return kept.length > 0 ? kept : area;
}

function dot(p: ArrayLike<number>, vertex: number, d: readonly [number, number, number]): number {
  return p[vertex * 3]! * d[0] + p[vertex * 3 + 1]! * d[1] + p[vertex * 3 + 2]! * d[2];
}

/** The two vertices farthest apart by walking, and for each vertex how far it lies between them, 0 to 1. */
function longAxis(surface: Surface): { low: number; high: number; along: Float64Array } {
  const low = farthest(walkFrom(surface, [0]));
  const fromLow = walkFrom(surface, [low]);
  const high = farthest(fromLow);
  const fromHigh = walkFrom(surface, [high]);
  const along = fromLow.distance.map((d, i) => d / (d + fromHigh.distance[i]! || 1));
  return { low, high, along };
}

function farthest({ distance }: Walk): number {
  let best = 0;
  distance.forEach((d, i) => {
    if (d < Number.POSITIVE_INFINITY && d > distance[best]!) best = i;
  });
  return best;
}

/** Vertices within `reach` of any of the meshes. */
function nearAny({ positions: p }: Surface, meshes: TriangleMesh[], reach: number): number[] {
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
  if (rule.line) return drawn(surface, rule.line);
  let vertices = rule.on
    ? nearAny(surface, rule.on.map(meshes), (rule.reach ?? TOUCH * 1e3) / 1e3)
    : Array.from({ length: p.length / 3 }, (_, v) => v);
  const { at, box, toward } = rule;
  if (at) {
    const reach = (rule.reach ?? TOUCH * 1e3) / 1e3;
    vertices = vertices.filter((v) => at.some((place) => awayFrom(p, v, place) <= reach));
  }
  if (box) {
    vertices = vertices.filter((v) =>
      [0, 1, 2].every((a) => p[v * 3 + a]! * 1e3 >= box[0][a]! && p[v * 3 + a]! * 1e3 <= box[1][a]!),
    );
  }
  if (toward) {
    const length = Math.hypot(...toward);
    const far = vertices.map((v) => dot(p, v, toward) / length);
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

/** The walk over the surface past the vertices nearest to each place of a line (mm). */
function drawn(surface: Surface, line: readonly [number, number, number][]): number[] {
  const { positions: p } = surface;
  const stops = line.map((place) => {
    let best = 0;
    for (let v = 1; v < p.length / 3; v++) if (awayFrom(p, v, place) < awayFrom(p, best, place)) best = v;
    return best;
  });
  const out = new Set(stops);
  for (let i = 1; i < stops.length; i++) {
    for (const v of trail(walkFrom(surface, [stops[i - 1]!]), stops[i]!)) out.add(v);
  }
  return [...out];
}

/** The groups of vertices that hang together through edges between members. */
function connected({ start, neighbours }: Surface, members: Iterable<number>): number[][] {
  const open = new Set(members);
  const groups: number[][] = [];
  for (const seed of open) {
    const group = [seed];
    open.delete(seed);
    for (let i = 0; i < group.length; i++) {
      for (let n = start[group[i]!]!; n < start[group[i]! + 1]!; n++) {
        if (open.delete(neighbours[n]!)) group.push(neighbours[n]!);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Joins separate groups by the shortest walks between them, so that an end is one piece. */
export function linked(surface: Surface, vertices: number[]): number[] {
  const groups = connected(surface, vertices);
  const joined = [...(groups.shift() ?? [])];
  while (groups.length > 0) {
    const walk = walkFrom(surface, joined);
    let best = 0;
    let end = -1;
    groups.forEach((group, g) => {
      for (const v of group) if (end < 0 || walk.distance[v]! < walk.distance[end]!) [best, end] = [g, v];
    });
    if (walk.distance[end]! === Number.POSITIVE_INFINITY) break;
    joined.push(...trail(walk, end), ...groups.splice(best, 1)[0]!);
  }
  return [...new Set(joined)];
}

/** The connected pieces of an attachment area on the body's left (centre at x >= 0). */
export function leftPieces(mesh: TriangleMesh): TriangleMesh[] {
  return pieces(mesh).filter(({ positions }) => {
    let sum = 0;
    for (let i = 0; i < positions.length; i += 3) sum += positions[i]!;
    return sum >= 0;
  });
}
