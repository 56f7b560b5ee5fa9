import type { TriangleMesh } from '#atlas/mesh.ts';
import { type Grid, gridAround, signedDistance } from '#atlas/signed-distance.ts';
import { surfaceNets } from '#atlas/surface-nets.ts';
import { cotangents, harmonicField } from './harmonic.ts';
import { Nearest } from './nearest.ts';
import { area, pieces, type Surface } from './surface.ts';

/** About how many cells the surface of the whole muscle is cut into. */
const CELLS = 30_000;
/** How strongly fibres keep to the steepest way up. */
const SHARPNESS = 3;
/** Rounds of evening out the shares inside the muscle. */
const ROUNDS = 60;

/**
 * Cuts a muscle into one closed solid per tendon or digitation. Fibres are followed up the harmonic field from the
 * common end to the tips: every place belongs to the tip that most of its fibres reach.
 * @param common vertices of the shared end
 * @param tips vertices of each separate end
 */
export function slipsOf(surface: Surface, common: number[], tips: number[][]): TriangleMesh[] {
  const field = harmonicField(surface, common, tips.flat());
  const shares = fibreShares(surface, field, tips);
  const cell = Math.sqrt(area(surface) / CELLS);
  const grid = gridAround(surface, cell, 4 * cell);
  const distance = signedDistance(surface, grid);
  const inside = volumeShares(surface, shares, grid, distance);
  dropIslands(
    inside,
    tips.map((vertices) => vertices.map((v) => nodeAt(surface, v, grid))),
    grid.dims,
    distance,
    cell,
  );
  const ground = new Nearest(surface);
  return tips.map((_, tip) => {
    // Where another tip has the larger share the slip ends; beyond the muscle its surface ends.
    const solid = distance.map((d, node) => {
      let rival = 0;
      inside.forEach((share, other) => {
        if (other !== tip) rival = Math.max(rival, share[node]!);
      });
      return Math.max(d - cell / 2, (rival - inside[tip]![node]!) * 4 * cell);
    });
    const mesh = pieces(surfaceNets(solid, grid.dims, grid.origin, cell))[0];
    if (!mesh) throw new Error(`slip ${tip + 1} is empty`);
    const p = mesh.positions;
    for (let i = 0; i < p.length; i += 3) {
      const place = ground.place(p[i]!, p[i + 1]!, p[i + 2]!, cell);
      if (place) [p[i], p[i + 1], p[i + 2]] = [place.x, place.y, place.z];
    }
    return mesh;
  });
}

/** For each tip the share of the fibres through each vertex that reach it: mean over the way up, weighted by flux. */
function fibreShares(surface: Surface, field: Float64Array, tips: number[][]): Float64Array[] {
  const { edges, start, neighbours } = surface;
  const weights = cotangents(surface);
  const weightOf = new Map<number, number>();
  const count = field.length;
  for (let e = 0; e < weights.length; e++)
    weightOf.set(edges[e * 2]! * count + edges[e * 2 + 1]!, weights[e]!);
  const shares = tips.map(() => new Float64Array(count));
  const settled = new Uint8Array(count);
  tips.forEach((vertices, tip) => {
    for (const vertex of vertices) {
      shares[tip]![vertex] = 1;
      settled[vertex] = 1;
    }
  });
  const order = Array.from(field.keys()).sort((a, b) => field[b]! - field[a]!);
  for (const vertex of order) {
    if (settled[vertex]) continue;
    let total = 0;
    for (let n = start[vertex]!; n < start[vertex + 1]!; n++) {
      const to = neighbours[n]!;
      const flux =
        (weightOf.get(Math.min(vertex, to) * count + Math.max(vertex, to)) ?? 0) *
        (field[to]! - field[vertex]!);
      if (flux <= 0) continue;
      // A high power follows the strongest flux: plain averages would blur the shares along a long belly.
      const weight = flux ** SHARPNESS;
      total += weight;
      for (const share of shares) share[vertex]! += weight * share[to]!;
    }
    if (total > 0) for (const share of shares) share[vertex]! /= total;
  }
  return shares;
}

/** Carries the shares from the surface into the muscle: fixed near the surface, the mean of the neighbours within. */
function volumeShares(
  surface: Surface,
  shares: Float64Array[],
  grid: Grid,
  distance: Float32Array,
): Float32Array[] {
  const { dims, origin, cell } = grid;
  const [nx, ny] = dims;
  const out = shares.map(() => new Float32Array(distance.length));
  const inner: number[] = [];
  const vertices = new VertexFinder(surface, cell);
  for (let node = 0; node < distance.length; node++) {
    if (distance[node]! > 1.5 * cell) continue;
    const place = [node % nx, Math.floor(node / nx) % ny, Math.floor(node / (nx * ny))].map(
      (i, axis) => origin[axis]! + i * cell,
    );
    const vertex = vertices.nearest(place[0]!, place[1]!, place[2]!);
    shares.forEach((share, tip) => {
      out[tip]![node] = share[vertex]!;
    });
    if (distance[node]! < -cell) inner.push(node);
  }
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  for (const share of out) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const node of inner) {
        let sum = 0;
        for (const step of steps) sum += share[node + step]!;
        share[node] = sum / 6;
      }
    }
  }
  return out;
}

/** Index of the grid node nearest to a vertex. */
function nodeAt({ positions }: Surface, vertex: number, { dims, origin, cell }: Grid): number {
  const [i, j, k] = [0, 1, 2].map((axis) =>
    Math.round((positions[vertex * 3 + axis]! - origin[axis]!) / cell),
  ) as [number, number, number];
  return (k * dims[1] + j) * dims[0] + i;
}

/** Hands places that a tip leads at but that do not hang together with the tip to the next best tip. */
function dropIslands(
  shares: Float32Array[],
  seeds: number[][],
  [nx, ny]: Grid['dims'],
  distance: Float32Array,
  cell: number,
): void {
  const steps = [1, -1, nx, -nx, nx * ny, -nx * ny];
  const within = (node: number) => distance[node]! < cell;
  for (let round = 0; round < shares.length; round++) {
    const leader = Int8Array.from({ length: distance.length }, (_, node) =>
      within(node)
        ? shares.reduce((best, share, tip) => (share[node]! > shares[best]![node]! ? tip : best), 0)
        : -1,
    );
    let islands = 0;
    shares.forEach((share, tip) => {
      const reached = new Set<number>(seeds[tip]!);
      for (const node of reached)
        for (const step of steps) if (leader[node + step] === tip) reached.add(node + step);
      for (let node = 0; node < leader.length; node++) {
        if (leader[node] === tip && !reached.has(node)) {
          share[node] = 0;
          islands++;
        }
      }
    });
    if (islands === 0) return;
  }
}

/** The nearest vertex of a surface, looked up in cells. */
class VertexFinder {
  private readonly cells = new Map<string, number[]>();
  private readonly p: Float32Array;
  private readonly size: number;

  constructor({ positions }: Surface, cell: number) {
    this.p = positions;
    this.size = 4 * cell;
    for (let v = 0; v < positions.length / 3; v++) {
      const key = this.key(
        ...([0, 1, 2].map((axis) => Math.floor(positions[v * 3 + axis]! / this.size)) as [
          number,
          number,
          number,
        ]),
      );
      const list = this.cells.get(key);
      if (list) list.push(v);
      else this.cells.set(key, [v]);
    }
  }

  private key(i: number, j: number, k: number): string {
    return `${i},${j},${k}`;
  }

  nearest(x: number, y: number, z: number): number {
    const centre = [x, y, z].map((value) => Math.floor(value / this.size)) as [number, number, number];
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let ring = 1; ring < 12 && least === Number.POSITIVE_INFINITY; ring++) {
      for (let i = -ring; i <= ring; i++)
        for (let j = -ring; j <= ring; j++)
          for (let k = -ring; k <= ring; k++)
            for (const v of this.cells.get(this.key(centre[0] + i, centre[1] + j, centre[2] + k)) ?? []) {
              const d = Math.hypot(this.p[v * 3]! - x, this.p[v * 3 + 1]! - y, this.p[v * 3 + 2]! - z);
              if (d < least) [best, least] = [v, d];
            }
    }
    return best;
  }
}
