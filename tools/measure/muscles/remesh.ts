import { vertexNormals } from '#atlas/adjacency.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { signedVolume } from '#atlas/mesh-measures.ts';
import { type Grid, gridAround, signedDistance } from '#atlas/signed-distance.ts';
import { surfaceNets } from '#atlas/surface-nets.ts';
import { Nearest } from './nearest.ts';
import { area, capHoles, flipped, pieces } from './surface.ts';

/** Finest and coarsest cell, metres, and the most nodes of a grid. */
const CELLS = [0.0005, 0.003] as const;
const NODES = 1.2e6;
/** About how many vertices a remeshed part may have. */
const VERTICES = 6_000;
/** Gaps and handles up to twice these radii (metres) are closed, the smallest that will do. */
const CLOSINGS = [0, 0.001, 0.003, 0.006];

/** A closed surface in one piece, what it took to get it and what is still wrong with it. */
export interface Solid {
  mesh: TriangleMesh;
  /** Radius of the closing, metres; undefined when the reference mesh was sound as it was. */
  closing?: number;
  /** Handles left: 0 for a simple solid. */
  handles: number;
  /** Share of the surface that lies in other pieces and was left out. */
  lost: number;
}

/**
 * One closed piece without handles that follows `source`. A sound mesh is taken as it is; others are voxelised,
 * closed with growing radius until gaps and handles are gone, and their vertices pulled back onto the source.
 * @param closings radii to try, metres; a sound mesh needs none
 */
export function solidOf(source: TriangleMesh, closings: readonly number[] = CLOSINGS): Solid {
  const capped = pieces(capHoles(source));
  const whole = area(source);
  const main = outward(capped[0]!);
  const rest = capped.slice(1).reduce((sum, piece) => sum + area(piece), 0) / whole;
  if (rest < 0.01 && handles(main) === 0) return { mesh: main, handles: 0, lost: rest };
  const merged = joinedPieces(capped);
  const ground = new Nearest(source);
  const grid = gridFor(merged, closings.at(-1)!);
  const distance = signedDistance(merged, grid);
  let best: Solid | undefined;
  for (const closing of closings) {
    const solids = pieces(netOf(distance, grid, closing, ground));
    const mesh = solids[0]!;
    const lost = solids.slice(1).reduce((sum, piece) => sum + area(piece), 0) / whole;
    const solid = { mesh, closing, handles: handles(mesh), lost };
    if (!best || solid.handles + 40 * solid.lost < best.handles + 40 * best.lost) best = solid;
    if (solid.handles === 0 && solid.lost < 0.01) return solid;
  }
  return best!;
}

/** Genus of a closed mesh by Euler's formula; 1 for one that is not a closed manifold. */
export function handles({ positions, indices }: TriangleMesh): number {
  const vertices = positions.length / 3;
  const faces = indices.length / 3;
  const uses = new Map<number, number>();
  for (let i = 0; i < indices.length; i++) {
    const a = indices[i]!;
    const b = indices[i % 3 === 2 ? i - 2 : i + 1]!;
    const key = Math.min(a, b) * vertices + Math.max(a, b);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  for (const use of uses.values()) if (use !== 2) return 1;
  return Math.round(1 - (vertices - uses.size + faces) / 2);
}

function outward(mesh: TriangleMesh): TriangleMesh {
  return signedVolume(mesh) < 0 ? flipped(mesh) : mesh;
}

function joinedPieces(all: TriangleMesh[]): TriangleMesh {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const piece of all.map(outward)) {
    const base = positions.length / 3;
    for (const value of piece.positions) positions.push(value);
    for (const vertex of piece.indices) indices.push(base + vertex);
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** A grid whose cells are a third of the mean thickness, as far as the number of nodes allows. */
function gridFor(mesh: TriangleMesh, closing: number): Grid {
  const thickness = (2 * Math.abs(signedVolume(mesh))) / area(mesh);
  const margin = 0.004 + closing;
  let cell = Math.min(CELLS[1], Math.max(CELLS[0], thickness / 3, Math.sqrt(area(mesh) / VERTICES)));
  let grid = gridAround(mesh, cell, margin);
  while (grid.dims[0] * grid.dims[1] * grid.dims[2] > NODES) {
    cell *= 1.1;
    grid = gridAround(mesh, cell, margin);
  }
  return grid;
}

/** Surface of the solid after closing it by a radius. It is grown by half a cell, so that thin sheets do not tear. */
function netOf(distance: Float32Array, grid: Grid, closing: number, ground: Nearest): TriangleMesh {
  const grown = grid.cell / 2;
  const contour = (field: Float32Array, level: number) =>
    surfaceNets(
      field.map((d) => d - level),
      grid.dims,
      grid.origin,
      grid.cell,
    );
  const net =
    closing === 0
      ? contour(distance, grown)
      : contour(signedDistance(contour(distance, closing), grid), grown - closing);
  // Vertices near the source go back onto it; those that bridge a gap stay.
  const p = net.positions;
  for (let i = 0; i < p.length; i += 3) {
    const place = ground.place(p[i]!, p[i + 1]!, p[i + 2]!, 2 * grown);
    if (!place) continue;
    p[i] = place.x;
    p[i + 1] = place.y;
    p[i + 2] = place.z;
  }
  return net;
}

/** A sheet without thickness made into a closed one of twice `half` (metres), with a wall along its border. */
export function thickened(sheet: TriangleMesh, half: number): TriangleMesh {
  const normals = vertexNormals(sheet);
  const count = sheet.positions.length / 3;
  const side = (sign: number) => Array.from(sheet.positions, (value, i) => value + sign * half * normals[i]!);
  const indices: number[] = [];
  const directed = new Set<number>();
  for (let t = 0; t < sheet.indices.length; t += 3) {
    const [a, b, c] = sheet.indices.subarray(t, t + 3) as unknown as [number, number, number];
    indices.push(a, b, c, count + a, count + c, count + b);
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      directed.add(from * count + to);
  }
  for (const key of directed) {
    const [from, to] = [Math.floor(key / count), key % count];
    if (!directed.has(to * count + from)) indices.push(to, from, count + from, to, count + from, count + to);
  }
  return { positions: Float32Array.from([...side(1), ...side(-1)]), indices: Uint32Array.from(indices) };
}
