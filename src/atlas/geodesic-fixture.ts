/** Generated surfaces whose geodesics are known in closed form; the oracles of the tests. */
import type { TriangleMesh } from './mesh.ts';

/** Random numbers 0..1 that repeat for a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A tube round the y axis, open at both ends, unrolled to (arc, height). `jitter` moves the vertices by that part of
 * an edge, so that obtuse and uneven triangles come up as in a simplified skin.
 */
export function tube(
  radius: number,
  height: number,
  edge: number,
  jitter: number,
  seed: number,
): TriangleMesh {
  const around = Math.max(6, Math.round((2 * Math.PI * radius) / edge));
  const rows = Math.max(2, Math.round(height / (edge * 0.866)));
  const random = seededRandom(seed);
  const positions: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let a = 0; a < around; a++) {
      const turn = (a + 0.5 * (row % 2) + jitter * (random() - 0.5)) / around;
      const up = row === 0 || row === rows ? row : row + jitter * (random() - 0.5);
      const angle = 2 * Math.PI * turn;
      positions.push(radius * Math.sin(angle), (height * up) / rows, radius * Math.cos(angle));
    }
  }
  const indices: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let a = 0; a < around; a++) {
      const [p, q] = [row * around + a, row * around + ((a + 1) % around)];
      const [r, s] = [p + around, q + around];
      if (row % 2 === 0) indices.push(p, q, r, q, s, r);
      else indices.push(p, s, r, p, q, s);
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** Length of the shortest way over an endless tube. */
export function tubeDistance(radius: number, a: readonly number[], b: readonly number[]): number {
  const turn = Math.abs(Math.atan2(a[0]!, a[2]!) - Math.atan2(b[0]!, b[2]!));
  return Math.hypot(radius * Math.min(turn, 2 * Math.PI - turn), a[1]! - b[1]!);
}

/** A sphere about the origin from a subdivided icosahedron with edges of about the given length. */
export function ball(radius: number, edge: number, jitter: number, seed: number): TriangleMesh {
  const g = (1 + Math.sqrt(5)) / 2;
  const corners = [
    [-1, g, 0], [1, g, 0], [-1, -g, 0], [1, -g, 0], [0, -1, g], [0, 1, g],
    [0, -1, -g], [0, 1, -g], [g, 0, -1], [g, 0, 1], [-g, 0, -1], [-g, 0, 1],
  ] as const; // biome-ignore format: one row per six corners
  const sides = [
    [0, 11, 5],
    [0, 5, 1],
    [0, 1, 7],
    [0, 7, 10],
    [0, 10, 11],
    [1, 5, 9],
    [5, 11, 4],
    [11, 10, 2],
    [10, 7, 6],
    [7, 1, 8],
    [3, 9, 4],
    [3, 4, 2],
    [3, 2, 6],
    [3, 6, 8],
    [3, 8, 9],
    [4, 9, 5],
    [2, 4, 11],
    [6, 2, 10],
    [8, 6, 7],
    [9, 8, 1],
  ] as const;
  const parts = Math.max(1, Math.round((1.05 * radius) / edge));
  const random = seededRandom(seed);
  const positions: number[] = [];
  const known = new Map<string, number>();
  const vertex = (x: number, y: number, z: number): number => {
    const scale = radius / Math.hypot(x, y, z);
    const key = [x, y, z].map((value) => Math.round(value * scale * 1e7)).join();
    let index = known.get(key);
    if (index === undefined) {
      index = positions.length / 3;
      known.set(key, index);
      const shaken = [x, y, z].map((value) => value * scale + jitter * edge * (random() - 0.5));
      const length = Math.hypot(...shaken);
      positions.push(...shaken.map((value) => (value * radius) / length));
    }
    return index;
  };
  const indices: number[] = [];
  for (const [a, b, c] of sides) {
    const [A, B, C] = [corners[a], corners[b], corners[c]];
    const grid = (i: number, j: number): number => {
      const mix = (d: 0 | 1 | 2): number => ((parts - i - j) * A[d] + i * B[d] + j * C[d]) / parts;
      return vertex(mix(0), mix(1), mix(2));
    };
    for (let i = 0; i < parts; i++) {
      for (let j = 0; j < parts - i; j++) {
        indices.push(grid(i, j), grid(i + 1, j), grid(i, j + 1));
        if (i + j < parts - 1) indices.push(grid(i + 1, j), grid(i + 1, j + 1), grid(i, j + 1));
      }
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

/** Length of the great circle between the directions of two points near a sphere about the origin. */
export function ballDistance(radius: number, a: readonly number[], b: readonly number[]): number {
  const across = Math.hypot(
    a[1]! * b[2]! - a[2]! * b[1]!,
    a[2]! * b[0]! - a[0]! * b[2]!,
    a[0]! * b[1]! - a[1]! * b[0]!,
  );
  return radius * Math.atan2(across, a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!);
}
