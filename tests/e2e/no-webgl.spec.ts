import { chromiumArgs, chromiumLaunch } from '#tools/chromium.mjs';
import { expect, test, textWorks } from './app.ts';

test.use({ launchOptions: { ...chromiumLaunch(), args: [...chromiumArgs, '--disable-3d-apis'] } });

test('without WebGL, lists and texts stand in for the body', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('stage-notice').getByRole('alert')).toContainText('WebGL');
  await textWorks(page);
  await page.goto('/find?at=temple.left');
  await expect(page.getByTestId('finder-results').getByRole('listitem').first()).toBeVisible();
});
