import type { TriangleMesh } from './mesh.ts';

/** A surface that is its own mirror image, its vertices ordered [midline | left | right]. */
export interface SymmetricMesh extends TriangleMesh {
  /** How many vertices lie at x = 0: the first ones. */
  midline: number;
  /** How many lie on each side; vertex `midline + i` mirrors to `midline + half + i`. */
  half: number;
}

/** Completes a left half that is open at x = 0 by its mirror image. */
export function withMirrorImage({ positions, indices }: TriangleMesh): SymmetricMesh {
  const count = positions.length / 3;
  const vertices = Array.from({ length: count }, (_, v) => v);
  const onMidline = (v: number) => positions[3 * v] === 0;
  const order = [...vertices.filter(onMidline), ...vertices.filter((v) => !onMidline(v))];
  const midline = vertices.filter(onMidline).length;
  const half = count - midline;
  const place = new Uint32Array(count);
  const all = new Float32Array(3 * (midline + 2 * half));
  for (const [to, from] of order.entries()) {
    place[from] = to;
    const [x, y, z] = [
      positions[3 * from] as number,
      positions[3 * from + 1] as number,
      positions[3 * from + 2] as number,
    ];
    all.set([x, y, z], 3 * to);
    if (to >= midline) all.set([-x, y, z], 3 * (to + half));
  }
  const triangles = new Uint32Array(2 * indices.length);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((i) => place[indices[t + i] as number] as number) as [
      number,
      number,
      number,
    ];
    const across = (v: number) => mirrorVertex(v, { midline, half });
    triangles.set([a, b, c], t);
    triangles.set([across(a), across(c), across(b)], indices.length + t);
  }
  return { positions: all, indices: triangles, midline, half };
}

/** The vertex on the other side; a midline vertex is its own. */
export function mirrorVertex(
  vertex: number,
  { midline, half }: Pick<SymmetricMesh, 'midline' | 'half'>,
): number {
  if (vertex < midline) return vertex;
  return vertex < midline + half ? vertex + half : vertex - half;
}
