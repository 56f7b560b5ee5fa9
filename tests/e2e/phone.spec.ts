import { bodyRests } from '#tools/body-rests.ts';
import { accessibilityProblems, expect, test } from './app.ts';
import { openBody } from './stage.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone, body and text share the window without sideways scrolling', async ({ page }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeInViewport();
  await expect(page.getByRole('combobox')).toBeInViewport();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const panelTop = await page.getByRole('main').evaluate((panel) => panel.getBoundingClientRect().top);
  expect(panelTop, 'the body keeps the upper third').toBeGreaterThan(844 / 3);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('on a phone, the buttons of the points are large enough for a finger', async ({ page }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  const buttons = page.getByRole('group', { name: 'Trigger points' }).getByRole('button');
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
});

test('on a phone, the sheet is drawn up and down', async ({ page }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  const main = page.getByRole('main');
  const top = () => main.evaluate((panel) => panel.getBoundingClientRect().top);
  const half = await top();
  const handle = page.getByRole('button', { name: /^Text sheet/ });
  await handle.press('ArrowUp');
  await expect.poll(top).toBeLessThan(half - 100);
  await handle.press('ArrowDown');
  await handle.press('ArrowDown');
  await expect.poll(top).toBeGreaterThan(half + 100);
  await bodyRests(page);
});
