import { expect, test } from 'vitest';
import { splitLargest } from './pieces.ts';

/** A square pyramid without its base (four triangles) and, standing on one of its base edges, two fins. */
const mesh = {
  positions: Float32Array.of(0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0.5, 1, 0.5, 0.5, -1, 0, 0.5, -1, 1),
  indices: Uint32Array.of(0, 1, 4, 1, 2, 4, 2, 3, 4, 3, 0, 4, 0, 1, 5, 1, 0, 6),
};

test('pieces that meet along an edge of three come apart, the largest first', () => {
  const { largest, others } = splitLargest(mesh);
  expect([...largest.indices]).toEqual([...mesh.indices.subarray(0, 12)]);
  expect([...others.indices]).toEqual([...mesh.indices.subarray(12)]);
});
