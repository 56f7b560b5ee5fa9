import { trail, walkAround, walkFrom } from './paths.ts';
import type { Surface } from './surface.ts';

/**
 * Thins both ends to lines: of each area only its far rim counts, where one can no longer walk away from the
 * other end at nearly full speed. So no part of the surface is swallowed by an end, and fibres of a muscle that
 * is attached by its whole belly start at its edge.
 */
export function farRims(
  surface: Surface,
  first: number[],
  second: number[],
): { origin: number[]; insertion: number[] } {
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
export function tipsOf(surface: Surface, line: number[]): [number, number] {
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

/** The groups of vertices that hang together through edges between members. */
export function connected({ start, neighbours }: Surface, members: Iterable<number>): number[][] {
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
