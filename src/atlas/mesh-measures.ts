import type { TriangleMesh } from './mesh.ts';

/** Volume in cubic metres by the divergence theorem: positive when a closed mesh faces outward. */
export function signedVolume({ positions, indices }: TriangleMesh): number {
  let six = 0;
  const at = (corner: number, axis: number): number =>
    positions[3 * (indices[corner] as number) + axis] as number;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [t, t + 1, t + 2];
    six +=
      at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) +
      at(a, 1) * (at(b, 2) * at(c, 0) - at(b, 0) * at(c, 2)) +
      at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0));
  }
  return six / 6;
}

/**
 * Counts the directed edges that have no single opposite: `open` ones have none (a border, or a flipped
 * triangle), `crowded` ones occur more than once. A watertight manifold has neither.
 */
export function edgeCensus({ positions, indices }: TriangleMesh): { open: number; crowded: number } {
  const vertices = positions.length / 3;
  const times = new Map<number, number>();
  const key = (from: number, to: number): number => from * vertices + to;
  const each = (visit: (from: number, to: number) => void): void => {
    for (let t = 0; t < indices.length; t += 3)
      for (let e = 0; e < 3; e++) visit(indices[t + e] as number, indices[t + ((e + 1) % 3)] as number);
  };
  each((from, to) => times.set(key(from, to), (times.get(key(from, to)) ?? 0) + 1));
  const census = { open: 0, crowded: 0 };
  each((from, to) => {
    if (!times.has(key(to, from))) census.open++;
    if ((times.get(key(from, to)) as number) > 1) census.crowded++;
  });
  return census;
}
