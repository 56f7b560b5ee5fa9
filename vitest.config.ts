import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,tools,tests}/**/*.test.{ts,tsx}'],
          exclude: ['tests/gpu/**', 'tests/e2e/**', 'tests/visual/**'],
          testTimeout: 30_000,
        },
      },
      {
        // Bundled before the first test: found only then, they would reload the page in the middle of one.
        optimizeDeps: {
          include: ['three', 'three-mesh-bvh', 'meshoptimizer/decoder', 'zustand', 'zustand/vanilla'],
        },
        test: {
          name: 'gpu',
          include: ['tests/gpu/**/*.gpu.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
