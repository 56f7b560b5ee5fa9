import type { TriangleMesh } from '#atlas/mesh.ts';
import { connected, farRims } from './end-lines.ts';
import { byRules, type EndRule, nearAny, reachIn, TOUCH } from './end-rules.ts';
import { type Walk, walkFrom } from './paths.ts';
import { pieces, type Surface } from './surface.ts';

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
    vertices.reduce((sum, v) => sum + reachIn(surface.positions, v, direction), 0) / vertices.length;
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

/** The connected pieces of an attachment area on the body's left (centre at x >= 0). */
export function leftPieces(mesh: TriangleMesh): TriangleMesh[] {
  return pieces(mesh).filter(({ positions }) => {
    let sum = 0;
    for (let i = 0; i < positions.length; i += 3) sum += positions[i]!;
    return sum >= 0;
  });
}
