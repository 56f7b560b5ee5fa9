import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tools/chromium.mjs';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'visual/**/*.spec.ts'],
  outputDir: 'test-results',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  // Software rendering keeps a core busy for each page.
  workers: 2,
  retries: 1,
  forbidOnly: !!process.env.CI,
  // Generous: a machine that does other work besides must not fail the app.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'no-preference' },
    colorScheme: 'light',
    locale: 'en-GB',
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
});
