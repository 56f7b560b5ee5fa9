/** A regular grid of nodes in a plane: u fastest, then v. */
export interface PlaneGrid {
  /** Nodes along u and v. */
  readonly dims: readonly [number, number];
  /** Place of node (0, 0). */
  readonly origin: readonly [number, number];
  /** Node spacing. */
  readonly cell: number;
}

/**
 * Signed distance from every node of a plane grid to closed contours, negative inside by the even-odd rule,
 * so that a loop within a loop is a hole.
 * @param loops closed polygons, u v per point, in the grid's unit
 * @param limit distances are exact up to here and say this further away
 * @param symmetric the contours are the u >= 0 half of a shape symmetric in u: their stretches along u = 0
 *   close the loops for the inside test but are no border of the shape
 */
export function contourDistance(
  loops: readonly ArrayLike<number>[],
  { dims, origin, cell }: PlaneGrid,
  limit: number,
  symmetric = false,
): Float32Array {
  const [nu, nv] = dims;
  const squared = new Float32Array(nu * nv).fill((limit / cell) ** 2);
  const crossings: number[][] = Array.from({ length: nv }, () => []);
  for (const loop of loops)
    for (let p = 0, q = loop.length - 2; p < loop.length; q = p, p += 2) {
      const [au, av] = [
        ((loop[q] as number) - origin[0]) / cell,
        ((loop[q + 1] as number) - origin[1]) / cell,
      ];
      const [bu, bv] = [
        ((loop[p] as number) - origin[0]) / cell,
        ((loop[p + 1] as number) - origin[1]) / cell,
      ];
      if (av < bv) addCrossings(au, av, bu, bv, crossings);
      else addCrossings(bu, bv, au, av, crossings);
      if (symmetric && loop[q] === 0 && loop[p] === 0) continue;
      nearSegment(au, av, bu, bv, nu, nv, limit / cell, squared);
    }
  const distance = squared.map((d) => Math.sqrt(d) * cell);
  crossings.forEach((row, j) => {
    row.sort((a, b) => a - b);
    for (let c = 0; c + 1 < row.length; c += 2) {
      const last = Math.min(nu - 1, Math.ceil(row[c + 1] as number) - 1);
      for (let i = Math.max(0, Math.ceil(row[c] as number)); i <= last; i++)
        distance[j * nu + i] = -(distance[j * nu + i] as number);
    }
  });
  return distance;
}

/** Notes where the segment a-b (in cells) crosses each row of nodes; a is the lower end, b no longer counts. */
function addCrossings(au: number, av: number, bu: number, bv: number, crossings: number[][]): void {
  const last = Math.min(crossings.length - 1, Math.ceil(bv) - 1);
  for (let j = Math.max(0, Math.ceil(av)); j <= last; j++)
    crossings[j]?.push(au + ((bu - au) * (j - av)) / (bv - av));
}

/** Lowers the squared distances (in cells) of the nodes within `limit` of the segment a-b to that from it. */
function nearSegment(
  au: number,
  av: number,
  bu: number,
  bv: number,
  nu: number,
  nv: number,
  limit: number,
  squared: Float32Array,
): void {
  const [du, dv] = [bu - au, bv - av];
  const scale = 1 / (du * du + dv * dv || 1);
  const i0 = Math.max(0, Math.ceil(Math.min(au, bu) - limit));
  const i1 = Math.min(nu - 1, Math.floor(Math.max(au, bu) + limit));
  const j0 = Math.max(0, Math.ceil(Math.min(av, bv) - limit));
  const j1 = Math.min(nv - 1, Math.floor(Math.max(av, bv) + limit));
  for (let j = j0; j <= j1; j++)
    for (let i = i0, node = j * nu + i0; i <= i1; i++, node++) {
      const u = i - au;
      const v = j - av;
      const t = Math.min(1, Math.max(0, (u * du + v * dv) * scale));
      const d = (u - t * du) ** 2 + (v - t * dv) ** 2;
      if (d < (squared[node] as number)) squared[node] = d;
    }
}
