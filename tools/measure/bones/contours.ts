import type { PlaneGrid } from '#atlas/contour-distance.ts';

/**
 * Closed contours of the zero level of a plane field (marching squares), inside on the left.
 * Nodes beyond the grid count as outside, so that every contour closes.
 * @returns polygons, u v per point, in the grid's unit
 */
export function contours(field: Float32Array, { dims, origin, cell }: PlaneGrid): number[][] {
  const [nu, nv] = dims;
  const value = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= nu || j >= nv ? Infinity : (field[j * nu + i] as number);
  // Crossings are named by the node below or left of them and the direction of their grid edge.
  const wide = nu + 3;
  const name = (i: number, j: number, upright: boolean): number =>
    2 * ((j + 1) * wide + i + 1) + (upright ? 1 : 0);
  const next = new Map<number, number>();
  for (let j = -1; j < nv; j++)
    for (let i = -1; i < nu; i++) {
      const [a, b, c, d] = [value(i, j), value(i + 1, j), value(i + 1, j + 1), value(i, j + 1)];
      const edges = [
        name(i, j, false),
        name(i + 1, j, true),
        name(i, j + 1, false),
        name(i, j, true),
      ] as const;
      const corners = [a < 0, b < 0, c < 0, d < 0] as const;
      const joined = a + b + c + d < 0; // the middle of a saddle decides whether its inside corners touch
      for (const [from, to] of squareSegments(corners, joined))
        next.set(edges[from] as number, edges[to] as number);
    }

  const place = (crossing: number): [number, number] => {
    const node = crossing >> 1;
    const [i, j] = [(node % wide) - 1, Math.floor(node / wide) - 1];
    const upright = (crossing & 1) === 1;
    const [f, g] = [value(i, j), upright ? value(i, j + 1) : value(i + 1, j)];
    const t = f === Infinity ? 1 : g === Infinity ? 0 : f / (f - g);
    return [origin[0] + cell * (i + (upright ? 0 : t)), origin[1] + cell * (j + (upright ? t : 0))];
  };
  const loops: number[][] = [];
  for (const start of [...next.keys()]) {
    const loop: number[] = [];
    for (let at: number | undefined = start; at !== undefined && next.has(at); ) {
      loop.push(...place(at));
      const then = next.get(at);
      next.delete(at);
      at = then;
    }
    if (loop.length >= 6) loops.push(loop);
  }
  return loops;
}

/** Segments of one square, edge to edge (bottom 0, right 1, top 2, left 3), inside on the left. */
function squareSegments(
  inside: readonly [boolean, boolean, boolean, boolean],
  joined: boolean,
): [number, number][] {
  // Going round the corners, the contour leaves through the edge after an inside corner run and enters before it.
  const exits = [0, 1, 2, 3].filter((e) => inside[e] && !inside[(e + 1) & 3]);
  const enters = [0, 1, 2, 3].filter((e) => !inside[e] && inside[(e + 1) & 3]);
  if (exits.length === 0) return [];
  if (exits.length === 1) return [[exits[0] as number, enters[0] as number]];
  // A saddle: an inside corner's own run is entered one edge before it is left.
  return exits.map((exit) => [exit, joined ? (exit + 1) & 3 : (exit + 3) & 3]);
}

/** Signed area of a polygon, positive counter-clockwise. */
export function loopArea(loop: readonly number[]): number {
  let twice = 0;
  for (let p = 0, q = loop.length - 2; p < loop.length; q = p, p += 2)
    twice += (loop[q] as number) * (loop[p + 1] as number) - (loop[p] as number) * (loop[q + 1] as number);
  return twice / 2;
}

/**
 * Leaves out contour points while no left-out one is further than `tolerance` from the polygon (Douglas and
 * Peucker 1973, closed by starting at the two points furthest apart). Points where a contour reaches or
 * leaves u = 0 always stay: a half must end exactly at the midline.
 */
export function thinLoop(loop: readonly number[], tolerance: number): number[] {
  const count = loop.length / 2;
  const u = (p: number): number => loop[2 * (p % count)] as number;
  const v = (p: number): number => loop[2 * (p % count) + 1] as number;
  const furthest = (from: number): number => {
    let [best, far] = [0, -1];
    for (let p = 0; p < count; p++) {
      const d = Math.hypot(u(p) - u(from), v(p) - v(from));
      if (d > far) [best, far] = [p, d];
    }
    return best;
  };
  const first = furthest(0);
  const keep = new Set([first, furthest(first)]);
  for (let p = 0; p < count; p++) if (u(p) === 0 && (u(p + 1) !== 0 || u(p + count - 1) !== 0)) keep.add(p);
  const split = (from: number, to: number): void => {
    const [du, dv] = [u(to) - u(from), v(to) - v(from)];
    const square = du * du + dv * dv || 1;
    let [worst, far] = [-1, tolerance];
    for (let p = from + 1; p < to; p++) {
      const t = Math.min(1, Math.max(0, ((u(p) - u(from)) * du + (v(p) - v(from)) * dv) / square));
      const d = Math.hypot(u(p) - u(from) - t * du, v(p) - v(from) - t * dv);
      if (d > far) [worst, far] = [p, d];
    }
    if (worst === -1) return;
    keep.add(worst % count);
    split(from, worst);
    split(worst, to);
  };
  const fixed = [...keep].sort((a, b) => a - b);
  for (const [i, from] of fixed.entries())
    split(from, i + 1 < fixed.length ? (fixed[i + 1] as number) : (fixed[0] as number) + count);
  return [...keep].sort((a, b) => a - b).flatMap((p) => [u(p), v(p)]);
}
