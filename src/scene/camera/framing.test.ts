import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { bestDirection, FIELD_OF_VIEW, frame, freeRectangle, presetDirection, viewShift } from './framing.ts';

const PHONE = { width: 390, height: 844, inset: { top: 70, right: 0, bottom: 450, left: 0 } };
const DESK = { width: 1280, height: 800, inset: { top: 16, right: 484, bottom: 16, left: 100 } };

it('looks at the body from the body’s own left', () => {
  expect(presetDirection('left').x).toBeGreaterThan(0.99);
  expect(presetDirection('back').z).toBeLessThan(-0.99);
});

it.each([
  ['phone', PHONE],
  ['desk', DESK],
])('keeps everything within the free part of a %s (seed 5)', (_, stage) => {
  const coordinate = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  const place = fc.tuple(coordinate, coordinate, coordinate).map(([x, y, z]) => new Vector3(x, y + 1, z));
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), place, (places, to) => {
      const direction = new Vector3(to.x, (to.y - 1) * 0.4, to.z + 0.01).normalize();
      const { position, target } = frame(places, direction, stage);
      const camera = new PerspectiveCamera(FIELD_OF_VIEW, stage.width / stage.height, 0.01, 100);
      const { x, y } = viewShift(stage);
      camera.setViewOffset(stage.width, stage.height, x, y, stage.width, stage.height);
      camera.position.copy(position);
      camera.lookAt(target);
      camera.updateMatrixWorld();
      const free = freeRectangle(stage);
      for (const p of places) {
        const seen = p.clone().project(camera);
        const left = ((seen.x + 1) / 2) * stage.width;
        const top = ((1 - seen.y) / 2) * stage.height;
        expect(left).toBeGreaterThan(free.left - 0.5);
        expect(left).toBeLessThan(free.left + free.width + 0.5);
        expect(top).toBeGreaterThan(free.top - 0.5);
        expect(top).toBeLessThan(free.top + free.height + 0.5);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

it('uses the whole stage where panels cover all of it', () => {
  expect(freeRectangle({ ...PHONE, inset: { ...PHONE.inset, bottom: 800 } })).toEqual({
    left: 0,
    top: 0,
    width: 390,
    height: 844,
  });
});

it('stands on the side that the zone faces, never above it', () => {
  const back = bestDirection(
    [new Vector3(0, 0, -1), new Vector3(0, 0.5, -1).normalize()],
    new Vector3(0, 0, 1),
  );
  expect(back.z).toBeLessThan(-0.9);
  const above = bestDirection([new Vector3(0.1, 1, 0).normalize()], new Vector3(0, 0, 1));
  expect(above.y).toBeLessThan(0.5);
  expect(above.length()).toBeCloseTo(1);
});

it('falls back where the normals cancel out', () => {
  const fallback = new Vector3(1, 0, 0);
  expect(bestDirection([new Vector3(0, 0, 1), new Vector3(0, 0, -1)], fallback)).toEqual(fallback);
});
