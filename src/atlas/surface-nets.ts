import type { TriangleMesh } from './mesh.ts';

/** Corner c of a cell lies at x = c & 1, y = (c >> 1) & 1, z = c >> 2; each edge joins two of them. */
const EDGES: readonly (readonly [number, number])[] = [
  [0, 1], [2, 3], [4, 5], [6, 7], // along x
  [0, 2], [1, 3], [4, 6], [5, 7], // along y
  [0, 4], [1, 5], [2, 6], [3, 7], // along z
] as const; // biome-ignore format: one axis a line

/** Corners of the six faces, in turn around each. */
const FACES: readonly (readonly [number, number, number, number])[] = [
  [0, 2, 6, 4],
  [1, 3, 7, 5],
  [0, 1, 5, 4],
  [2, 3, 7, 6],
  [0, 1, 3, 2],
  [4, 5, 7, 6],
];

const edgeBetween = new Map(EDGES.flatMap(([a, b], e) => [[a * 8 + b, e] as const, [b * 8 + a, e] as const]));

/**
 * For each of the 256 sign cases of a cell: which surface patch (0 to 3) an edge's crossing belongs to, -1
 * where the edge does not cross. A plain surface net puts one vertex into a cell, and sheets that pass
 * through the same cell are pinched together; one vertex per patch keeps the net manifold. On a face with
 * four crossings the inside corners are kept apart, a choice that both neighbours make alike.
 */
const PATCHES: readonly Int8Array[] = Array.from({ length: 256 }, (_, signs) => {
  const inside = (corner: number): boolean => ((signs >> corner) & 1) === 1;
  const group = EDGES.map(([a, b], e) => (inside(a) === inside(b) ? -1 : e));
  const join = (a: number, b: number): void => {
    const from = group[b] as number;
    for (let e = 0; e < 12; e++) if (group[e] === from) group[e] = group[a] as number;
  };
  for (const face of FACES) {
    const crossing = face.map(
      (corner, i) => edgeBetween.get(corner * 8 + (face[(i + 1) & 3] as number)) as number,
    );
    const cut = crossing.filter((e) => group[e] !== -1);
    if (cut.length === 2) join(cut[0] as number, cut[1] as number);
    if (cut.length === 4)
      face.forEach((corner, i) => {
        if (inside(corner)) join(crossing[(i + 3) & 3] as number, crossing[i] as number);
      });
  }
  const names = [...new Set(group)].filter((g) => g !== -1);
  return Int8Array.from(group, (g) => names.indexOf(g));
});

/**
 * Meshes the zero level of a sampled field: one vertex per surface patch and cell, at the mean of the
 * patch's edge crossings, one quad per grid edge that crosses (dual of marching cubes: Gibson 1998 for the
 * net, Nielson 2004 for the patches).
 * @param field values at the grid nodes, negative inside, x fastest, then y, then z
 * @param dims nodes along x, y and z
 * @param origin position of node (0, 0, 0) in metres
 * @param cell node spacing in metres
 * @returns outward counter-clockwise triangles; the surface is open where it leaves the grid
 */
export function surfaceNets(
  field: Float32Array,
  dims: readonly [number, number, number],
  origin: readonly [number, number, number],
  cell: number,
): TriangleMesh {
  const [nx, ny, nz] = dims;
  if (field.length !== nx * ny * nz)
    throw new Error(`surfaceNets: ${field.length} values for ${dims.join(' x ')} nodes`);
  const [dy, dz] = [nx, nx * ny];
  const offset = (corner: number): number => (corner & 1) + ((corner >> 1) & 1) * dy + (corner >> 2) * dz;
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(offset);
  const signs = new Uint8Array(field.length);
  const firstVertex = new Int32Array(field.length);
  const positions: number[] = [];

  const addVertices = (i: number, j: number, k: number, node: number): void => {
    const patches = PATCHES[signs[node] as number] as Int8Array;
    for (let patch = 0; patch < 4; patch++) {
      let [x, y, z, n] = [0, 0, 0, 0];
      for (let e = 0; e < 12; e++) {
        if (patches[e] !== patch) continue;
        const [a, b] = EDGES[e] as readonly [number, number];
        const fa = field[node + (corners[a] as number)] as number;
        const t = fa / (fa - (field[node + (corners[b] as number)] as number));
        x += (a & 1) + t * ((b & 1) - (a & 1));
        y += ((a >> 1) & 1) + t * (((b >> 1) & 1) - ((a >> 1) & 1));
        z += (a >> 2) + t * ((b >> 2) - (a >> 2));
        n++;
      }
      if (n === 0) return;
      positions.push(
        origin[0] + cell * (i + x / n),
        origin[1] + cell * (j + y / n),
        origin[2] + cell * (k + z / n),
      );
    }
  };

  for (let k = 0; k + 1 < nz; k++)
    for (let j = 0; j + 1 < ny; j++)
      for (let i = 0, node = k * dz + j * dy; i + 1 < nx; i++, node++) {
        let mask = 0;
        for (let c = 0; c < 8; c++) if ((field[node + (corners[c] as number)] as number) < 0) mask |= 1 << c;
        if (mask === 0 || mask === 255) continue;
        signs[node] = mask;
        firstVertex[node] = positions.length / 3;
        addVertices(i, j, k, node);
      }

  const indices: number[] = [];
  const vertex = (node: number, edge: number): number =>
    (firstVertex[node] as number) + ((PATCHES[signs[node] as number] as Int8Array)[edge] as number);
  const apart = (a: number, b: number): number =>
    Math.hypot(
      (positions[3 * a] as number) - (positions[3 * b] as number),
      (positions[3 * a + 1] as number) - (positions[3 * b + 1] as number),
      (positions[3 * a + 2] as number) - (positions[3 * b + 2] as number),
    );

  // An edge along one axis is edge 0 of the last of its four cells; `p` and `q` step to the others.
  const addQuad = (
    node: number,
    p: number,
    q: number,
    axisEdges: readonly [number, number, number, number],
  ): void => {
    const a = vertex(node - p - q, axisEdges[3]);
    const b = vertex(node - q, axisEdges[2]);
    const c = vertex(node, axisEdges[0]);
    const d = vertex(node - p, axisEdges[1]);
    const quad = apart(a, c) <= apart(b, d) ? [a, b, c, a, c, d] : [b, c, d, b, d, a];
    if ((field[node] as number) >= 0) quad.reverse();
    indices.push(...quad);
  };

  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0, node = k * dz + j * dy; i < nx; i++, node++) {
        const here = (field[node] as number) < 0;
        const inner = [i > 0 && i + 1 < nx, j > 0 && j + 1 < ny, k > 0 && k + 1 < nz] as const;
        if (i + 1 < nx && inner[1] && inner[2] && here !== (field[node + 1] as number) < 0)
          addQuad(node, dy, dz, [0, 1, 2, 3]);
        if (j + 1 < ny && inner[0] && inner[2] && here !== (field[node + dy] as number) < 0)
          addQuad(node, dz, 1, [4, 6, 5, 7]);
        if (k + 1 < nz && inner[0] && inner[1] && here !== (field[node + dz] as number) < 0)
          addQuad(node, 1, dy, [8, 9, 10, 11]);
      }

  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
