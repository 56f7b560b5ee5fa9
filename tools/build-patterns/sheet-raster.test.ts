import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toSurface } from '#atlas/geodesic-mesh.ts';
import { encodePng, frameOf, rasterise } from './sheet-raster.ts';

const crop = { x: 0, y: 0, scale: 0.1, width: 20, height: 20 };
/** A triangle that faces the front, and the same one 1 m behind it. */
const surface = toSurface({
  positions: Float32Array.from([
    -0.5, -0.5, 0, 0.5, -0.5, 0, 0, 0.5, 0, -0.5, -0.5, -1, 0.5, -0.5, -1, 0, 0.5, -1,
  ]),
  indices: Uint32Array.from([3, 4, 5, 0, 1, 2]),
});

describe('rasterise', () => {
  it('shows the nearer face, in its place, with the weights of its corners', () => {
    const { face, u, v } = rasterise(surface, frameOf({ azimuth: 0, elevation: 0 }), crop);
    const pixel = 10 * 20 + 10;
    expect(face[pixel]).toBe(1);
    expect(u[pixel]! + v[pixel]!).toBeCloseTo(0.55, 5); // y = -0.05 is 0.45 of the way to the top
    expect(face[0]).toBe(-1);
    expect(face.filter((f) => f === 1).length).toBeCloseTo(50, -1);
  });

  it('shows nothing from behind', () => {
    const { face } = rasterise(surface, frameOf({ azimuth: 180, elevation: 0 }), crop);
    expect(face.every((f) => f === -1)).toBe(true);
  });
});

it('a frame is right-handed and of unit length from anywhere', () => {
  for (const [azimuth, elevation] of [
    [0, 0],
    [90, 0],
    [30, 50],
    [200, -60],
  ] as const) {
    const { right, up, towards } = frameOf({ azimuth, elevation });
    const cross = [
      right[1] * up[2] - right[2] * up[1],
      right[2] * up[0] - right[0] * up[2],
      right[0] * up[1] - right[1] * up[0],
    ];
    cross.forEach((value, k) => {
      expect(value).toBeCloseTo(towards[k]!, 9);
    });
  }
  // From the body's left its front is at the viewer's left.
  expect(frameOf({ azimuth: 90, elevation: 0 }).right[2]).toBeCloseTo(-1);
});

it('a PNG holds the rows of the picture', () => {
  const png = encodePng({ width: 2, height: 1, rgb: Uint8Array.from([1, 2, 3, 250, 251, 252]) });
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const data = png.indexOf('IDAT') + 4;
  const length = png.readUInt32BE(data - 8);
  expect([...inflateSync(png.subarray(data, data + length))]).toEqual([0, 1, 2, 3, 250, 251, 252]);
});
