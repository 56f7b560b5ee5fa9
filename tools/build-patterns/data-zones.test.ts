import { expect, test } from 'vitest';
import type { PointKey } from '#clinical/schema-base.ts';
import type { Stroke } from '#clinical/schema-muscle.ts';
import { zoneFacts } from './data-zones.ts';
import { onTube, tubeLandmarks, tubeSkin } from './fixture.ts';
import { compilePatterns } from './pack.ts';
import type { PatternMuscle, PlaceAnchor } from './types.ts';

/** A muscle with one point; its anchor lies 2 cm below the skin of the tube at (angle, height). */
function muscle(id: string, essential: Stroke[], spillover: Stroke[] = []): PatternMuscle {
  return {
    id,
    points: [
      {
        n: 1,
        sides: 'both',
        anchor: { part: `${id}.whole`, u: 0.5, v: 0, spreadMm: 10 },
        pattern: { essential, spillover, regions: { essential: [], spillover: [] } },
      },
    ],
  } as unknown as PatternMuscle;
}

const places: Record<string, [number, number]> = {
  'key.whole': [0.9, 0.1],
  'under.whole': [0.9, 0.4],
  'beside.whole': [1.6, 0.4],
  'away.whole': [Math.PI, 0.3],
};
const place: PlaceAnchor = (part) => {
  const [x, y, z] = onTube(...(places[part] ?? [0, 0]));
  return [x * 0.83, y, z * 0.83];
};
const muscles = [
  muscle(
    'key',
    [{ path: ['rib-front'], widthMm: 60 }] as Stroke[],
    [{ path: ['rib-side'], widthMm: 50 }] as Stroke[],
  ),
  muscle('under', []),
  muscle('beside', []),
  muscle('away', []),
];
const skin = tubeSkin();
const compiled = compilePatterns({ muscles, skin, landmarks: tubeLandmarks(skin), place });
const { inZone, pointsInEssentialZone } = zoneFacts(muscles, compiled, skin, place);
const key = 'key/1' as PointKey;

test('a muscle or point under the solid or stippled zone lies in the zone', () => {
  expect(inZone(key, 'under/1' as PointKey)).toBe(true);
  expect(inZone(key, 'beside/1' as PointKey)).toBe(true);
  expect(inZone(key, 'away/1' as PointKey)).toBe(false);
});

test('only what lies under the solid zone is a possible satellite', () => {
  expect(pointsInEssentialZone(key)).toEqual(['under/1']);
  expect(pointsInEssentialZone('away/1' as PointKey)).toEqual([]);
});
