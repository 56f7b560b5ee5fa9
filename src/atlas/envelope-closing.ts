import { distanceToPoints } from './envelope-grid.ts';
import type { Grid } from './signed-distance.ts';

/**
 * Morphological closing of a cloud of surface points: grown by `radius`, filled, shrunk by `radius`, so that
 * gaps narrower than twice the radius and everything they enclose are inside. The points need not bound
 * anything: open, overlapping and hollow pieces close alike.
 * @param radius metres; the grid must reach at least this far beyond the points
 * @returns metres at each node: negative inside the closed shape, the distance to the points well outside
 */
export function closing(points: Float32Array, grid: Grid, radius: number): Float32Array {
  const distance = distanceToPoints(points, grid);
  const outside = floodFromBorder(distance, grid, radius);
  const shell = distanceToPoints(crossings(distance, outside, grid, radius), grid);
  return distance.map((d, node) => (outside[node] ? d : radius - (shell[node] as number)));
}

/** 1 for nodes at least `level` away from everything that are joined to the border of the grid. */
function floodFromBorder(distance: Float32Array, { dims }: Grid, level: number): Uint8Array {
  const [nx, ny, nz] = dims;
  const strides = [1, nx, nx * ny] as const;
  const outside = new Uint8Array(distance.length);
  const stack: number[] = [];
  const visit = (node: number) => {
    if (outside[node] || (distance[node] as number) < level) return;
    outside[node] = 1;
    stack.push(node);
  };
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++)
        if (i === 0 || j === 0 || k === 0 || i === nx - 1 || j === ny - 1 || k === nz - 1)
          visit(i + nx * (j + ny * k));
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const at = [node % nx, Math.floor(node / nx) % ny, Math.floor(node / (nx * ny))];
    for (let axis = 0; axis < 3; axis++) {
      if ((at[axis] as number) > 0) visit(node - (strides[axis] as number));
      if ((at[axis] as number) + 1 < (dims[axis] as number)) visit(node + (strides[axis] as number));
    }
  }
  return outside;
}

/** Places on the grid edges between outside and the rest where the distance equals `level`. */
function crossings(
  distance: Float32Array,
  outside: Uint8Array,
  { dims, origin, cell }: Grid,
  level: number,
): Float32Array {
  const [nx, ny, nz] = dims;
  const strides = [1, nx, nx * ny] as const;
  const points: number[] = [];
  for (let k = 0, node = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, node++) {
        const at = [i, j, k];
        for (let axis = 0; axis < 3; axis++) {
          if ((at[axis] as number) + 1 >= (dims[axis] as number)) continue;
          const next = node + (strides[axis] as number);
          if (outside[node] === outside[next]) continue;
          const d = distance[node] as number;
          const t = (level - d) / ((distance[next] as number) - d);
          for (let c = 0; c < 3; c++)
            points.push((origin[c] as number) + cell * ((at[c] as number) + (c === axis ? t : 0)));
        }
      }
  return Float32Array.from(points);
}
