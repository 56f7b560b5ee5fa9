import type { TriangleMesh } from './mesh.ts';
import { type Grid, propagate } from './signed-distance.ts';

/** A point or a direction: x y z, metres. */
export type Vec3 = readonly [number, number, number];

/** A value at every place in space, metres: negative inside, about one metre a metre. */
export type Field = (x: number, y: number, z: number) => number;

/**
 * Points of a surface, x y z one after another, about `spacing` metres apart: rows along the longest side of
 * each triangle, so that slivers are not sampled too often.
 */
export function samplePoints({ positions, indices }: TriangleMesh, spacing: number): number[] {
  const points: number[] = [];
  const p = (corner: number, axis: number) => positions[3 * corner + axis] as number;
  const length = (a: number, b: number) =>
    Math.hypot(p(b, 0) - p(a, 0), p(b, 1) - p(a, 1), p(b, 2) - p(a, 2));
  for (let t = 0; t < indices.length; t += 3) {
    let [a, b, c] = [indices[t] as number, indices[t + 1] as number, indices[t + 2] as number];
    const longest = Math.max(length(a, b), length(b, c), length(c, a));
    if (longest === length(b, c)) [a, b, c] = [b, c, a];
    else if (longest === length(c, a)) [a, b, c] = [c, a, b];
    const s = (longest + length(b, c) + length(c, a)) / 2;
    const area = Math.sqrt(Math.max(0, s * (s - longest) * (s - length(b, c)) * (s - length(c, a))));
    const rows = Math.max(1, Math.ceil((2 * area) / longest / spacing));
    for (let row = 0; row < rows; row++) {
      const up = (row + 0.5) / rows;
      const steps = Math.max(1, Math.ceil((longest * (1 - up)) / spacing));
      for (let step = 0; step < steps; step++) {
        const along = ((step + 0.5) / steps) * (1 - up);
        for (let axis = 0; axis < 3; axis++)
          points.push(p(a, axis) + along * (p(b, axis) - p(a, axis)) + up * (p(c, axis) - p(a, axis)));
      }
    }
  }
  return points;
}

/** Keeps the first point of each cubic cell of side `cell` metres. */
export function thinned(points: number[], cell: number, seen = new Set<number>()): Float32Array {
  const kept: number[] = [];
  for (let at = 0; at < points.length; at += 3) {
    const [i, j, k] = [0, 1, 2].map((axis) => Math.floor((points[at + axis] as number) / cell) + 2048) as [
      number,
      number,
      number,
    ];
    const key = (i * 4096 + j) * 4096 + k;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(points[at] as number, points[at + 1] as number, points[at + 2] as number);
  }
  return Float32Array.from(kept);
}

/** The grid of spacing `cell` around the points with `margin` metres to spare; `midline` starts it at x = -margin. */
export function gridAroundPoints(points: Float32Array, cell: number, margin: number, midline = false): Grid {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    const value = points[i] as number;
    if (value < (low[i % 3] as number)) low[i % 3] = value;
    if (value > (high[i % 3] as number)) high[i % 3] = value;
  }
  if (midline) low[0] = 0;
  const nodes = (axis: number) =>
    Math.ceil(((high[axis] as number) - (low[axis] as number) + 2 * margin) / cell) + 1;
  return {
    dims: [nodes(0), nodes(1), nodes(2)],
    origin: [(low[0] as number) - margin, (low[1] as number) - margin, (low[2] as number) - margin],
    cell,
  };
}

/** Distance in metres from every node to the closest of the points; points outside the grid are ignored. */
export function distanceToPoints(points: Float32Array, { dims, origin, cell }: Grid): Float32Array {
  const [nx, ny, nz] = dims;
  const squared = new Float32Array(nx * ny * nz).fill(Infinity);
  const closest = new Float32Array(3 * squared.length);
  for (let p = 0; p < points.length; p += 3) {
    const x = ((points[p] as number) - origin[0]) / cell;
    const y = ((points[p + 1] as number) - origin[1]) / cell;
    const z = ((points[p + 2] as number) - origin[2]) / cell;
    if (x < 0 || y < 0 || z < 0 || x >= nx - 1 || y >= ny - 1 || z >= nz - 1) continue;
    for (let corner = 0; corner < 8; corner++) {
      const i = Math.floor(x) + (corner & 1);
      const j = Math.floor(y) + ((corner >> 1) & 1);
      const k = Math.floor(z) + (corner >> 2);
      const node = i + nx * (j + ny * k);
      const d = (x - i) ** 2 + (y - j) ** 2 + (z - k) ** 2;
      if (d >= (squared[node] as number)) continue;
      squared[node] = d;
      closest[3 * node] = x;
      closest[3 * node + 1] = y;
      closest[3 * node + 2] = z;
    }
  }
  propagate(squared, closest, dims);
  for (let node = 0; node < squared.length; node++) squared[node] = Math.sqrt(squared[node] as number) * cell;
  return squared;
}

/** Reads grid values anywhere: trilinear within, the border's value plus the distance to it outside. */
export function sampler(values: Float32Array, { dims, origin, cell }: Grid): Field {
  const [nx, ny, nz] = dims;
  const [dy, dz] = [nx, nx * ny];
  return (x, y, z) => {
    const gx = (x - origin[0]) / cell;
    const gy = (y - origin[1]) / cell;
    const gz = (z - origin[2]) / cell;
    const cx = Math.min(Math.max(gx, 0), nx - 1.001);
    const cy = Math.min(Math.max(gy, 0), ny - 1.001);
    const cz = Math.min(Math.max(gz, 0), nz - 1.001);
    const i = Math.floor(cx);
    const j = Math.floor(cy);
    const k = Math.floor(cz);
    const n = i + j * dy + k * dz;
    const [u, v, w] = [cx - i, cy - j, cz - k];
    const row = (at: number) => (values[at] as number) * (1 - u) + (values[at + 1] as number) * u;
    const value =
      (row(n) * (1 - v) + row(n + dy) * v) * (1 - w) + (row(n + dz) * (1 - v) + row(n + dy + dz) * v) * w;
    if (gx === cx && gy === cy && gz === cz) return value;
    return value + Math.hypot(gx - cx, gy - cy, gz - cz) * cell;
  };
}

/** Smooths grid values in place with a Gaussian of standard deviation `sigma` metres, as repeated 1-2-1 passes. */
export function blur(values: Float32Array, { dims, cell }: Grid, sigma: number): void {
  const passes = Math.round((2 * sigma * sigma) / (cell * cell)); // one 1-2-1 pass has a variance of half a cell squared
  const strides = [1, dims[0], dims[0] * dims[1]] as const;
  for (let pass = 0; pass < passes; pass++)
    for (let axis = 0; axis < 3; axis++) {
      const step = strides[axis] as number;
      const [p, q] = [(axis + 1) % 3, (axis + 2) % 3];
      for (let b = 0; b < (dims[q] as number); b++)
        for (let a = 0; a < (dims[p] as number); a++) {
          let node = a * (strides[p] as number) + b * (strides[q] as number);
          let before = values[node] as number;
          for (let i = 1; i + 1 < (dims[axis] as number); i++) {
            node += step;
            const here = values[node] as number;
            values[node] = (before + 2 * here + (values[node + step] as number)) / 4;
            before = here;
          }
        }
    }
}
