import type { TriangleMesh } from './mesh.ts';

/** Moves the vertices of open edges onto x = 0 exactly, where a half was cut at the midline. */
export function snapBorderToMidline({ positions, indices }: TriangleMesh): TriangleMesh {
  const vertices = positions.length / 3;
  const edges = new Set<number>();
  for (let t = 0; t < indices.length; t += 3)
    for (let e = 0; e < 3; e++)
      edges.add((indices[t + e] as number) * vertices + (indices[t + ((e + 1) % 3)] as number));
  const snapped = positions.slice();
  for (const edge of edges) {
    const [from, to] = [Math.floor(edge / vertices), edge % vertices];
    if (edges.has(to * vertices + from)) continue;
    snapped[3 * from] = 0;
    snapped[3 * to] = 0;
  }
  return { positions: snapped, indices };
}

/**
 * Joins a left half whose border lies at exactly x = 0 with its mirror image: border vertices are shared,
 * so that a half that is open nowhere else becomes watertight.
 */
export function joinMirrored({ positions, indices }: TriangleMesh): TriangleMesh {
  const vertices = positions.length / 3;
  const twin = new Uint32Array(vertices);
  const mirrored: number[] = [];
  for (let v = 0; v < vertices; v++) {
    const x = positions[3 * v] as number;
    twin[v] = x === 0 ? v : vertices + mirrored.length / 3;
    if (x !== 0) mirrored.push(-x, positions[3 * v + 1] as number, positions[3 * v + 2] as number);
  }
  const joined = new Uint32Array(indices.length * 2);
  joined.set(indices);
  for (let t = 0; t < indices.length; t += 3) {
    joined[indices.length + t] = twin[indices[t] as number] as number;
    joined[indices.length + t + 1] = twin[indices[t + 2] as number] as number;
    joined[indices.length + t + 2] = twin[indices[t + 1] as number] as number;
  }
  const all = new Float32Array(positions.length + mirrored.length);
  all.set(positions);
  all.set(mirrored, positions.length);
  return { positions: all, indices: joined };
}
