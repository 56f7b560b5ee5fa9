import { ShapeUtils, Vector2 } from 'three';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** A triangle mesh with its neighbourhoods, for walking over it. */
export interface Surface extends TriangleMesh {
  /** Edges as vertex pairs, lower index first: edge e joins `edges[2e]` and `edges[2e + 1]`. */
  edges: Uint32Array;
  /** The three edges of each triangle: corner 0 to 1, 1 to 2, 2 to 0. */
  triangleEdges: Uint32Array;
  /** Up to two triangles at each edge; -1 where there is none. */
  edgeTriangles: Int32Array;
  /** Neighbours of vertex i: `neighbours[start[i]]` up to `neighbours[start[i + 1]]`. */
  start: Uint32Array;
  neighbours: Uint32Array;
}

/** Builds the neighbourhoods of a mesh. Where more than two triangles meet at an edge, the first two count. */
export function surfaceOf(mesh: TriangleMesh): Surface {
  const { positions, indices } = mesh;
  const vertices = positions.length / 3;
  const ids = new Map<number, number>();
  const edges: number[] = [];
  const triangleEdges = new Uint32Array(indices.length);
  const edgeTriangles: number[] = [];
  for (let i = 0; i < indices.length; i++) {
    const a = indices[i]!;
    const b = indices[i % 3 === 2 ? i - 2 : i + 1]!;
    const key = Math.min(a, b) * vertices + Math.max(a, b);
    let id = ids.get(key);
    if (id === undefined) {
      id = edges.length / 2;
      ids.set(key, id);
      edges.push(Math.min(a, b), Math.max(a, b));
      edgeTriangles.push(-1, -1);
    }
    triangleEdges[i] = id;
    const triangle = Math.floor(i / 3);
    if (edgeTriangles[id * 2] === -1) edgeTriangles[id * 2] = triangle;
    else if (edgeTriangles[id * 2 + 1] === -1) edgeTriangles[id * 2 + 1] = triangle;
  }
  const start = new Uint32Array(vertices + 1);
  for (const vertex of edges) start[vertex + 1]!++;
  for (let i = 0; i < vertices; i++) start[i + 1]! += start[i]!;
  const fill = start.slice();
  const neighbours = new Uint32Array(edges.length);
  for (let e = 0; e < edges.length; e += 2) {
    const a = edges[e]!;
    const b = edges[e + 1]!;
    neighbours[fill[a]!++] = b;
    neighbours[fill[b]!++] = a;
  }
  return {
    positions,
    indices,
    edges: Uint32Array.from(edges),
    triangleEdges,
    edgeTriangles: Int32Array.from(edgeTriangles),
    start,
    neighbours,
  };
}

/** Closes every hole, midline cuts and small gaps of the reference alike, without adding vertices. */
export function capHoles(mesh: TriangleMesh): TriangleMesh {
  const { indices } = mesh;
  const vertices = mesh.positions.length / 3;
  const directed = new Set<number>();
  for (let i = 0; i < indices.length; i++) {
    directed.add(indices[i]! * vertices + indices[i % 3 === 2 ? i - 2 : i + 1]!);
  }
  const next = new Map<number, number[]>();
  for (const key of directed) {
    const a = Math.floor(key / vertices);
    const b = key % vertices;
    if (!directed.has(b * vertices + a)) next.set(b, [...(next.get(b) ?? []), a]);
  }
  const triangles = Array.from(indices);
  for (const first of next.keys()) {
    const loop: number[] = [];
    let at: number | undefined = first;
    do {
      loop.push(at);
      at = next.get(at)?.pop();
    } while (at !== undefined && at !== first);
    if (at !== first || loop.length < 3) continue;
    triangles.push(...filled(mesh.positions, loop));
  }
  return { positions: mesh.positions, indices: Uint32Array.from(triangles) };
}

/** Triangles that fill a loop of vertices, cut in the plane that it fills best; counter-clockwise along the loop. */
function filled(p: ArrayLike<number>, loop: number[]): number[] {
  // Twice the area vector of the loop is the normal of that plane.
  const normal = [0, 0, 0];
  loop.forEach((vertex, i) => {
    const [a, b] = [vertex * 3, loop[(i + 1) % loop.length]! * 3];
    normal[0]! += p[a + 1]! * p[b + 2]! - p[a + 2]! * p[b + 1]!;
    normal[1]! += p[a + 2]! * p[b]! - p[a]! * p[b + 2]!;
    normal[2]! += p[a]! * p[b + 1]! - p[a + 1]! * p[b]!;
  });
  const drop = [0, 1, 2].reduce(
    (best, axis) => (Math.abs(normal[axis]!) > Math.abs(normal[best]!) ? axis : best),
    0,
  );
  const [u, v] = normal[drop]! > 0 ? [(drop + 1) % 3, (drop + 2) % 3] : [(drop + 2) % 3, (drop + 1) % 3];
  const outline = loop.map((vertex) => new Vector2(p[vertex * 3 + u]! * 1e3, p[vertex * 3 + v]! * 1e3));
  return ShapeUtils.triangulateShape(outline, []).flatMap((corners) => corners.map((i) => loop[i]!));
}

/** The connected pieces of a mesh, largest first by number of triangles. */
export function pieces(mesh: TriangleMesh): TriangleMesh[] {
  const vertices = mesh.positions.length / 3;
  const parent = Int32Array.from({ length: vertices }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (let t = 0; t < mesh.indices.length; t += 3) {
    for (let c = 1; c < 3; c++) parent[root(mesh.indices[t + c]!)] = root(mesh.indices[t]!);
  }
  const groups = new Map<number, number[]>();
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const key = root(mesh.indices[t]!);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(mesh.indices[t]!, mesh.indices[t + 1]!, mesh.indices[t + 2]!);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => compact(mesh.positions, group));
}

/** Keeps only the vertices that the triangles use. */
export function compact(positions: ArrayLike<number>, triangles: ArrayLike<number>): TriangleMesh {
  const index = new Map<number, number>();
  const kept: number[] = [];
  const indices = Uint32Array.from(triangles, (vertex) => {
    let id = index.get(vertex);
    if (id === undefined) {
      id = index.size;
      index.set(vertex, id);
      kept.push(positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!);
    }
    return id;
  });
  return { positions: Float32Array.from(kept), indices };
}

/** Total area of a mesh. */
export function area({ positions: p, indices }: TriangleMesh): number {
  let sum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
    const u = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!] as const;
    const v = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!] as const;
    sum += Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  }
  return sum / 2;
}

/** Reverses every triangle. */
export function flipped({ positions, indices }: TriangleMesh): TriangleMesh {
  const turned = indices.slice();
  for (let t = 0; t < turned.length; t += 3) {
    turned[t + 1] = indices[t + 2]!;
    turned[t + 2] = indices[t + 1]!;
  }
  return { positions, indices: turned };
}
