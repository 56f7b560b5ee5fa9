import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { Matrix4, Quaternion, Vector3 } from 'three';
import { GlbAccessors } from './glb-accessors.ts';
import { type GltfJson, type GltfNode, openGlb } from './glb-container.ts';
import { ModelError } from './model-error.ts';

/** A node that carries a mesh, its numbers as stored. */
export interface MeshNode {
  name: string;
  extras: Record<string, unknown>;
  /** From mesh to world, metres. */
  toWorld: Matrix4;
  positions: Float32Array;
  normals: Float32Array;
  indices: Uint32Array;
  /** Occlusion per vertex, 0 shut in to 1 open. */
  occlusion: Float32Array;
  /** u v per vertex, muscles only. */
  surface: Float32Array | null;
  /** Index into the skin's list of regions, skin only. */
  region: Uint32Array | null;
}

/** Reads every mesh of a GLB, in the order of its nodes. Meshes that nodes share are read once. */
export async function readMeshNodes(bytes: Uint8Array): Promise<MeshNode[]> {
  await MeshoptDecoder.ready;
  const container = openGlb(bytes);
  const { json } = container;
  const accessors = new GlbAccessors(container);
  const meshes = new Map<number, MeshData>();
  const found: MeshNode[] = [];

  const visit = (index: number, parent: Matrix4, depth: number) => {
    const node = json.nodes?.[index];
    if (!node) throw new ModelError(`The body model names node ${index}, which does not exist.`);
    const name = node.name ?? `node ${index}`;
    if (depth > 32) throw new ModelError(`The node ${name} lies in a circle.`);
    const toWorld = parent.clone().multiply(localMatrix(node));
    if (node.mesh !== undefined) {
      const mesh = meshes.get(node.mesh) ?? readMesh(json, accessors, node.mesh, name);
      meshes.set(node.mesh, mesh);
      found.push({ name, extras: node.extras ?? {}, toWorld, ...mesh });
    }
    for (const child of node.children ?? []) visit(child, toWorld, depth + 1);
  };
  for (const root of json.scenes?.[json.scene ?? 0]?.nodes ?? []) visit(root, new Matrix4(), 0);
  return found;
}

type MeshData = Omit<MeshNode, 'name' | 'extras' | 'toWorld'>;

function readMesh(json: GltfJson, accessors: GlbAccessors, index: number, name: string): MeshData {
  const primitive = json.meshes?.[index]?.primitives[0];
  if (!primitive) throw new ModelError(`The node ${name} has an empty mesh.`);
  const { attributes, indices } = primitive;
  const attribute = (key: string) => {
    const accessor = attributes[key];
    if (accessor === undefined) throw new ModelError(`The node ${name} lacks the attribute ${key}.`);
    return accessor;
  };
  if (indices === undefined) throw new ModelError(`The node ${name} lacks an index.`);
  const positions = accessors.floats(attribute('POSITION'), 3, `POSITION of ${name}`);
  const vertices = positions.length / 3;
  const mesh: MeshData = {
    positions,
    normals: accessors.floats(attribute('NORMAL'), 3, `NORMAL of ${name}`),
    indices: accessors.integers(indices, 1, `The index of ${name}`),
    occlusion:
      attributes._AO === undefined
        ? new Float32Array(vertices).fill(1)
        : accessors.floats(attributes._AO, 1, `_AO of ${name}`),
    surface:
      attributes.TEXCOORD_0 === undefined
        ? null
        : accessors.floats(attributes.TEXCOORD_0, 2, `TEXCOORD_0 of ${name}`),
    region:
      attributes._REGION === undefined
        ? null
        : accessors.integers(attributes._REGION, 1, `_REGION of ${name}`),
  };
  const beyond = mesh.indices.find((vertex) => vertex >= vertices);
  if (beyond !== undefined)
    throw new ModelError(`The index of ${name} names vertex ${beyond} of ${vertices}.`);
  return mesh;
}

function localMatrix(node: GltfNode): Matrix4 {
  if (node.matrix) return new Matrix4().fromArray(node.matrix);
  return new Matrix4().compose(
    new Vector3(...(node.translation ?? [0, 0, 0])),
    new Quaternion(...(node.rotation ?? [0, 0, 0, 1])),
    new Vector3(...(node.scale ?? [1, 1, 1])),
  );
}
