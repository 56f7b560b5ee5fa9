import type { GltfJson } from './glb-container.ts';

/** Four vertices of a tetrahedron, metres, with what each kind of node needs. */
const CORNERS = [0, 1, 0, 0.1, 1, 0, 0, 1.1, 0, 0, 1, 0.1];
const NORMALS = [-1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];
const UV = [0, 0, 0, 0.5, 1, 0, 1, 0.5];
const FACES = [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3];
const FLOAT = 5126;
const UNSIGNED_INT = 5125;

/** A body of one muscle (left and right), one bone and a skin, as GLB: what the reader's tests take apart. */
export function tinyGlb(change: (json: Required<GltfJson>) => unknown = () => {}): Uint8Array {
  const floats = Float32Array.from([...CORNERS, ...NORMALS, ...UV]);
  const indices = Uint32Array.from(FACES);
  const binary = new Uint8Array(floats.byteLength + indices.byteLength);
  binary.set(new Uint8Array(floats.buffer));
  binary.set(new Uint8Array(indices.buffer), floats.byteLength);

  const attributes = { POSITION: 0, NORMAL: 1 };
  const json: Required<GltfJson> = {
    scene: 0,
    scenes: [{ nodes: [0, 1, 2, 3] }],
    nodes: [
      { name: 'soleus.whole.left', mesh: 0, extras: { layer: 2 } },
      { name: 'soleus.whole.right', mesh: 0, extras: { layer: 2 }, scale: [-1, 1, 1] },
      { name: 'bone.tibia.left', mesh: 1, extras: { tissue: 'bone' } },
      { name: 'skin', mesh: 1, extras: { midline: 2, half: 1, regions: ['calf.left'] } },
    ],
    meshes: [
      { primitives: [{ attributes: { ...attributes, TEXCOORD_0: 2 }, indices: 3 }] },
      { primitives: [{ attributes, indices: 3 }] },
    ],
    accessors: [
      { bufferView: 0, byteOffset: 0, componentType: FLOAT, count: 4, type: 'VEC3' },
      { bufferView: 0, byteOffset: 48, componentType: FLOAT, count: 4, type: 'VEC3' },
      { bufferView: 0, byteOffset: 96, componentType: FLOAT, count: 4, type: 'VEC2' },
      { bufferView: 1, componentType: UNSIGNED_INT, count: FACES.length, type: 'SCALAR' },
    ],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: floats.byteLength },
      { buffer: 0, byteOffset: floats.byteLength, byteLength: indices.byteLength },
    ],
    extensionsRequired: [],
  };
  change(json);
  return packGlb(json, binary);
}

function packGlb(json: GltfJson, binary: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const textSize = Math.ceil(text.byteLength / 4) * 4;
  const glb = new Uint8Array(12 + 8 + textSize + 8 + binary.byteLength).fill(0x20);
  const view = new DataView(glb.buffer);
  const words = [0x46546c67, 2, glb.byteLength, textSize, 0x4e4f534a];
  words.forEach((word, i) => {
    view.setUint32(4 * i, word, true);
  });
  glb.set(text, 20);
  view.setUint32(20 + textSize, binary.byteLength, true);
  view.setUint32(24 + textSize, 0x004e4942, true);
  glb.set(binary, 28 + textSize);
  return glb;
}
