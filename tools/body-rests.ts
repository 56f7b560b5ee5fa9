import type { Page } from '@playwright/test';

/**
 * Waits until the body and the fonts stand, no frame has come for half a second and none is asked for.
 * @throws when that takes longer than `timeoutMs`
 */
export async function bodyRests(page: Page, timeoutMs = 45_000): Promise<void> {
  await page.waitForFunction(() => window.__myomap?.ready === true, undefined, { timeout: timeoutMs });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(
    async () => {
      const before = window.__myomap?.frames;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return before === window.__myomap?.frames && window.__myomap?.rests() === true;
    },
    undefined,
    { timeout: timeoutMs },
  );
}
