import type { Page } from '@playwright/test';
import type { Landmark } from '#atlas/landmarks.ts';
import type { StageProbe } from '#scene/probe.tsx';
import { bodyRests } from '#tools/body-rests.ts';

export interface Pixel {
  x: number;
  y: number;
}

/** Opens a page of the app and waits until the body stands and rests. */
export async function openBody(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await bodyRests(page);
}

/** The figures that the stage gives of its last frame. */
export function figures(page: Page): Promise<Pick<StageProbe, 'frames' | 'drawCalls' | 'triangles'>> {
  return page.evaluate(() => {
    const probe = window.__myomap;
    if (!probe) throw new Error('there is no stage');
    return { frames: probe.frames, drawCalls: probe.drawCalls, triangles: probe.triangles };
  });
}

/** Where places of the body, in metres, are in the window. */
export function projectAll(
  page: Page,
  places: readonly (readonly [number, number, number])[],
): Promise<Pixel[]> {
  return page.evaluate((places) => {
    const probe = window.__myomap;
    if (!probe) throw new Error('there is no stage');
    return places.map(([x, y, z]) => probe.project(x, y, z));
  }, places);
}

/** Whether each pixel shows the body's canvas, not a panel or a mark above it. */
export function uncovered(page: Page, pixels: readonly Pixel[]): Promise<boolean[]> {
  return page.evaluate(
    (pixels) => pixels.map(({ x, y }) => document.elementFromPoint(x, y)?.tagName === 'CANVAS'),
    pixels,
  );
}

/** A pixel in the midst of what belongs to a muscle: most of its neighbours do, too. Null when it is not to be seen. */
export function pixelOf(page: Page, muscle: string, side: 'left' | 'right'): Promise<Pixel | null> {
  return page.evaluate(
    ([muscle, side]) => {
      const canvas = document.querySelector('canvas')?.getBoundingClientRect();
      if (!canvas) throw new Error('there is no stage');
      const step = 6;
      const belongs = (x: number, y: number) => {
        const part = window.__myomap?.pickAt(x, y);
        return !!part && part.startsWith(`${muscle}.`) && part.endsWith(`.${side}`);
      };
      let best: { x: number; y: number; neighbours: number } | null = null;
      for (let y = canvas.top + step; y < canvas.bottom; y += step) {
        for (let x = canvas.left + step; x < canvas.right; x += step) {
          // What lies under a panel cannot be clicked.
          if (document.elementFromPoint(x, y)?.tagName !== 'CANVAS' || !belongs(x, y)) continue;
          const around = [
            [-step, 0],
            [step, 0],
            [0, -step],
            [0, step],
          ] as const;
          const neighbours = around.filter(([dx, dy]) => belongs(x + dx, y + dy)).length;
          if (!best || neighbours > best.neighbours) best = { x, y, neighbours };
        }
      }
      return best && { x: best.x, y: best.y };
    },
    [muscle, side] as const,
  );
}

/** The landmarks that the app was served with. */
export async function landmarks(page: Page): Promise<Landmark[]> {
  const response = await page.request.get('data/landmarks.json');
  return (await response.json()) as Landmark[];
}

type PainLayer = 'essential' | 'spillover' | 'approach';

/** Weight 0 to 1 of a point's certain and occasional pain, and of the way it comes, at each vertex of the left skin. */
export async function painOf(page: Page, point: string): Promise<Record<PainLayer, Map<number, number>>> {
  const table = (await (await page.request.get('data/patterns.json')).json()) as {
    points: Record<string, Record<PainLayer, { offset: number; count: number } | null>>;
  };
  const packed = await (await page.request.get('data/patterns.bin')).body();
  const read = (layer: PainLayer) => {
    const { offset, count } = table.points[point]?.[layer] ?? { offset: 0, count: 0 };
    return new Map(
      Array.from({ length: count }, (_, at) => [
        packed.readUInt32LE(offset + 4 * at),
        packed.readUInt8(offset + 4 * count + at) / 255,
      ]),
    );
  };
  return { essential: read('essential'), spillover: read('spillover'), approach: read('approach') };
}

/** Mean colour, 0 to 255, of the little squares around these pixels of the window as it looks now. */
export async function coloursAt(
  page: Page,
  pixels: readonly Pixel[],
  radius = 3,
): Promise<[number, number, number][]> {
  const shot = await page.screenshot();
  return page.evaluate(
    async ([base64, pixels, radius]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('there is no 2D canvas');
      context.drawImage(image, 0, 0);
      return pixels.map(({ x, y }): [number, number, number] => {
        const side = 2 * radius + 1;
        const { data } = context.getImageData(Math.round(x) - radius, Math.round(y) - radius, side, side);
        const sum: [number, number, number] = [0, 0, 0];
        for (let at = 0; at < data.length; at += 4) {
          for (const channel of [0, 1, 2] as const) sum[channel] += data[at + channel] as number;
        }
        return [sum[0] / side ** 2, sum[1] / side ** 2, sum[2] / side ** 2];
      });
    },
    [shot.toString('base64'), pixels, radius] as const,
  );
}
