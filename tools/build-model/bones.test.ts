import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { edgeCensus, signedVolume } from '#atlas/mesh-measures.ts';
import { rebuildBone } from '#atlas/section-stack.ts';
import { type Bone, buildBones, readBoneFigures, readBoneNames, TRIANGLES } from './bones.ts';

const names = readBoneNames();

test('every named bone has figures of its own name and kind, and no figures are nameless', () => {
  const files = readdirSync('data/atlas/bones').map((file) => file.replace('.json', ''));
  expect(files.sort()).toEqual([...names.keys()].sort());
  for (const [id, { mid = false }] of names) {
    const figures = readBoneFigures(id);
    expect([figures.id, figures.mid]).toEqual([id, mid]);
    const places = figures.sections.map(({ at }) => at);
    expect(places, id).toEqual([...new Set(places)].sort((a, b) => a - b));
  }
});

test('the same figures give the same bone', () => {
  const figures = readBoneFigures('hyoid');
  expect(rebuildBone(figures, 300)).toEqual(rebuildBone(figures, 300));
});

describe('the skeleton', () => {
  let bones: Map<string, Bone>;
  beforeAll(() => {
    bones = buildBones();
  }, 120_000);
  const xs = ({ mesh }: Bone) => mesh.positions.filter((_, i) => i % 3 === 0);

  test('keeps its budget of triangles', () => {
    const total = [...bones.values()].reduce(
      (sum, b) => sum + (b.mesh.indices.length / 3) * (b.mid ? 1 : 2),
      0,
    );
    expect(total).toBeLessThanOrEqual(TRIANGLES);
    expect(total).toBeGreaterThan(0.95 * TRIANGLES);
  });

  test('is closed and faces outward, bone by bone', () => {
    const wrong = [...bones].filter(([, { mesh }]) => edgeCensus(mesh).open > 0 || signedVolume(mesh) <= 0);
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test('is symmetric: midline bones to the bit, left ones on the left', () => {
    for (const [id, bone] of bones) {
      const [low, high] = [
        xs(bone).reduce((a, b) => Math.min(a, b)),
        xs(bone).reduce((a, b) => Math.max(a, b)),
      ];
      if (bone.mid) expect(high, id).toBe(-low);
      else expect(low, id).toBeGreaterThan(-0.001);
    }
  });

  test('stands in its place: soles, crown, finger tips and hips', () => {
    const box = (id: string, axis: number) => {
      const values = bones.get(id)!.mesh.positions.filter((_, i) => i % 3 === axis);
      return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const;
    };
    expect(box('calcaneus', 1)[0]).toBeLessThan(0.03);
    expect(box('parietal-bone', 1)[1]).toBeGreaterThan(1.69);
    expect(box('phalanx-hand-distal-3', 1)[0]).toBeLessThan(box('phalanx-hand-proximal-3', 1)[0]);
    // The thumb is the outer digit of a hand that hangs with its palm inward and forward.
    expect(box('metacarpal-1', 0)[1]).toBeGreaterThan(box('metacarpal-5', 0)[1]);
    expect(box('metatarsal-1', 0)[0]).toBeLessThan(box('metatarsal-5', 0)[0]);
    expect(box('femur', 1)[1]).toBeLessThan(box('hip-bone', 1)[1]);
  });
});
