import { describe, expect, it } from 'vitest';
import { type SymmetricMesh, withMirrorImage } from './envelope-halves.ts';
import { meshField } from './envelope-mesh.ts';
import type { LandmarkId } from './ids.ts';
import { deriveLandmarks, type LandmarkEntry, type LandmarkRule } from './landmarks.ts';
import type { TriangleMesh } from './mesh.ts';

/** The skin: a ball of 5 cm around the origin. */
const ball = (x: number, y: number, z: number) => Math.hypot(x, y, z) - 0.05;
const across: [number, number][] = [
  [-56, 2],
  [56, 2],
];
const along: [number, number][] = [
  [0, 2],
  [56, 2],
];
const skin: SymmetricMesh = withMirrorImage(
  meshField({ field: ball, around: () => ball }, { x: along, y: across, z: across }),
);

/** A rod of 2 cm from `top` downward, 2 mm thick. */
function rod(x: number, top: number): TriangleMesh {
  const corners: number[] = [];
  for (let step = 0; step <= 20; step++)
    for (const [dx, dz] of [
      [0.001, 0],
      [-0.001, 0],
      [0, 0.001],
      [0, -0.001],
    ] as const)
      corners.push(x + dx, top - step * 0.001, dz);
  return { positions: Float32Array.from(corners), indices: new Uint32Array() };
}

function find(rules: Record<string, LandmarkRule>, bones: Record<string, TriangleMesh>) {
  const entries = Object.entries(rules).map(
    ([id, rule]): LandmarkEntry => ({ id: id as LandmarkId, name: id, definition: id, rule }),
  );
  return new Map(
    deriveLandmarks(entries, new Map(Object.entries(bones)), skin).map((l) => [l.id as string, l]),
  );
}

describe('deriveLandmarks', () => {
  it('looks from a bone to the skin, and follows the bone', () => {
    const rule: LandmarkRule = { from: { bone: 'rod', along: 0.5 }, look: [1, 0, 0] };
    const [before, after] = [0.01, 0.02].map((top) =>
      find({ side: rule }, { rod: rod(0.01, top) }).get('side'),
    );
    expect(before?.position[1]).toBeCloseTo(0, 3);
    expect(after?.position[1]).toBeCloseTo(0.01, 3);
    expect(ball(...(after?.position ?? [0, 0, 0]))).toBeLessThan(3e-4);
  });

  it('puts what is sought on the midline on the midline', () => {
    const front = find(
      { front: { from: { midline: { bone: 'rod', along: 0.5 } }, look: [0, 0, 1] } },
      { rod: rod(0.01, 0.01) },
    );
    const found = front.get('front');
    expect(found?.position[0]).toBe(0);
    expect(found?.vertex).toBeLessThan(skin.midline);
  });

  it('builds on landmarks that stand later in the list', () => {
    const found = find(
      {
        low: { nearest: { at: { landmark: 'side' }, move: [0, -20, 0] } },
        side: { from: { bone: 'rod', along: 0.5 }, look: [1, 0, 0] },
      },
      { rod: rod(0.01, 0.01) },
    );
    expect(found.get('low')?.position[1]).toBeLessThan(-0.012);
  });

  it('names the landmark whose rule fails', () => {
    expect(() => find({ lost: { nearest: { bone: 'wing', along: 0.5 } } }, {})).toThrow(
      'landmark lost: no bone wing',
    );
    const circle = { a: { nearest: { landmark: 'b' } }, b: { nearest: { landmark: 'a' } } };
    expect(() => find(circle, {})).toThrow('leads back to itself');
  });
});
