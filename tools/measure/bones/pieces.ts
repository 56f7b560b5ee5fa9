import type { TriangleMesh } from '#atlas/mesh.ts';

/**
 * Splits a mesh into its largest piece and the rest. Pieces hang together over edges that exactly two
 * triangles share, so that solids that merely touch along a line (teeth and their jaw) come apart.
 */
export function splitLargest(mesh: TriangleMesh): { largest: TriangleMesh; others: TriangleMesh } {
  const { positions, indices } = mesh;
  const count = indices.length / 3;
  const vertices = positions.length / 3;
  const edge = (t: number, c: number): number => {
    const [a, b] = [indices[3 * t + c]!, indices[3 * t + ((c + 1) % 3)]!];
    return Math.min(a, b) * vertices + Math.max(a, b);
  };
  const sharing = new Map<number, number[]>();
  for (let t = 0; t < count; t++)
    for (let c = 0; c < 3; c++) {
      const triangles = sharing.get(edge(t, c));
      if (triangles) triangles.push(t);
      else sharing.set(edge(t, c), [t]);
    }

  const pieceOf = new Int32Array(count).fill(-1);
  const sizes: number[] = [];
  for (let start = 0; start < count; start++) {
    if (pieceOf[start] !== -1) continue;
    const piece = [start];
    pieceOf[start] = sizes.length;
    for (let i = 0; i < piece.length; i++)
      for (let c = 0; c < 3; c++) {
        const both = sharing.get(edge(piece[i]!, c))!;
        const other = both[0] === piece[i] ? both[1] : both[0];
        if (both.length !== 2 || other === undefined || pieceOf[other] !== -1) continue;
        pieceOf[other] = sizes.length;
        piece.push(other);
      }
    sizes.push(piece.length);
  }
  const most = sizes.indexOf(Math.max(...sizes));
  const where = (inLargest: boolean): TriangleMesh => ({
    positions,
    indices: indices.filter((_, i) => (pieceOf[Math.floor(i / 3)] === most) === inLargest),
  });
  return { largest: where(true), others: where(false) };
}
