import { ModelError } from './model-error.ts';

/** The two chunks of a binary glTF. */
export interface GlbContainer {
  json: GltfJson;
  binary: Uint8Array;
}

/** The part of glTF 2.0 that the body model uses. */
export interface GltfJson {
  scene?: number;
  scenes?: { nodes?: number[] }[];
  nodes?: GltfNode[];
  meshes?: { primitives: { attributes: Record<string, number>; indices?: number; mode?: number }[] }[];
  accessors?: GltfAccessor[];
  bufferViews?: GltfBufferView[];
  extensionsRequired?: string[];
}

export interface GltfNode {
  name?: string;
  mesh?: number;
  children?: number[];
  matrix?: number[];
  translation?: [number, number, number];
  rotation?: [number, number, number, number];
  scale?: [number, number, number];
  extras?: Record<string, unknown>;
}

export interface GltfAccessor {
  bufferView?: number;
  byteOffset?: number;
  componentType: number;
  normalized?: boolean;
  count: number;
  type: string;
}

export interface GltfBufferView {
  buffer: number;
  byteOffset?: number;
  byteLength: number;
  byteStride?: number;
  extensions?: { EXT_meshopt_compression?: MeshoptView; KHR_meshopt_compression?: MeshoptView };
}

/** A compressed view: `count` elements of `byteStride` bytes, packed into `byteLength`. */
export interface MeshoptView {
  buffer: number;
  byteOffset?: number;
  byteLength: number;
  byteStride: number;
  count: number;
  mode: string;
  filter?: string;
}

const MAGIC = 0x46546c67; // 'glTF'
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
const UNDERSTOOD = new Set(['EXT_meshopt_compression', 'KHR_meshopt_compression', 'KHR_mesh_quantization']);
export const HEADER_BYTES = 12;

/** Length in bytes that a GLB's header states, or null where there is no GLB header. */
export function statedLength(head: Uint8Array): number | null {
  if (head.byteLength < HEADER_BYTES) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return view.getUint32(0, true) === MAGIC ? view.getUint32(8, true) : null;
}

/** Takes a GLB file apart. Throws `ModelError` with the byte at fault. */
export function openGlb(bytes: Uint8Array): GlbContainer {
  const length = statedLength(bytes);
  if (length === null) throw new ModelError('The body model is no GLB file: wrong mark at byte 0.');
  if (length > bytes.byteLength) {
    throw new ModelError(`The body model breaks off at byte ${bytes.byteLength} of ${length}.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== 2) throw new ModelError(`The body model is glTF version ${version} at byte 4, not 2.`);
  let json: GltfJson | null = null;
  let binary: Uint8Array = new Uint8Array(0);
  for (let at = HEADER_BYTES; at + 8 <= length; ) {
    const size = view.getUint32(at, true);
    const kind = view.getUint32(at + 4, true);
    if (at + 8 + size > length)
      throw new ModelError(`The chunk at byte ${at} of the body model is cut short.`);
    const chunk = bytes.subarray(at + 8, at + 8 + size);
    if (kind === JSON_CHUNK) json = parseJson(chunk, at);
    if (kind === BINARY_CHUNK) binary = chunk;
    at += 8 + size;
  }
  if (!json) throw new ModelError('The body model has no JSON chunk.');
  const foreign = json.extensionsRequired?.find((name) => !UNDERSTOOD.has(name));
  if (foreign) throw new ModelError(`The body model needs the extension ${foreign}, which is not read here.`);
  return { json, binary };
}

function parseJson(chunk: Uint8Array, at: number): GltfJson {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(chunk)) as GltfJson;
  } catch {
    throw new ModelError(`The JSON chunk at byte ${at} of the body model cannot be read.`);
  }
}
