/**
 * Takes the pictures of docs/gallery from the built app, in the system's Chromium.
 * `npm run gallery` takes all, `npm run gallery -- body-front` those whose name begins so.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { bodyRests } from './body-rests.ts';
import { chromiumLaunch } from './chromium.mjs';
import { type Picture, pictures } from './gallery/pictures.ts';
import { serve } from './serve.mjs';
import { build, root } from './setup.mjs';

/** The studio has few hues: 256 of them, lightly dithered, look like the original at a third of its size. */
const PNG = { palette: true, quality: 100, effort: 9, dither: 0.6 } as const;
const folder = join(root, 'docs/gallery');

const wanted = pictures.filter(({ name }) => name.startsWith(process.argv[2] ?? ''));
if (wanted.length === 0) throw new Error(`No picture's name begins with “${process.argv[2]}”.`);

await build();
const server = await serve(join(root, 'dist'));
const browser = await chromium.launch(chromiumLaunch());
try {
  if (wanted.length === pictures.length) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const picture of wanted) {
    const path = join(folder, `${picture.name}.png`);
    await take(browser, server.url, picture, path);
    bytes += statSync(path).size;
    console.log(`${picture.name}: ${Math.round(statSync(path).size / 1000)} kB`);
  }
  console.log(`${wanted.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
} finally {
  await browser.close();
  await server.close();
}

async function take(browser: Browser, url: string, picture: Picture, path: string): Promise<void> {
  const {
    width,
    height,
    theme = 'light',
    scale = 1,
    isPhone = false,
    withInterface = false,
    middle = width,
  } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    // The still picture is the one in which the pain has arrived everywhere.
    reducedMotion: 'reduce',
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  const page = await context.newPage();
  if (!withInterface) await page.addInitScript(hideInterface);
  await page.goto(new URL(picture.link.replace(/^\//, ''), url).href);
  await bodyRests(page, 120_000);
  const clip = { x: (width - middle) / 2, y: 0, width: middle, height };
  await sharp(await page.screenshot({ clip }))
    .png(PNG)
    .toFile(path);
  await context.close();
}

/** Runs in the page before the app does: what is not there takes no room from the body. */
function hideInterface(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('#root > :not([data-stage]) { display: none !important; }');
  document.adoptedStyleSheets.push(sheet);
}
