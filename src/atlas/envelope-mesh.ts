import { type Envelope, gradient } from './envelope.ts';
import type { Field } from './envelope-grid.ts';
import type { EnvelopeSettings } from './envelope-settings.ts';
import type { TriangleMesh } from './mesh.ts';
import { compact } from './simplify.ts';
import { surfaceNets } from './surface-nets.ts';

/** Nodes along one side of the blocks that are looked at before their nodes are. */
const BLOCK = 6;
/** How fast a field may change at most, metres a metre: blocks further from the surface are skipped. */
const STEEPEST = 1.3;

/** Largest step towards the surface, metres: beyond it the field is not straight enough to trust. */
const MOST = 3e-3;

/**
 * Meshes the left half of a field that is symmetric in x, on a grid that may be finer in places. The border
 * of the mesh lies exactly at x = 0; holes inside the body are dropped.
 */
export function meshField(
  { field, around }: Pick<Envelope, 'field' | 'around'>,
  spacing: EnvelopeSettings['mesh'],
): TriangleMesh {
  const xs = axisPlaces(spacing.x);
  // Two nodes astride the midline: by symmetry the net then puts its vertices there at x = 0.
  const half = (xs[1] as number) / 2;
  const axes = [xs.map((x) => x - half), axisPlaces(spacing.y), axisPlaces(spacing.z)] as const;
  const dims = [axes[0].length, axes[1].length, axes[2].length] as const;
  const mesh = surfaceNets(sampleNearSurface(field, around, axes), dims, [0, 0, 0], 1);
  for (let i = 0; i < mesh.positions.length; i++) {
    const axis = axes[i % 3] as number[];
    const at = mesh.positions[i] as number;
    const node = Math.min(Math.floor(at), axis.length - 2);
    const [a, b] = [axis[node] as number, axis[node + 1] as number];
    const place = a + (at - node) * (b - a);
    mesh.positions[i] = i % 3 === 0 && at < 1 ? 0 : place;
  }
  return largestPiece(mesh);
}

/** Node places in metres from [place, spacing] pairs in mm. */
function axisPlaces(pairs: readonly (readonly [number, number])[]): number[] {
  const places: number[] = [];
  const last = pairs.at(-1)?.[0] ?? 0;
  for (let at = pairs[0]?.[0] ?? 0; at < last; ) {
    places.push(at / 1000);
    const next = pairs.findIndex(([place]) => place > at);
    const [a, from] = pairs[next - 1] as readonly [number, number];
    const [b, to] = pairs[next] as readonly [number, number];
    at += from + ((to - from) * (at - a)) / (b - a);
  }
  return places;
}

/** Field values at the nodes; where a block is clear of the surface only their sign is right. */
function sampleNearSurface(
  field: Field,
  around: Envelope['around'],
  [xs, ys, zs]: readonly [number[], number[], number[]],
): Float32Array {
  const [nx, ny, nz] = [xs.length, ys.length, zs.length];
  const values = new Float32Array(nx * ny * nz);
  for (let k0 = 0; k0 < nz; k0 += BLOCK)
    for (let j0 = 0; j0 < ny; j0 += BLOCK)
      for (let i0 = 0; i0 < nx; i0 += BLOCK) {
        const [i1, j1, k1] = [Math.min(i0 + BLOCK, nx), Math.min(j0 + BLOCK, ny), Math.min(k0 + BLOCK, nz)];
        const middle = (axis: number[], from: number, to: number) =>
          ((axis[from] as number) + (axis[to - 1] as number)) / 2;
        const [x, y, z] = [middle(xs, i0, i1), middle(ys, j0, j1), middle(zs, k0, k1)];
        const radius = Math.hypot(x - (xs[i0] as number), y - (ys[j0] as number), z - (zs[k0] as number));
        const centre = field(x, y, z);
        const clear = Math.abs(centre) > STEEPEST * radius + 1e-3;
        const near = clear ? field : around(x, y, z, radius);
        for (let k = k0; k < k1; k++)
          for (let j = j0; j < j1; j++)
            for (let i = i0, node = i0 + nx * (j + ny * k); i < i1; i++, node++)
              values[node] = clear ? centre : near(xs[i] as number, ys[j] as number, zs[k] as number);
      }
  return values;
}

/** The piece with the most triangles. */
function largestPiece({ positions, indices }: TriangleMesh): TriangleMesh {
  const root = Uint32Array.from({ length: positions.length / 3 }, (_, i) => i);
  const find = (vertex: number) => {
    let at = vertex;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  for (let t = 0; t < indices.length; t += 3) {
    const a = find(indices[t] as number);
    root[find(indices[t + 1] as number)] = a;
    root[find(indices[t + 2] as number)] = a;
  }
  const sizes = new Map<number, number>();
  for (let t = 0; t < indices.length; t += 3) {
    const piece = find(indices[t] as number);
    sizes.set(piece, (sizes.get(piece) ?? 0) + 1);
  }
  const largest = [...sizes].reduce((best, piece) => (piece[1] > best[1] ? piece : best), [-1, 0])[0];
  const kept: number[] = [];
  for (let t = 0; t < indices.length; t += 3)
    if (find(indices[t] as number) === largest)
      kept.push(indices[t] as number, indices[t + 1] as number, indices[t + 2] as number);
  return compact({ positions, indices: Uint32Array.from(kept) });
}

/**
 * Moves vertices onto the zero level along the gradient, in place; those at x = 0 stay there.
 * @param used which vertices to move (default all)
 */
export function projectToSurface(
  { positions }: TriangleMesh,
  field: Field,
  rounds: number,
  used?: boolean[],
): void {
  for (let at = 0; at < positions.length; at += 3) {
    if (used && !used[at / 3]) continue;
    for (let round = 0; round < rounds; round++) {
      const [x, y, z] = [positions[at] as number, positions[at + 1] as number, positions[at + 2] as number];
      const slope = gradient(field, x, y, z, 5e-4);
      if (x === 0) slope[0] = 0;
      const steep = slope[0] ** 2 + slope[1] ** 2 + slope[2] ** 2;
      if (steep < 0.05) break;
      const step = Math.max(-MOST, Math.min(MOST, -field(x, y, z) / steep));
      for (let axis = 0; axis < 3; axis++)
        positions[at + axis] = (positions[at + axis] as number) + step * (slope[axis] as number);
    }
  }
}
