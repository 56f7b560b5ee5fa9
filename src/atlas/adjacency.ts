import type { TriangleMesh } from './mesh.ts';

/** Neighbours of every vertex in one flat list: those of `v` are `neighbours[offsets[v] .. offsets[v + 1]]`. */
export interface Adjacency {
  offsets: Uint32Array;
  /** Ascending within a vertex, each once. */
  neighbours: Uint32Array;
}

/** Which vertices share an edge. */
export function meshAdjacency(mesh: TriangleMesh): Adjacency {
  const count = mesh.positions.length / 3;
  const links: number[][] = Array.from({ length: count }, () => []);
  for (let t = 0; t < mesh.indices.length; t += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const a = mesh.indices[t + corner] as number;
      const b = mesh.indices[t + ((corner + 1) % 3)] as number;
      links[a]?.push(b);
      links[b]?.push(a);
    }
  }
  const offsets = new Uint32Array(count + 1);
  const neighbours: number[] = [];
  for (const [vertex, list] of links.entries()) {
    list.sort((a, b) => a - b);
    for (const [i, neighbour] of list.entries()) {
      if (neighbour !== list[i - 1]) neighbours.push(neighbour);
    }
    offsets[vertex + 1] = neighbours.length;
  }
  return { offsets, neighbours: Uint32Array.from(neighbours) };
}

/** Twice the area vector of each triangle, x y z per triangle, square metres, pointing outward. */
function areaVectors({ positions, indices }: TriangleMesh): Float64Array {
  const vectors = new Float64Array(indices.length);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => (indices[t + corner] as number) * 3) as [
      number,
      number,
      number,
    ];
    const edge = (from: number, to: number, axis: number) =>
      (positions[to + axis] as number) - (positions[from + axis] as number);
    for (let axis = 0; axis < 3; axis++) {
      const [j, k] = [(axis + 1) % 3, (axis + 2) % 3];
      vectors[t + axis] = edge(a, b, j) * edge(a, c, k) - edge(a, b, k) * edge(a, c, j);
    }
  }
  return vectors;
}

/** Share of the surface that belongs to each vertex: a third of every triangle around it, square metres. */
export function vertexAreas(mesh: TriangleMesh): Float32Array {
  const areas = new Float32Array(mesh.positions.length / 3);
  const vectors = areaVectors(mesh);
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const area = Math.hypot(vectors[t] as number, vectors[t + 1] as number, vectors[t + 2] as number) / 2;
    for (let corner = 0; corner < 3; corner++) {
      const vertex = mesh.indices[t + corner] as number;
      areas[vertex] = (areas[vertex] as number) + area / 3;
    }
  }
  return areas;
}

/** Unit outward normal of each vertex, x y z, mean of the triangles around it by area; 0 0 0 where there is none. */
export function vertexNormals(mesh: TriangleMesh): Float32Array {
  const normals = new Float32Array(mesh.positions.length);
  const vectors = areaVectors(mesh);
  for (let t = 0; t < mesh.indices.length; t += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const at = (mesh.indices[t + corner] as number) * 3;
      for (let axis = 0; axis < 3; axis++)
        normals[at + axis] = (normals[at + axis] as number) + (vectors[t + axis] as number);
    }
  }
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at] as number, normals[at + 1] as number, normals[at + 2] as number);
    if (length === 0) continue;
    for (let axis = 0; axis < 3; axis++) normals[at + axis] = (normals[at + axis] as number) / length;
  }
  return normals;
}
