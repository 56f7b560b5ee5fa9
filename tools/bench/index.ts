/**
 * Measures the built app in the system's Chromium beside the same model drawn the plain way, and adds a row to
 * results.csv. Times depend on the machine, so only their ratio is kept; bytes and counts are exact.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build as bundle } from 'vite';
import { bodyRests } from '../body-rests.ts';
import { chromiumLaunch } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { build, root } from '../setup.mjs';

const TURN_MS = 5000;
const viewport = { width: 1280, height: 800 };
const results = join(root, 'tools/bench/results.csv');

await build();
const naiveFolder = join(root, '.cache/bench');
await bundle({
  configFile: false,
  root: join(root, 'tools/bench/naive'),
  publicDir: join(root, 'public'),
  build: { outDir: naiveFolder, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2000 },
  logLevel: 'warn',
});

const browser = await chromium.launch(chromiumLaunch());
try {
  const app = await measureApp(browser);
  const naive = await measureNaive(browser);
  const row = {
    date: new Date().toISOString().slice(0, 10),
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    first_view_bytes: app.bytes,
    requests: app.requests,
    draw_calls: app.drawCalls,
    draw_calls_naive: naive.drawCalls,
    triangles: app.triangles,
    triangles_naive: naive.triangles,
    frame_time_ratio: (app.frameMs / naive.frameMs).toFixed(2),
  };
  if (!existsSync(results)) writeFileSync(results, `${Object.keys(row).join(',')}\n`);
  appendFileSync(results, `${Object.values(row).join(',')}\n`);
  console.table([row]);
  console.log(
    `turning: ${app.frameMs.toFixed(1)} ms a frame, the plain way ${naive.frameMs.toFixed(1)} ms, on this machine`,
  );
} finally {
  await browser.close();
}

async function measureApp(browser: Browser) {
  const server = await serve(join(root, 'dist'));
  const page = await browser.newPage({ viewport });
  const traffic = await countTraffic(page);
  await page.goto(`${server.url}?view=front`);
  await bodyRests(page);
  const { bytes, requests } = traffic();
  const { drawCalls, triangles } = await probe(page);
  const frameMs = await turnByHand(page);
  await page.close();
  await server.close();
  return { bytes, requests, drawCalls, triangles, frameMs };
}

async function measureNaive(browser: Browser) {
  const server = await serve(naiveFolder);
  const page = await browser.newPage({ viewport });
  await page.goto(server.url);
  await page.waitForFunction(() => window.naive !== undefined);
  const figures = await page.evaluate(async (milliseconds) => {
    const naive = window.naive;
    if (!naive) throw new Error('the plain way is not drawn');
    return {
      drawCalls: naive.drawCalls,
      triangles: naive.triangles,
      frameMs: await naive.turn(milliseconds),
    };
  }, TURN_MS);
  await page.close();
  await server.close();
  return figures;
}

/** Drags the body round and round; milliseconds per frame that the stage drew meanwhile. */
async function turnByHand(page: Page): Promise<number> {
  await page.mouse.move(400, 400);
  await page.mouse.down();
  const before = await probe(page);
  for (let step = 0; Date.now() - before.time < TURN_MS; step++) {
    await page.mouse.move(400 + 150 * Math.sin(step / 10), 400);
  }
  const after = await probe(page);
  await page.mouse.up();
  return (after.time - before.time) / (after.frames - before.frames);
}

function probe(page: Page) {
  return page.evaluate(() => {
    const stage = window.__myomap;
    if (!stage) throw new Error('there is no stage');
    return { frames: stage.frames, drawCalls: stage.drawCalls, triangles: stage.triangles, time: Date.now() };
  });
}

/** Counts what is transferred from now on, packed as it travels. */
async function countTraffic(page: Page): Promise<() => { bytes: number; requests: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  return () => ({ bytes, requests });
}
