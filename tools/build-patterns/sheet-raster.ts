/** A small software renderer for contact sheets: orthographic views of the skin with a zone on it. */
import { deflateSync } from 'node:zlib';
import type { Surface, Vec3 } from '#atlas/geodesic-mesh.ts';

/** From where the skin is looked at: azimuth 0 in front, 90 from the body's left; elevation up; degrees. */
export interface View {
  azimuth: number;
  elevation: number;
}

/** An orthographic camera: screen right, screen up, and the direction towards the viewer. */
export interface Frame {
  right: Vec3;
  up: Vec3;
  towards: Vec3;
}

export function frameOf({ azimuth, elevation }: View): Frame {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return {
    right: [Math.cos(a), 0, -Math.sin(a)],
    up: [-Math.sin(e) * Math.sin(a), Math.cos(e), -Math.sin(e) * Math.cos(a)],
    towards: [Math.cos(e) * Math.sin(a), Math.sin(e), Math.cos(e) * Math.cos(a)],
  };
}

/** What part of the view is shown: the middle in screen metres, and metres per pixel. */
export interface Crop {
  x: number;
  y: number;
  scale: number;
  width: number;
  height: number;
}

/** Nearest triangle per pixel (-1: none) with the weights of its first two corners, and the depth. */
export interface Fragments {
  face: Int32Array;
  u: Float32Array;
  v: Float32Array;
  depth: Float32Array;
}

const along = (p: ArrayLike<number>, at: number, d: Vec3): number =>
  p[at]! * d[0] + p[at + 1]! * d[1] + p[at + 2]! * d[2];

/** Rasterises the whole surface. */
export function rasterise(surface: Surface, frame: Frame, crop: Crop): Fragments {
  const { width, height, scale } = crop;
  const out: Fragments = {
    face: new Int32Array(width * height).fill(-1),
    u: new Float32Array(width * height),
    v: new Float32Array(width * height),
    depth: new Float32Array(width * height).fill(Number.NEGATIVE_INFINITY),
  };
  const [sx, sy, sz] = [frame.right, frame.up, frame.towards].map((axis, i) => {
    const values = new Float32Array(surface.vertexCount);
    for (let v = 0; v < surface.vertexCount; v++) {
      const value = along(surface.positions, 3 * v, axis);
      values[v] =
        i === 0
          ? (value - crop.x) / scale + width / 2
          : i === 1
            ? height / 2 - (value - crop.y) / scale
            : value;
    }
    return values;
  }) as [Float32Array, Float32Array, Float32Array];

  for (let f = 0; f < surface.faceCount; f++) {
    const [a, b, c] = [surface.indices[3 * f]!, surface.indices[3 * f + 1]!, surface.indices[3 * f + 2]!];
    const [ax, ay, bx, by, cx, cy] = [sx[a]!, sy[a]!, sx[b]!, sy[b]!, sx[c]!, sy[c]!];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area >= 0) continue; // turned away: the screen's y points down
    const [x0, x1] = [
      Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5)),
      Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5)),
    ];
    const [y0, y1] = [
      Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5)),
      Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5)),
    ];
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((bx - px) * (cy - py) - (cx - px) * (by - py)) / area;
        const v = ((cx - px) * (ay - py) - (ax - px) * (cy - py)) / area;
        if (u < 0 || v < 0 || u + v > 1) continue;
        const z = u * sz[a]! + v * sz[b]! + (1 - u - v) * sz[c]!;
        const at = y * width + x;
        if (z <= out.depth[at]!) continue;
        out.depth[at] = z;
        out.face[at] = f;
        out.u[at] = u;
        out.v[at] = v;
      }
    }
  }
  return out;
}

/** An RGB picture. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** PNG of an RGB picture (no filter, one deflate stream). */
export function encodePng({ width, height, rgb }: Picture): Buffer {
  const raw = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    raw.set(rgb.subarray(3 * width * y, 3 * width * (y + 1)), y * (1 + 3 * width) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, colour
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
