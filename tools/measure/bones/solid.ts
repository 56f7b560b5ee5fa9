import type { TriangleMesh } from '#atlas/mesh.ts';
import { type Grid, gridAround, signedDistance } from '#atlas/signed-distance.ts';
import { surfaceNets } from '#atlas/surface-nets.ts';
import type { Source } from './sources.ts';

/** A reference bone as a solid. */
export interface Solid {
  mesh: TriangleMesh;
  grid: Grid;
  /** Signed distance in metres at the grid's nodes. */
  distance: Float32Array;
  /** Twice volume over surface, metres: the thickness of a sheet, the radius of a rod. */
  thickness: number;
}

/** Most nodes of a solid's grid, and the finest and coarsest spacing (metres). */
const MOST_NODES = 4e6;
const [FINEST, COARSEST] = [0.00025, 0.001];

/**
 * The solid of a reference mesh: distances on a grid fine enough for its thinnest walls.
 * @param fill cavities and clefts up to twice this wide are filled (metres)
 */
export function solidOf(mesh: TriangleMesh, fill = 0): Solid {
  const rough = gridAround(mesh, 0.002, 0.002);
  const inside = signedDistance(mesh, rough).filter((d) => d < 0).length * 0.002 ** 3;
  const thickness = (2 * inside) / surfaceArea(mesh);
  const box = rough.dims.reduce((product, nodes) => product * nodes * rough.cell, 1);
  const wanted = Math.min(COARSEST, Math.max(FINEST, thickness / 6));
  const grid = gridAround(mesh, Math.max(wanted, Math.cbrt(box / MOST_NODES)), fill + 0.0025);
  const distance = signedDistance(mesh, grid);
  return { mesh, grid, distance: fill > 0 ? closed(distance, grid, fill) : distance, thickness };
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

/** The reference mesh of a source, turned to the left side. */
export function sourceMesh(
  reference: ReadonlyMap<string, TriangleMesh>,
  { node, mirrored }: Source,
): TriangleMesh {
  const mesh = reference.get(node);
  if (!mesh) throw new Error(`The reference has no node ${node}`);
  if (!mirrored) return mesh;
  return { positions: mesh.positions.map((x, i) => (i % 3 === 0 ? -x : x)), indices: mesh.indices };
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
