import { describe, expect, it } from 'vitest';
import { meshAdjacency, vertexAreas, vertexNormals } from './adjacency.ts';
import type { TriangleMesh } from './mesh.ts';

/** Unit square in the plane z = 0, seen from +z, cut along its diagonal 0-2. */
const square: TriangleMesh = {
  positions: Float32Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0),
  indices: Uint32Array.of(0, 1, 2, 0, 2, 3),
};

describe('meshAdjacency', () => {
  it('lists every neighbour once, in order', () => {
    const { offsets, neighbours } = meshAdjacency(square);
    const of = (vertex: number) => [...neighbours.slice(offsets[vertex], offsets[vertex + 1])];
    expect([0, 1, 2, 3].map(of)).toEqual([
      [1, 2, 3],
      [0, 2],
      [0, 1, 3],
      [0, 2],
    ]);
  });
});

describe('vertexAreas', () => {
  it('shares the whole surface among the vertices', () => {
    const areas = [...vertexAreas(square)];
    const thirds = areas.map((area) => Math.round(area * 6));
    expect(thirds).toEqual([2, 1, 2, 1]);
  });
});

describe('vertexNormals', () => {
  it('points to the side from which the triangles run counter-clockwise', () => {
    expect([...vertexNormals(square)]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });
});
