import { accessibilityProblems, expect, test } from './app.ts';
import { openBody } from './stage.ts';

const states = [
  ['the start', '/'],
  ['a point', '/muscle/trapezius?point=1'],
  ['a muscle without self-pressure', '/muscle/sternocleidomastoid?point=1&side=right'],
  ['all points of a muscle', '/muscle/gluteus-minimus'],
  ['the finder with results', '/find?at=temple.left,sacrum'],
  ['the list of muscles', '/muscles'],
  ['a technique', '/technique/ischaemic-compression'],
  ['the contents of Learn', '/learn'],
  ['a link to nowhere', '/no/such/place'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const [name, link] of states) {
      test(`axe finds nothing in ${name}`, async ({ page }) => {
        await openBody(page, link);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await accessibilityProblems(page)).toEqual([]);
      });
    }

    test('axe finds nothing in the open search, nor in any tab of a point', async ({ page }) => {
      await openBody(page, '/muscle/trapezius?point=1');
      for (const tab of ['Satellites', 'Causes', 'Anatomy', 'Evidence', 'Release']) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await accessibilityProblems(page), tab).toEqual([]);
      }
      await page.getByRole('combobox').fill('neck');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await accessibilityProblems(page), 'search').toEqual([]);
    });
  });
}
