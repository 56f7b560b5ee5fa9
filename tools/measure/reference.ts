import { join } from 'node:path';
import { NodeIO, type Primitive } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** Vertices closer than this (metres) are one: the reference repeats a vertex for every face at a seam. */
const WELD = 1e-5;

/** Path of a reference file: `MYOMAP_REFERENCE`, or the `shared/reference` folder beside the checkout. */
export function referencePath(file: string): string {
  return join(process.env.MYOMAP_REFERENCE ?? '../shared/reference', file);
}

/**
 * Reads every mesh node of a reference GLB (meshopt, quantised) in world coordinates.
 * @param path file; see `referencePath`
 * @returns node name to mesh, metres, welded at 0.01 mm, without degenerate triangles
 */
export async function readReference(path: string): Promise<Map<string, TriangleMesh>> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.read(path);
  const meshes = new Map<string, TriangleMesh>();
  for (const node of document.getRoot().listNodes()) {
    const mesh = node.getMesh();
    if (!mesh) continue;
    const positions: number[] = [];
    const indices: number[] = [];
    for (const primitive of mesh.listPrimitives()) {
      append(primitive, node.getWorldMatrix(), positions, indices);
    }
    meshes.set(node.getName(), weld(positions, indices, WELD));
  }
  return meshes;
}

/** Adds one primitive to the growing lists, each vertex moved by the column-major 4 x 4 `matrix`. */
function append(
  primitive: Primitive,
  matrix: ArrayLike<number>,
  positions: number[],
  indices: number[],
): void {
  const position = primitive.getAttribute('POSITION');
  if (!position) return;
  const base = positions.length / 3;
  const m = (row: number, column: number) => matrix[column * 4 + row] ?? 0;
  const p: number[] = [];
  for (let i = 0; i < position.getCount(); i++) {
    position.getElement(i, p);
    const [x = 0, y = 0, z = 0] = p;
    for (let row = 0; row < 3; row++)
      positions.push(m(row, 0) * x + m(row, 1) * y + m(row, 2) * z + m(row, 3));
  }
  const index = primitive.getIndices();
  const count = index ? index.getCount() : position.getCount();
  for (let i = 0; i < count; i++) indices.push(base + (index ? index.getScalar(i) : i));
}

/**
 * Joins vertices that round to the same cell of size `tolerance` and drops the triangles that collapse.
 * @param positions x y z per vertex
 * @param tolerance metres
 */
export function weld(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  tolerance: number,
): TriangleMesh {
  const firstOf = new Map<string, number>();
  const kept: number[] = [];
  const target = new Uint32Array(positions.length / 3);
  for (let i = 0; i < target.length; i++) {
    const place = [0, 1, 2].map((axis) => positions[i * 3 + axis] ?? 0);
    const key = place.map((value) => Math.round(value / tolerance)).join(',');
    let vertex = firstOf.get(key);
    if (vertex === undefined) {
      vertex = kept.length / 3;
      firstOf.set(key, vertex);
      kept.push(...place);
    }
    target[i] = vertex;
  }
  const triangles: number[] = [];
  for (let t = 0; t + 2 < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => target[indices[t + corner] ?? 0] ?? 0) as [
      number,
      number,
      number,
    ];
    if (a !== b && b !== c && c !== a) triangles.push(a, b, c);
  }
  return {
    positions: Float32Array.from(kept),
    indices: Uint32Array.from(triangles),
  };
}
