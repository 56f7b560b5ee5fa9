import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TriangleMesh } from './mesh.ts';
import { gridAround, signedDistance } from './signed-distance.ts';
import { surfaceNets } from './surface-nets.ts';

/** A box about the origin as twelve triangles. */
function box(a: number, b: number, c: number): TriangleMesh {
  const corners = Array.from({ length: 8 }, (_, i) => [
    i & 1 ? a : -a,
    i & 2 ? b : -b,
    i & 4 ? c : -c,
  ]).flat();
  const quads = [
    [0, 4, 6, 2],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 2, 3, 1],
    [4, 5, 7, 6],
  ];
  const indices = quads.flatMap(([p, q, r, s]) => [p, q, r, p, r, s] as number[]);
  return { positions: Float32Array.from(corners), indices: Uint32Array.from(indices) };
}

const boxDistance = (p: readonly number[], half: readonly number[]): number => {
  const q = p.map((x, i) => Math.abs(x) - (half[i] as number));
  return Math.hypot(...q.map((x) => Math.max(x, 0))) + Math.min(0, Math.max(...q));
};

const half = fc.double({ min: 0.004, max: 0.02, noNaN: true });

test('a box: exact in the band, within a fifth of a cell beyond it, the sign right everywhere (seed 71)', () => {
  fc.assert(
    fc.property(half, half, half, (a, b, c) => {
      const grid = gridAround(box(a, b, c), 0.001, 0.008);
      const field = signedDistance(box(a, b, c), grid);
      const [nx, ny] = grid.dims;
      for (let i = 0; i < field.length; i++) {
        const cells = [i % nx, Math.floor(i / nx) % ny, Math.floor(i / nx / ny)];
        const truth = boxDistance(
          cells.map((n, axis) => (grid.origin[axis] as number) + n * grid.cell),
          [a, b, c],
        );
        const slack = Math.abs(truth) < 0.002 ? 2e-6 : 0.0002;
        if (Math.abs((field[i] as number) - truth) > slack) expect(field[i]).toBeCloseTo(truth, 5);
      }
    }),
    { seed: 71, numRuns: 12 },
  );
});

test('a box without its lid still has an inside', () => {
  const open = box(0.01, 0.01, 0.01);
  const lidless = { ...open, indices: open.indices.slice(0, 30) };
  const grid = gridAround(lidless, 0.001, 0.004);
  const [truth, got] = [signedDistance(open, grid), signedDistance(lidless, grid)];
  const clear = [...truth.keys()].filter((i) => Math.abs(truth[i] as number) > 1e-6);
  expect(clear.filter((i) => (got[i] as number) < 0 !== (truth[i] as number) < 0)).toEqual([]);
});

test('two overlapping boxes are one solid', () => {
  const [one, two] = [box(0.01, 0.01, 0.01), box(0.01, 0.01, 0.01)];
  const both = {
    positions: Float32Array.of(...one.positions, ...two.positions.map((x) => x + 0.005)),
    indices: Uint32Array.of(...one.indices, ...two.indices.map((i) => i + 8)),
  };
  const grid = gridAround(both, 0.001, 0.003);
  const inside = signedDistance(both, grid);
  const [nx, ny] = grid.dims;
  const node = (x: number): number => {
    const [i, j, k] = grid.origin.map((o) => Math.round((x - o) / grid.cell)) as [number, number, number];
    return i + nx * (j + ny * k);
  };
  expect([-0.008, 0, 0.0025, 0.008, 0.013].map((x) => (inside[node(x)] as number) < 0)).toEqual(
    Array(5).fill(true),
  );
});

test('meshing the distance to a ball gives the ball back', () => {
  const ball = (grid = gridAround(box(0.02, 0.02, 0.02), 0.001, 0.003)): TriangleMesh => {
    const [nx, ny, nz] = grid.dims;
    const field = Float32Array.from({ length: nx * ny * nz }, (_, i) => {
      const cells = [i % nx, Math.floor(i / nx) % ny, Math.floor(i / nx / ny)];
      return Math.hypot(...cells.map((n, axis) => (grid.origin[axis] as number) + n * grid.cell)) - 0.018;
    });
    return surfaceNets(field, grid.dims, grid.origin, grid.cell);
  };
  const grid = gridAround(ball(), 0.0015, 0.006);
  const field = signedDistance(ball(), grid);
  const { positions } = surfaceNets(field, grid.dims, grid.origin, grid.cell);
  for (let v = 0; v < positions.length; v += 3)
    expect(Math.hypot(...positions.subarray(v, v + 3))).toBeCloseTo(0.018, 3.4);
});
