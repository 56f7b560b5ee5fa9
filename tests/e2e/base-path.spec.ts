import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyRests } from '#tools/body-rests.ts';
import { serve } from '#tools/serve.mjs';
import { bin, root } from '#tools/setup.mjs';
import { expect, test } from './app.ts';

test('built for a folder of a static host, the app and its links work below that folder', async ({
  page,
}) => {
  const folder = join(root, '.cache/below-a-path');
  const base = '/body/map/';
  const { code, output } = await bin('vite/bin/vite.js', ['build', '--outDir', folder, '--emptyOutDir'], {
    env: { MYOMAP_BASE: base },
  });
  expect(code, output).toBe(0);
  // What a static host answers to a deep link.
  expect(readFileSync(join(folder, '404.html'))).toEqual(readFileSync(join(folder, 'index.html')));

  const server = await serve(folder, { base });
  try {
    await page.goto(`${server.url}muscle/trapezius?point=2`);
    await bodyRests(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Trapezius' })).toBeVisible();
    await page.getByRole('link', { name: 'Learn' }).first().click();
    await expect(page).toHaveURL(`${server.url}learn`);
    await page.goBack();
    await expect(page).toHaveURL(`${server.url}muscle/trapezius?point=2`);
  } finally {
    await server.close();
  }
});
