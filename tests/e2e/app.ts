import { test as base, expect, type Page, type Request } from '@playwright/test';
import axe from 'axe-core';

/** What happened around a page that a person would not see. */
interface Background {
  /** Errors of the page and of its console; a journey that expects one takes it out. */
  errors: string[];
  /** Every request, also those that were refused. */
  requests: Request[];
}

/** Playwright's test with our own server, and with silence as a condition: an error in the console fails the journey. */
export const test = base.extend<{ background: Background }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  baseURL: async ({}, use) => {
    await use(process.env.MYOMAP_URL);
  },
  background: [
    async ({ page }, use) => {
      const background: Background = { errors: [], requests: [] };
      page.on('pageerror', (error) => background.errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error')
          background.errors.push(`${message.text()} (${message.location().url})`);
      });
      page.on('request', (request) => background.requests.push(request));
      await use(background);
      expect(background.errors, 'the page complained').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Proves that search and text do their work, whatever has become of the body. */
export async function textWorks(page: Page) {
  await page.getByRole('combobox').fill('trapezius');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
  await expect(page.getByTestId('safety')).toBeVisible();
}

/** What axe finds against WCAG 2.2 AA and its own best practices, as one line for each element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
