import {
  Document,
  Logger,
  type Mesh,
  NodeIO,
  type Primitive,
  type Scene,
  type Node as SceneNode,
} from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { vertexNormals } from '#atlas/adjacency.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** What the model says of one node, beside its shape. */
export type Extras = Record<string, unknown>;

/** One thing to write: a muscle part, a bone or the skin. */
export interface ModelItem {
  /** Node name without side: `trapezius.descending`, `bone.humerus`, `skin`. */
  key: string;
  /** `pair` writes `.left` and, reusing its mesh under a mirror, `.right`; `mid` writes `.mid`; `one` the bare key. */
  sides: 'pair' | 'mid' | 'one';
  mesh: TriangleMesh;
  extras: Extras;
  /** Unit normals; without them each vertex takes the mean of its triangles. */
  normals?: Float32Array;
  /** u v per vertex. */
  uvs?: Float32Array;
  /** 0 closed in to 1 open, per vertex. */
  occlusion?: Float32Array;
  /** Index into `extras.regions`, per vertex. */
  regions?: Uint8Array;
}

/**
 * Writes body.glb: glTF 2.0, metres, quantised and meshopt-compressed in the given vertex order.
 * The order is kept because loft parts are read ring by ring and the skin's halves mirror by index.
 */
export async function writeGlb(items: Iterable<ModelItem>, copyright: string): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN));
  Object.assign(document.getRoot().getAsset(), { generator: 'Myomap build-model', copyright });
  const scene = document.createScene('body');
  document.createBuffer();
  for (const item of items) addItem(document, scene, item);

  document.createExtension(KHRMeshQuantization).setRequired(true);
  await document.transform(
    quantize({
      quantizePosition: 14,
      quantizeNormal: 8,
      quantizeTexcoord: 12,
      pattern: /^(POSITION|NORMAL|TEXCOORD_0)$/,
    }),
  );
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  return io.writeBinary(document);
}

function addItem(document: Document, scene: Scene, item: ModelItem): void {
  const mesh = document.createMesh(item.key).addPrimitive(primitiveOf(document, item));
  if (item.sides === 'pair') {
    scene.addChild(nodeOf(document, `${item.key}.left`, mesh, item.extras));
    scene.addChild(nodeOf(document, `${item.key}.right`, mesh, item.extras).setScale([-1, 1, 1]));
  } else {
    scene.addChild(nodeOf(document, item.sides === 'mid' ? `${item.key}.mid` : item.key, mesh, item.extras));
  }
}

function nodeOf(document: Document, name: string, mesh: Mesh, extras: Extras): SceneNode {
  return document.createNode(name).setMesh(mesh).setExtras(extras);
}

function primitiveOf(document: Document, item: ModelItem): Primitive {
  const { mesh } = item;
  const vertices = mesh.positions.length / 3;
  const indices = vertices < 65536 ? Uint16Array.from(mesh.indices) : mesh.indices;
  const attribute = (
    type: 'SCALAR' | 'VEC2' | 'VEC3',
    array: Float32Array | Uint8Array,
    normalized = false,
  ) => document.createAccessor().setType(type).setArray(array).setNormalized(normalized);
  const primitive = document
    .createPrimitive()
    .setIndices(document.createAccessor().setType('SCALAR').setArray(indices))
    .setAttribute('POSITION', attribute('VEC3', mesh.positions))
    .setAttribute('NORMAL', attribute('VEC3', item.normals ?? vertexNormals(mesh)));
  if (item.uvs) primitive.setAttribute('TEXCOORD_0', attribute('VEC2', item.uvs));
  if (item.occlusion) {
    const open = Uint8Array.from(item.occlusion, (value) => Math.round(255 * value));
    primitive.setAttribute('_AO', attribute('SCALAR', open, true));
  }
  if (item.regions) primitive.setAttribute('_REGION', attribute('SCALAR', item.regions));
  return primitive;
}
