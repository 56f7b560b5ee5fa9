import { bodyRests } from '#tools/body-rests.ts';
import { expect, test } from './app.ts';
import { openBody, pixelOf } from './stage.ts';

test('a muscle is found by the words people use for it', async ({ page }) => {
  await openBody(page, '/');
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Search muscles, pain and techniques' });
  await expect(search).toBeFocused();
  await search.fill('upper trap');
  await expect(page.getByRole('option').first()).toContainText('Trapezius');
  await search.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
  await expect(page).toHaveURL(/\/muscle\/trapezius\?point=1/);
});

test('a complaint leads to the muscles behind it, and on to one of them', async ({ page }) => {
  await openBody(page, '/');
  await page.getByRole('combobox').fill('headache');
  await page.getByRole('option').filter({ hasText: 'Complaint' }).first().click();
  await expect(page).toHaveURL(/\/find\?at=/);
  const results = page.getByTestId('finder-results').getByRole('listitem');
  await expect(results.first()).toBeVisible();
  // Red flags are asked before any result is read.
  const flags = page.getByTestId('red-flags');
  await expect(flags).toBeVisible();
  const isAbove = await flags.evaluate((above) => {
    const below = document.querySelector('[data-testid="finder-results"]');
    return !!below && !!(above.compareDocumentPosition(below) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isAbove).toBe(true);
  const muscle = await results.first().getAttribute('data-muscle');
  await results.first().getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/muscle/${muscle}\\?point=`));
  await expect(page.getByTestId('safety')).toBeVisible();
});

test('a muscle is opened by a click on the body', async ({ page }) => {
  await openBody(page, '/?view=front');
  const pixel = await pixelOf(page, 'rectus-femoris', 'right');
  expect(pixel, 'the right rectus femoris is to be seen from the front').not.toBeNull();
  await page.mouse.click(pixel?.x ?? 0, pixel?.y ?? 0);
  await expect(page.getByRole('heading', { level: 1, name: 'Rectus femoris' })).toBeVisible();
  await expect(page).toHaveURL(/\/muscle\/rectus-femoris\?point=1&side=right/);
});

test('a drag turns the body and opens nothing', async ({ page }) => {
  await openBody(page, '/?view=front');
  const pixel = await pixelOf(page, 'rectus-femoris', 'left');
  const { x, y } = pixel ?? { x: 0, y: 0 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 8 });
  await page.mouse.up();
  await bodyRests(page);
  await expect(page).toHaveURL(/cam=/);
  expect(new URL(page.url()).pathname).toBe('/');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the points of a muscle are stepped through, each with its place, pain, cautions and release', async ({
    page,
  }) => {
    await openBody(page, '/muscle/trapezius?point=1');
    const points = page
      .getByRole('group', { name: 'Trigger points' })
      .getByRole('button', { name: /^Point/ });
    await expect(points).toHaveCount(7);
    const sentences = new Set<string>();
    for (let n = 1; n <= 7; n++) {
      await points.nth(n - 1).click();
      await expect(points.nth(n - 1)).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(new RegExp(`point=${n}\\b`));
      await expect(page.getByTestId('announcer')).toContainText(`point ${n} of 7`);
      await expect(page.getByTestId('safety')).toBeVisible();
      await expect(page.getByRole('tab', { name: 'Release' })).toHaveAttribute('aria-selected', 'true');
      sentences.add((await page.getByTestId('announcer').textContent()) ?? '');
    }
    expect(sentences.size).toBe(7);
  });
});

test('a point is opened by its mark on the body', async ({ page }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  const mark = page.locator('[data-stage-point="trapezius/2"]');
  await mark.click();
  await expect(page).toHaveURL(/point=2/);
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
});

test('back and forward go through what was opened', async ({ page }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Point 2:/ })
    .click();
  await page.getByRole('combobox').fill('soleus');
  await page.getByRole('option').first().click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Soleus');
  await page.goBack();
  await expect(heading).toHaveText('Trapezius');
  await expect(page).toHaveURL(/point=2/);
  await page.goBack();
  await expect(page).toHaveURL(/point=1/);
  await page.goForward();
  await page.goForward();
  await expect(heading).toHaveText('Soleus');
});

test('the whole job is done by keyboard', async ({ page }) => {
  await openBody(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('levator');
  await expect(page.getByRole('option').first()).toContainText('Levator scapulae');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Levator scapulae' });
  await expect(heading).toBeFocused();
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('role'));
    if (name === 'tab') break;
  }
  await expect(page.getByRole('tab', { name: 'Release' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Satellites' })).toHaveAttribute('aria-selected', 'true');
});
