import type { TriangleMesh } from '#atlas/mesh.ts';

/** Edge of a cell, and how far the meshes are grown before the outside is flooded, in metres. */
const CELL = 0.006;
const GROWN = 0.02;

/** How deep under the body's surface a point lies (metres, about 6 mm fine). */
export type Depth = (x: number, y: number, z: number) => number;

/**
 * Depth below the surface of the whole body: all meshes and their mirror images grown by 20 mm, the outside
 * flooded, distances from the outside by a two-pass chamfer transform. It tells which side of a muscle faces
 * the skin.
 */
export function bodyDepth(meshes: Iterable<TriangleMesh>): Depth {
  const low = [-0.65, -0.08, -0.3];
  const size = [1.3, 1.92, 0.65].map((length) => Math.ceil(length / CELL)) as [number, number, number];
  const [nx, ny, nz] = size;
  const index = (i: number, j: number, k: number) => (k * ny + j) * nx + i;
  const distance = new Float32Array(nx * ny * nz).fill(1e3);
  const mark = (x: number, y: number, z: number) => {
    const cell = [x, y, z].map((value, axis) => Math.round((value - low[axis]!) / CELL));
    if (cell.every((value, axis) => value > 1 && value < size[axis]! - 2)) {
      distance[index(cell[0]!, cell[1]!, cell[2]!)] = 0;
    }
  };
  for (const { positions: p, indices } of meshes) {
    for (let t = 0; t < indices.length; t += 3) {
      const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
      for (const [u, v, w] of [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [0.34, 0.33, 0.33],
        [0.5, 0.5, 0],
        [0, 0.5, 0.5],
      ] as const) {
        const at = [0, 1, 2].map((axis) => u * p[a + axis]! + v * p[b + axis]! + w * p[c + axis]!);
        mark(at[0]!, at[1]!, at[2]!);
        mark(-at[0]!, at[1]!, at[2]!);
      }
    }
  }
  chamfer(distance, size);
  const outside = flood(distance, size, GROWN);
  for (let i = 0; i < distance.length; i++) distance[i] = outside[i] ? 0 : 1e3;
  chamfer(distance, size);
  return (x, y, z) => {
    const f = [x, y, z].map((value, axis) =>
      Math.min(size[axis]! - 1.001, Math.max(0, (value - low[axis]!) / CELL)),
    );
    const [i, j, k] = f.map(Math.floor) as [number, number, number];
    const [a, b, c] = [f[0]! - i, f[1]! - j, f[2]! - k];
    let sum = 0;
    for (let corner = 0; corner < 8; corner++) {
      const [di, dj, dk] = [corner & 1, (corner >> 1) & 1, corner >> 2];
      const weight = (di ? a : 1 - a) * (dj ? b : 1 - b) * (dk ? c : 1 - c);
      sum +=
        weight *
        distance[index(Math.min(i + di, nx - 1), Math.min(j + dj, ny - 1), Math.min(k + dk, nz - 1))]!;
    }
    return sum;
  };
}

/** Spreads distances from the zero cells: a forward and a backward pass over the 13 earlier neighbours. */
function chamfer(distance: Float32Array, [nx, ny]: readonly [number, number, number]): void {
  const steps: [number, number][] = [];
  for (let k = -1; k <= 1; k++)
    for (let j = -1; j <= 1; j++)
      for (let i = -1; i <= 1; i++) {
        const offset = (k * ny + j) * nx + i;
        if (offset < 0) steps.push([offset, CELL * Math.hypot(i, j, k)]);
      }
  const pass = (sign: 1 | -1) => {
    for (let n = 0; n < distance.length; n++) {
      const at = sign === 1 ? n : distance.length - 1 - n;
      let best = distance[at]!;
      for (const [offset, length] of steps) {
        const from = at + sign * offset;
        if (from >= 0 && from < distance.length && distance[from]! + length < best)
          best = distance[from]! + length;
      }
      distance[at] = best;
    }
  };
  pass(1);
  pass(-1);
}

/** The cells farther than `reach` from every mesh that the corner of the grid can see. */
function flood(
  distance: Float32Array,
  [nx, ny]: readonly [number, number, number],
  reach: number,
): Uint8Array {
  const outside = new Uint8Array(distance.length);
  const stack = [0];
  outside[0] = 1;
  while (stack.length > 0) {
    const at = stack.pop()!;
    for (const step of [1, -1, nx, -nx, nx * ny, -nx * ny]) {
      const to = at + step;
      if (to >= 0 && to < distance.length && !outside[to] && distance[to]! > reach) {
        outside[to] = 1;
        stack.push(to);
      }
    }
  }
  return outside;
}
