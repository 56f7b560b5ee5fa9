import type { TriangleMesh } from '#atlas/mesh.ts';
import { type Grid, gridAround, signedDistance } from '#atlas/signed-distance.ts';
import { compact } from '#atlas/simplify.ts';
import { surfaceNets } from '#atlas/surface-nets.ts';
import { splitLargest } from './pieces.ts';
import type { Source } from './sources.ts';

/** A reference bone as a solid. */
export interface Solid {
  mesh: TriangleMesh;
  grid: Grid;
  /** Signed distance in metres at the grid's nodes. */
  distance: Float32Array;
  /** Points of its surface, x y z each: of the solid only, where the mesh holds more. */
  surface: Float32Array;
  /** Twice volume over surface, metres: the thickness of a sheet, the radius of a rod. */
  thickness: number;
}

/** Finest and coarsest spacing of a solid's grid (metres), and the most nodes of one with and without thin walls. */
const [FINEST, COARSEST] = [0.00025, 0.001];
const [MOST_NODES_THIN, MOST_NODES] = [12e6, 4e6];

/**
 * The solid of a source on a grid fine enough for its thinnest walls. What a left bone has beyond the
 * midline, its right twin has too, and it is cut off.
 */
export function solidOf(reference: ReadonlyMap<string, TriangleMesh>, source: Source, mid: boolean): Solid {
  const mesh = sourceMesh(reference, source);
  const rough = gridAround(mesh, 0.002, 0.002);
  const inside = signedDistance(mesh, rough).filter((d) => d < 0).length * 0.002 ** 3;
  const thickness = source.wall ?? (2 * inside) / surfaceArea(mesh);
  const box = rough.dims.reduce((product, nodes) => product * nodes * rough.cell, 1);
  const wanted = Math.min(COARSEST, Math.max(FINEST, thickness / 6));
  const least = Math.cbrt(box / (source.wall ? MOST_NODES_THIN : MOST_NODES));
  const fill = source.fill ?? 0;
  const grid = gridAround(mesh, Math.max(wanted, least), fill + 0.0025);
  const plain = signedDistance(mesh, grid);
  const filled = (fill > 0 ? closed(plain, grid, fill) : plain).map((d) => d - (source.grow ?? 0));
  const distance = mid
    ? filled
    : filled.map((d, node) => Math.max(d, -grid.origin[0] - (node % grid.dims[0]) * grid.cell));
  const surface = surfaceNets(distance, grid.dims, grid.origin, grid.cell).positions;
  return { mesh, grid, distance, surface, thickness };
}

/** Closing: what is out of reach of a ball of radius `fill` rolling over the outside becomes solid. */
function closed(distance: Float32Array, grid: Grid, fill: number): Float32Array {
  const grown = surfaceNets(
    distance.map((d) => d - fill),
    grid.dims,
    grid.origin,
    grid.cell,
  );
  return signedDistance(grown, grid).map((d, node) => Math.min(distance[node] as number, d + fill));
}

function sourceMesh(
  reference: ReadonlyMap<string, TriangleMesh>,
  { node, twin, pieces }: Source,
): TriangleMesh {
  const [mesh, other] = [node, twin ?? node].map((name) => reference.get(name));
  if (!mesh || !other) throw new Error(`The reference has no node ${node} or ${twin}`);
  if (twin) return joined(mesh, other);
  return compact(pieces ? splitLargest(mesh)[pieces] : mesh);
}

function joined(a: TriangleMesh, b: TriangleMesh): TriangleMesh {
  const shift = a.positions.length / 3;
  return {
    positions: Float32Array.of(...a.positions, ...b.positions),
    indices: Uint32Array.of(...a.indices, ...b.indices.map((vertex) => vertex + shift)),
  };
}

/** Trilinear distance at a place; beyond the grid its rim's. */
export function distanceAt({ grid, distance }: Solid, place: readonly [number, number, number]): number {
  const [nx, ny, nz] = grid.dims;
  const x = Math.min(nx - 1.001, Math.max(0, (place[0] - grid.origin[0]) / grid.cell));
  const y = Math.min(ny - 1.001, Math.max(0, (place[1] - grid.origin[1]) / grid.cell));
  const z = Math.min(nz - 1.001, Math.max(0, (place[2] - grid.origin[2]) / grid.cell));
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [p, q, r] = [x - i, y - j, z - k];
  const node = (k * ny + j) * nx + i;
  const along = (n: number): number =>
    (distance[n] as number) + p * ((distance[n + 1] as number) - (distance[n] as number));
  const front = (n: number): number => along(n) + q * (along(n + nx) - along(n));
  return front(node) + r * (front(node + nx * ny) - front(node));
}

function surfaceArea({ positions, indices }: TriangleMesh): number {
  let area = 0;
  const at = (corner: number, axis: number): number =>
    positions[3 * (indices[corner] as number) + axis] as number;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b] = [t + 1, t + 2].map((corner) => [0, 1, 2].map((axis) => at(corner, axis) - at(t, axis)));
    const [[ax, ay, az], [bx, by, bz]] = [a, b] as [[number, number, number], [number, number, number]];
    area += Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx) / 2;
  }
  return area;
}
