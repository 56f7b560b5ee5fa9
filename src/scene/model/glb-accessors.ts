import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { GlbContainer, GltfAccessor, MeshoptView } from './glb-container.ts';
import { ModelError } from './model-error.ts';

type Component = Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array;

const COMPONENTS = {
  5120: { make: Int8Array, most: 127 },
  5121: { make: Uint8Array, most: 255 },
  5122: { make: Int16Array, most: 32767 },
  5123: { make: Uint16Array, most: 65535 },
  5125: { make: Uint32Array, most: 4294967295 },
  5126: { make: Float32Array, most: 1 },
} as const;
const WIDTHS: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** Reads accessors as plain numbers, unpacking each compressed view once. Wait for `MeshoptDecoder.ready` first. */
export class GlbAccessors {
  readonly #container: GlbContainer;
  readonly #views = new Map<number, Uint8Array>();

  constructor(container: GlbContainer) {
    this.#container = container;
  }

  /** Elements of an accessor, normalised integers as fractions of one. `what` names it in errors. */
  floats(index: number, width: number, what: string): Float32Array {
    const { raw, accessor } = this.#read(index, width, what);
    if (raw instanceof Float32Array) return raw;
    const out = new Float32Array(raw.length);
    const { most } = COMPONENTS[accessor.componentType as keyof typeof COMPONENTS];
    const scale = accessor.normalized ? 1 / most : 1;
    for (let i = 0; i < raw.length; i++)
      out[i] = Math.max(raw[i]! * scale, accessor.normalized ? -1 : -Infinity);
    return out;
  }

  /** Elements of an accessor of integers, as they are. */
  integers(index: number, width: number, what: string): Uint32Array {
    const { raw } = this.#read(index, width, what);
    return raw instanceof Uint32Array ? raw : Uint32Array.from(raw);
  }

  /** A tight copy of the accessor's elements. */
  #read(index: number, width: number, what: string): { raw: Component; accessor: GltfAccessor } {
    const accessor = this.#container.json.accessors?.[index];
    if (!accessor) throw new ModelError(`${what} points at accessor ${index}, which does not exist.`);
    const kind = COMPONENTS[accessor.componentType as keyof typeof COMPONENTS];
    if (!kind) throw new ModelError(`${what} has the unknown component type ${accessor.componentType}.`);
    if (WIDTHS[accessor.type] !== width)
      throw new ModelError(`${what} is ${accessor.type}, not ${width} wide.`);
    const view = this.#container.json.bufferViews?.[accessor.bufferView ?? -1];
    if (!view) throw new ModelError(`${what} has no buffer view.`);
    const bytes = this.#view(accessor.bufferView!, what);
    const size = kind.make.BYTES_PER_ELEMENT;
    const stride = packing(view.extensions)?.byteStride ?? view.byteStride ?? size * width;
    const start = accessor.byteOffset ?? 0;
    const end = start + (accessor.count - 1) * stride + size * width;
    if (accessor.count > 0 && end > bytes.byteLength) {
      throw new ModelError(`${what} ends at byte ${end} of a view of ${bytes.byteLength}.`);
    }
    const tight = new Uint8Array(accessor.count * size * width);
    for (let i = 0; i < accessor.count; i++) {
      const from = start + i * stride;
      tight.set(bytes.subarray(from, from + size * width), i * size * width);
    }
    return { raw: new kind.make(tight.buffer), accessor };
  }

  #view(index: number, what: string): Uint8Array {
    const known = this.#views.get(index);
    if (known) return known;
    const view = this.#container.json.bufferViews![index]!;
    const packed = packing(view.extensions);
    const bytes = packed
      ? this.#unpack(packed, what)
      : this.#slice(view.byteOffset ?? 0, view.byteLength, what);
    this.#views.set(index, bytes);
    return bytes;
  }

  #slice(start: number, length: number, what: string): Uint8Array {
    const { binary } = this.#container;
    if (start + length > binary.byteLength) {
      throw new ModelError(
        `${what} reaches byte ${start + length} of a binary chunk of ${binary.byteLength}.`,
      );
    }
    return binary.subarray(start, start + length);
  }

  #unpack(packed: MeshoptView, what: string): Uint8Array {
    const source = this.#slice(packed.byteOffset ?? 0, packed.byteLength, what);
    const target = new Uint8Array(packed.count * packed.byteStride);
    try {
      MeshoptDecoder.decodeGltfBuffer(
        target,
        packed.count,
        packed.byteStride,
        source,
        packed.mode,
        packed.filter,
      );
    } catch {
      throw new ModelError(
        `${what} cannot be unpacked: damaged at byte ${packed.byteOffset ?? 0} of the binary chunk.`,
      );
    }
    return target;
  }
}

function packing(extensions?: {
  EXT_meshopt_compression?: MeshoptView;
  KHR_meshopt_compression?: MeshoptView;
}) {
  return extensions?.EXT_meshopt_compression ?? extensions?.KHR_meshopt_compression;
}
