import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Ray, Triangle, Vector3 } from 'three';
import { beforeAll, expect, it } from 'vitest';
import { type BodyModel, readBody } from '../model/body-model.ts';
import { MusclePicker } from './muscle-picker.ts';

let body: BodyModel;
beforeAll(async () => {
  body = await readBody(readFileSync('public/models/body.glb'));
});

/** The nearest triangle of a solid part along a ray, by looking at all of them. */
function plainPick({ muscles }: BodyModel, ray: Ray, isSolid: (part: number) => boolean) {
  const triangle = new Triangle();
  const hit = new Vector3();
  let best = { part: -1, distance: Number.POSITIVE_INFINITY };
  for (let t = 0; t < muscles.indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => muscles.indices[t + k]!) as [number, number, number];
    const part = muscles.partIndex[a]!;
    if (!isSolid(part)) continue;
    for (const [corner, vertex] of [
      [triangle.a, a],
      [triangle.b, b],
      [triangle.c, c],
    ] as const) {
      corner.fromArray(muscles.positions, 3 * vertex);
    }
    if (!ray.intersectTriangle(triangle.a, triangle.b, triangle.c, false, hit)) continue;
    const distance = hit.distanceTo(ray.origin);
    if (distance < best.distance) best = { part, distance };
  }
  return best;
}

it('picks what looking at every triangle would pick, hidden parts passed over (seed 17)', () => {
  const isSolid = (part: number) => part % 3 !== 0;
  const picker = new MusclePicker(body.muscles, isSolid);
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  const height = fc.double({ min: 0.1, max: 1.7, noNaN: true });
  const aside = fc.double({ min: -0.15, max: 0.15, noNaN: true });
  fc.assert(
    fc.property(angle, height, aside, (a, y, x) => {
      const direction = new Vector3(-Math.cos(a), 0, -Math.sin(a));
      const origin = new Vector3(3 * Math.cos(a) - x * Math.sin(a), y, 3 * Math.sin(a) + x * Math.cos(a));
      const ray = new Ray(origin, direction);
      const plain = plainPick(body, ray, isSolid);
      const pick = picker.pick(ray);
      if (plain.part < 0) expect(pick).toBeNull();
      else expect(pick?.distance).toBeCloseTo(plain.distance, 5);
    }),
    { seed: 17, numRuns: 40 },
  );
});
