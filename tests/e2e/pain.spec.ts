import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readSkin } from '#tools/build-patterns/skin.ts';
import { root } from '#tools/setup.mjs';
import { expect, test } from './app.ts';
import { coloursAt, landmarks, openBody, painOf, projectAll, uncovered } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Redness that a solid zone adds at the least, of 255. */
const PAINTED = 25;
/** Redness that may come and go where nothing is painted. */
const UNPAINTED = 6;
/** Pixels that a place must keep from every vertex with pain to be called far from it. */
const FAR = 24;

// Cameras that look at the zone from outside; the panel covers the right of the window.
const cases = [
  { point: 'trapezius/1', cam: [1.1, 1.62, 0.35, 0.02, 1.58, 0.02] },
  { point: 'infraspinatus/1', cam: [1.3, 1.3, 1.3, 0.15, 1.25, 0] },
  { point: 'gluteus-minimus/1', cam: [2.4, 0.75, -0.3, 0.1, 0.65, 0] },
] as const;

for (const { point, cam } of cases) {
  test(`the pain of ${point} is to be seen where the data says, and nowhere else`, async ({ page }) => {
    const link = `/muscle/${point.replace('/', '?point=')}&cam=${cam.join(',')}`;
    await openBody(page, link);
    const { inside, outside } = await placesOf(page, point, cam);
    expect(inside.length, 'landmarks within the zone').toBeGreaterThan(0);
    expect(outside.length, 'landmarks far from it').toBeGreaterThan(10);
    const withPain = await redness(page, [...inside, ...outside]);

    await page.route('**/data/patterns.json', async (route) => {
      const table = await (await route.fetch()).json();
      table.points[point] = { essential: null, spillover: null, approach: null };
      await route.fulfill({ json: table });
    });
    await openBody(page, link);
    const without = await redness(page, [...inside, ...outside]);

    const gains = withPain.map((value, at) => Math.round(value - (without[at] ?? 0)));
    const painted = gains.slice(0, inside.length);
    expect(
      painted.filter((gain) => gain < PAINTED),
      `gained inside: ${painted}`,
    ).toEqual([]);
    const unpainted = gains.slice(inside.length);
    expect(
      unpainted.filter((gain) => Math.abs(gain) > UNPAINTED),
      `gained outside: ${unpainted}`,
    ).toEqual([]);
  });
}

/** Pixels of the landmarks that lie well within the zone and face the camera, and of those far from all its pain. */
async function placesOf(page: Page, point: string, [cx, cy, cz]: readonly number[]) {
  const skin = await readSkin(join(root, 'public/models/body.glb'));
  const { essential, spillover, approach } = await painOf(page, point);
  const marks = await landmarks(page);
  const pixels = await projectAll(
    page,
    marks.map(({ position }) => position),
  );
  const isFree = await uncovered(page, pixels);
  const painful = await projectAll(
    page,
    [essential, spillover, approach]
      .flatMap((layer) => [...layer.keys()])
      .map((vertex) => placeOf(skin.positions, vertex)),
  );
  const facesCamera = (vertex: number) => {
    const [x, y, z] = placeOf(skin.positions, vertex);
    const [nx, ny, nz] = placeOf(skin.normals, vertex);
    const toCamera = [(cx ?? 0) - x, (cy ?? 0) - y, (cz ?? 0) - z] as const;
    return (nx * toCamera[0] + ny * toCamera[1] + nz * toCamera[2]) / Math.hypot(...toCamera) > 0.5;
  };
  const free = marks
    .map(({ vertex }, at) => ({ vertex, pixel: pixels[at] ?? { x: 0, y: 0 } }))
    .filter((_, at) => isFree[at]);
  return {
    inside: free
      .filter(({ vertex }) => (essential.get(vertex) ?? 0) >= 0.9 && facesCamera(vertex))
      .map(({ pixel }) => pixel),
    outside: free
      .filter(({ pixel }) => painful.every(({ x, y }) => Math.hypot(x - pixel.x, y - pixel.y) > FAR))
      .map(({ pixel }) => pixel),
  };
}

function placeOf(array: Float32Array, vertex: number): [number, number, number] {
  return [array[3 * vertex] ?? 0, array[3 * vertex + 1] ?? 0, array[3 * vertex + 2] ?? 0];
}

/** How much more red than green and blue each pixel is. */
async function redness(page: Page, pixels: Parameters<typeof coloursAt>[1]): Promise<number[]> {
  return (await coloursAt(page, pixels)).map(([red, green, blue]) => red - (green + blue) / 2);
}
