import { describe, expect, it } from 'vitest';
import type { BoneFigures } from '#atlas/bone-figures.ts';
import { deriveLandmarks } from '#atlas/landmarks.ts';
import { rebuildBone } from '#atlas/section-stack.ts';
import { readSkin } from '../build-patterns/skin.ts';
import { readBoneFigures } from './bones.ts';
import { readLandmarkRules } from './landmarks.ts';

const skin = await readSkin('public/models/body.glb');
/** Rules that name the kneecap and no other bone or landmark. */
const rules = readLandmarkRules().filter(({ rule }) => {
  const named = JSON.stringify(rule).match(/"(bone|landmark)":"[^"]*"/g) ?? [];
  return named.length > 0 && named.every((name) => name === '"bone":"patella"');
});

/** Heights of the kneecap's landmarks, metres. */
function heights(figures: BoneFigures): Map<string, number> {
  const bones = new Map([['patella', rebuildBone(figures)]]);
  return new Map(deriveLandmarks(rules, bones, skin).map(({ id, position }) => [id, position[1]]));
}

describe('landmarks from the figures of bones', () => {
  it('follow when the figures of a bone are moved', () => {
    const figures = readBoneFigures('patella');
    const [x, y, z] = figures.frame.origin as [number, number, number];
    const raised = { ...figures, frame: { ...figures.frame, origin: [x, y + 60, z] } } as BoneFigures; // 6 mm
    const [before, after] = [heights(figures), heights(raised)];
    expect([...before.keys()]).toEqual(['patella-centre', 'patella-upper', 'patella-lower']);
    for (const [id, height] of before) expect((after.get(id) ?? 0) - height, id).toBeCloseTo(0.006, 3);
  });
});
