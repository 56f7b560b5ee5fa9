import { bodyRests } from '#tools/body-rests.ts';
import { expect, test } from './app.ts';
import { openBody, projectAll } from './stage.ts';

const places = [
  [0, 1.6, 0.1],
  [0.2, 1.4, 0],
  [0.1, 0.9, 0.1],
] as const;

test('a link that was sent opens the very same view', async ({ page, browser, baseURL }) => {
  await openBody(page, '/muscle/trapezius?point=1');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Point 2:/ })
    .click();
  await page.getByRole('group', { name: 'Side of the body' }).getByRole('button', { name: 'Right' }).click();
  await page.getByRole('slider', { name: 'Layer' }).fill('3');
  await bodyRests(page);
  await page.mouse.move(420, 420);
  await page.mouse.down();
  await page.mouse.move(540, 430, { steps: 6 });
  await page.mouse.up();
  await bodyRests(page);
  await expect(page).toHaveURL(/\/muscle\/trapezius\?point=2&side=right&layer=deep&cam=/);
  const before = await projectAll(page, places);

  const other = await browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 1280, height: 800 },
  });
  await openBody(other, page.url());
  await expect(other.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
  await expect(other.getByRole('main').getByRole('button', { name: /^Point 2:/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(other.getByRole('slider', { name: 'Layer' })).toHaveValue('3');
  const after = await projectAll(other, places);
  for (const [at, { x, y }] of after.entries()) {
    // The link holds millimetres: at this distance less than two pixels.
    expect(Math.hypot(x - (before[at]?.x ?? 0), y - (before[at]?.y ?? 0))).toBeLessThan(2);
  }
  await other.close();
});

test('a link to an unknown muscle says so and offers what it may have meant', async ({ page }) => {
  await page.goto('/muscle/trapezuis?point=1');
  await expect(page.getByRole('heading', { level: 1, name: 'No such muscle' })).toBeVisible();
  await expect(page.getByText('trapezuis', { exact: false }).first()).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Trapezius' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
});

test('a link to nowhere says so and offers the search', async ({ page }) => {
  await page.goto('/no/such/place');
  await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
  await expect(page.getByRole('combobox')).toBeVisible();
});

test('what a link says and is not understood is named, the rest is shown', async ({ page }) => {
  await page.goto('/muscle/trapezius?point=2&layer=cellar&cam=1,2');
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('layer=cellar');
  await expect(notice).toContainText('cam=1,2');
  await notice.getByRole('button').click();
  await expect(notice).toBeHidden();
});

test('a point that the muscle does not have is explained', async ({ page }) => {
  await page.goto('/muscle/trapezius?point=42');
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('42');
});

for (const link of ['/learn', '/about', '/muscles', '/find', '/technique/ischaemic-compression']) {
  test(`the link ${link} opens a page of its own`, async ({ page }) => {
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('No such');
  });
}
