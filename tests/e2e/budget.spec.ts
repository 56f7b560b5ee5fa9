import { bodyRests } from '#tools/body-rests.ts';
import { expect, test } from './app.ts';
import { figures, openBody } from './stage.ts';

test('the first view is light, and asks nobody but its own server', async ({ page, background, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let received = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received += encodedDataLength;
  });
  await openBody(page, '/');
  const { drawCalls, triangles } = await figures(page);
  expect(drawCalls).toBeLessThan(60);
  expect(triangles).toBeLessThan(300_000);
  expect(received).toBeGreaterThan(500_000);
  expect(received, 'bytes of the first view').toBeLessThan(5_000_000);
  const strangers = background.requests
    .map((request) => request.url())
    .filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(baseURL ?? ''));
  expect(strangers).toEqual([]);
});

test('no frame is drawn while nothing moves', async ({ page }) => {
  await openBody(page, '/');
  const framesInTwoSeconds = async () => {
    const { frames } = await figures(page);
    await page.waitForTimeout(2000);
    return (await figures(page)).frames - frames;
  };
  // A slow machine may refine its first picture late: rest comes, and then it stays.
  await expect.poll(framesInTwoSeconds).toBe(0);
  expect(await framesInTwoSeconds()).toBe(0);
  const { frames } = await figures(page);
  await page.mouse.move(400, 400);
  await page.mouse.down();
  await page.mouse.move(430, 400, { steps: 3 });
  await page.mouse.up();
  await bodyRests(page);
  expect((await figures(page)).frames).toBeGreaterThan(frames);
  await expect.poll(framesInTwoSeconds).toBe(0);
});

test('opening points again and again holds no more of the graphics card', async ({ page }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  const round = async () => {
    for (const n of [2, 3, 1]) {
      await page
        .getByRole('main')
        .getByRole('button', { name: new RegExp(`^Point ${n}:`) })
        .click();
      await bodyRests(page);
    }
    return page.evaluate(() => window.__myomap?.memory());
  };
  const first = await round();
  expect(await round()).toEqual(first);
});
