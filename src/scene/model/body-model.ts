import { Box3, Matrix3, Vector3 } from 'three';
import type { MuscleId, NodeSide, PartKey } from '#atlas/ids.ts';
import { type MeshNode, readMeshNodes } from './glb-scene.ts';
import { ModelError } from './model-error.ts';
import { surfaceScale } from './surface-scale.ts';

/** One node of the model within its merged layer. */
export interface BodyPart {
  /** Place in the layer's list and in its state texture. */
  index: number;
  /** `trapezius.descending`; for bones `bone.<id>`. */
  key: PartKey;
  muscle: MuscleId;
  side: NodeSide;
  /** 1 superficial to 4 deep. */
  layer: number;
  /** What it is made of: `muscle`, or for the skeleton `bone`, `cartilage`, `disc`, `tooth`. */
  tissue: string;
  box: Box3;
  /** Range of the layer's index, in entries. */
  start: number;
  count: number;
  /** Range of the layer's vertices. */
  firstVertex: number;
  vertexCount: number;
  lengthMm: number;
  girthMm: number;
}

/** All muscles, or all bones, in one set of arrays. */
export interface MergedLayer {
  parts: readonly BodyPart[];
  positions: Float32Array;
  normals: Float32Array;
  /** u, v, openness (ambient occlusion), relative girth per vertex; 65535 = 1. */
  surface: Uint16Array;
  /** Index of the part per vertex. */
  partIndex: Uint16Array;
  indices: Uint32Array;
}

/** The skin: vertices come as [midline | left | right], right in the order of left. */
export interface SkinLayer {
  positions: Float32Array;
  normals: Float32Array;
  openness: Float32Array;
  indices: Uint32Array;
  /** Per vertex, index into `regions`. */
  region: Uint32Array;
  /** Names with side where paired: `temple.left`. */
  regions: readonly string[];
  midline: number;
  half: number;
}

export interface BodyModel {
  muscles: MergedLayer;
  bones: MergedLayer;
  skin: SkinLayer;
}

/** Reads `body.glb` and merges it into one vertex buffer per layer. Throws `ModelError`. */
export async function readBody(bytes: Uint8Array): Promise<BodyModel> {
  try {
    return await mergeNodes(bytes);
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    // Damage that is still JSON but no glTF shows as anything at all.
    throw new ModelError('The body model is damaged: its pieces do not fit together.', { cause });
  }
}

async function mergeNodes(bytes: Uint8Array): Promise<BodyModel> {
  const nodes = await readMeshNodes(bytes);
  const skin = nodes.find(({ name }) => name === 'skin');
  if (!skin) throw new ModelError('The body model has no node called skin.');
  const bones = nodes.filter(({ name }) => name.startsWith('bone.'));
  const muscles = nodes.filter((node) => node !== skin && !node.name.startsWith('bone.'));
  if (muscles.length === 0) throw new ModelError('The body model has no muscles.');
  const shallowFirst = muscles.toSorted((a, b) => depthOf(a) - depthOf(b));
  return { muscles: mergeLayer(shallowFirst), bones: mergeLayer(bones), skin: readSkin(skin) };
}

/** The mirror image of a skin vertex in the body's midplane. */
export function mirrorVertex({ midline, half }: Pick<SkinLayer, 'midline' | 'half'>, vertex: number): number {
  if (vertex < midline) return vertex;
  return vertex < midline + half ? vertex + half : vertex - half;
}

function mergeLayer(nodes: readonly MeshNode[]): MergedLayer {
  const vertices = sum(nodes, (node) => node.positions.length / 3);
  const layer = {
    parts: [] as BodyPart[],
    positions: new Float32Array(3 * vertices),
    normals: new Float32Array(3 * vertices),
    surface: new Uint16Array(4 * vertices),
    partIndex: new Uint16Array(vertices),
    indices: new Uint32Array(sum(nodes, (node) => node.indices.length)),
  };
  let firstVertex = 0;
  let start = 0;
  for (const node of nodes) {
    const vertexCount = node.positions.length / 3;
    const positions = layer.positions.subarray(3 * firstVertex, 3 * (firstVertex + vertexCount));
    transformInto(node, positions, layer.normals.subarray(3 * firstVertex, 3 * (firstVertex + vertexCount)));
    copyIndex(node, layer.indices, start, firstVertex);

    const uv = node.surface ?? new Float32Array(2 * vertexCount);
    const scale = surfaceScale(positions, uv, node.indices);
    for (let i = 0; i < vertexCount; i++) {
      const values = [uv[2 * i]!, uv[2 * i + 1]!, node.occlusion[i]!, scale.relativeGirth[i]!];
      layer.surface.set(values.map(toUnit16), 4 * (firstVertex + i));
    }
    layer.partIndex.fill(layer.parts.length, firstVertex, firstVertex + vertexCount);
    layer.parts.push({
      ...identityOf(node),
      index: layer.parts.length,
      layer: depthOf(node),
      tissue: typeof node.extras.tissue === 'string' ? node.extras.tissue : 'muscle',
      box: new Box3().setFromArray(positions),
      start,
      count: node.indices.length,
      firstVertex,
      vertexCount,
      lengthMm: scale.lengthMm,
      girthMm: scale.girthMm,
    });
    firstVertex += vertexCount;
    start += node.indices.length;
  }
  return layer;
}

function readSkin(node: MeshNode): SkinLayer {
  const vertices = node.positions.length / 3;
  const { midline, half, regions } = node.extras;
  if (typeof midline !== 'number' || typeof half !== 'number' || midline + 2 * half !== vertices) {
    throw new ModelError(
      `The skin's halves (${midline} + 2 x ${half}) do not make its ${vertices} vertices.`,
    );
  }
  const positions = new Float32Array(3 * vertices);
  const normals = new Float32Array(3 * vertices);
  transformInto(node, positions, normals);
  const indices = new Uint32Array(node.indices.length);
  copyIndex(node, indices, 0, 0);
  return {
    positions,
    normals,
    indices,
    openness: node.occlusion,
    region: node.region ?? new Uint32Array(vertices),
    regions: Array.isArray(regions) ? regions.map(String) : [],
    midline,
    half,
  };
}

function identityOf({ name }: MeshNode): Pick<BodyPart, 'key' | 'muscle' | 'side'> {
  const [muscle, part, side] = name.split('.');
  if (!muscle || !part || (side !== 'left' && side !== 'right' && side !== 'mid')) {
    throw new ModelError(`The node ${name} is not named <muscle>.<part>.<left, right or mid>.`);
  }
  return { key: `${muscle}.${part}` as PartKey, muscle: muscle as MuscleId, side };
}

function depthOf({ extras }: MeshNode): number {
  return typeof extras.layer === 'number' ? extras.layer : 1;
}

function transformInto(node: MeshNode, positions: Float32Array, normals: Float32Array): void {
  const toWorldNormal = new Matrix3().getNormalMatrix(node.toWorld);
  const v = new Vector3();
  for (let i = 0; i < node.positions.length; i += 3) {
    v.fromArray(node.positions, i).applyMatrix4(node.toWorld).toArray(positions, i);
    v.fromArray(node.normals, i).applyMatrix3(toWorldNormal).normalize().toArray(normals, i);
  }
}

/** A mirrored node turns its triangles inside out: their winding is turned back. */
function copyIndex(node: MeshNode, into: Uint32Array, start: number, firstVertex: number): void {
  const mirrored = node.toWorld.determinant() < 0;
  for (let t = 0; t < node.indices.length; t += 3) {
    const [a, b, c] = [node.indices[t]!, node.indices[t + 1]!, node.indices[t + 2]!];
    into[start + t] = a + firstVertex;
    into[start + t + 1] = (mirrored ? c : b) + firstVertex;
    into[start + t + 2] = (mirrored ? b : c) + firstVertex;
  }
}

const toUnit16 = (value: number) => Math.round(Math.min(Math.max(value, 0), 1) * 65535);

function sum(nodes: readonly MeshNode[], of: (node: MeshNode) => number): number {
  return nodes.reduce((total, node) => total + of(node), 0);
}
