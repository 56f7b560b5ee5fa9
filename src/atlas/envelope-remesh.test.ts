import { describe, expect, it } from 'vitest';
import { withMirrorImage } from './envelope-halves.ts';
import { meshField } from './envelope-mesh.ts';
import { remesh } from './envelope-remesh.ts';

/** A ball of 3 cm around the origin. */
const ball = (x: number, y: number, z: number) => Math.hypot(x, y, z) - 0.03;
const spacing: [number, number][] = [
  [-36, 2],
  [36, 2],
];
const half = meshField(
  { field: ball, around: () => ball },
  {
    x: [
      [0, 2],
      [36, 2],
    ],
    y: spacing,
    z: spacing,
  },
);

describe('remesh', () => {
  const even = remesh(half, ball, () => 0.006);
  const lengths: number[] = [];
  for (let t = 0; t < even.indices.length; t += 3)
    for (let i = 0; i < 3; i++) {
      const [a, b] = [even.indices[t + i] as number, even.indices[t + ((i + 1) % 3)] as number];
      lengths.push(
        Math.hypot(
          ...[0, 1, 2].map(
            (k) => (even.positions[3 * a + k] as number) - (even.positions[3 * b + k] as number),
          ),
        ),
      );
    }

  it('makes edges of the wanted length', () => {
    expect(Math.min(...lengths)).toBeGreaterThan(0.003);
    expect(Math.max(...lengths)).toBeLessThan(0.009);
  });

  it('leaves a surface that its mirror image closes', () => {
    const whole = withMirrorImage(even);
    const edges = new Set<string>();
    for (let t = 0; t < whole.indices.length; t += 3)
      for (let i = 0; i < 3; i++) edges.add(`${whole.indices[t + i]} ${whole.indices[t + ((i + 1) % 3)]}`);
    expect(edges.size).toBe(whole.indices.length);
    for (const edge of edges) expect(edges.has(edge.split(' ').reverse().join(' ')), edge).toBe(true);
  });

  it('keeps vertices on the surface and the border at x = 0', () => {
    let border = 0;
    for (let at = 0; at < even.positions.length; at += 3) {
      const [x, y, z] = [...even.positions.slice(at, at + 3)] as [number, number, number];
      expect(Math.abs(ball(x, y, z))).toBeLessThan(1e-4);
      expect(x).toBeGreaterThanOrEqual(0);
      if (x === 0) border++;
    }
    expect(border).toBeGreaterThan(20);
  });
});
