/**
 * Contact sheets of the patterns, twelve points a page.
 *
 *     npx tsx tools/build-patterns/sheet.ts                     all muscles, into the scratch folder
 *     npx tsx tools/build-patterns/sheet.ts trapezius soleus    some
 *     npx tsx tools/build-patterns/sheet.ts --out docs/sheets
 *
 * Essential zones are solid, spillover is dotted, region borders are thin lines, the ring marks the place of the point
 * on the skin. Each zone is drawn from where it is seen best, and from a second side when one does not show it all.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../chromium.mjs';
import { loadGround, muscleFiles, readMuscle } from './bench.ts';
import { compilePoint, workbench } from './point.ts';
import { drawPoint } from './sheet-draw.ts';
import { encodePng } from './sheet-raster.ts';
import { lookouts } from './sheet-views.ts';

const PER_PAGE = 12;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(tmpdir(), 'myomap-sheets') } },
});

async function main(): Promise<void> {
  const ground = await loadGround();
  const bench = workbench(ground.skin, ground.landmarks, ground.place);
  const sides = lookouts(bench.canvas.surface);
  const cells: string[] = [];
  for (const file of muscleFiles(positionals)) {
    const { muscle, complaints } = readMuscle(file);
    if (!muscle) {
      console.error(complaints.join('\n'));
      continue;
    }
    for (const point of muscle.points) {
      const compiled = compilePoint(bench, muscle.id, point);
      const pictures = drawPoint(bench.canvas, compiled, sides).map((picture) =>
        encodePng(picture).toString('base64'),
      );
      cells.push(cellHtml(compiled.key, point.label, compiled.shares, pictures, compiled.problems.length));
    }
  }
  mkdirSync(values.out, { recursive: true });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1960, height: 600 } });
    for (let start = 0; start < cells.length; start += PER_PAGE) {
      await page.setContent(pageHtml(cells.slice(start, start + PER_PAGE)));
      const path = join(values.out, `patterns-${String(start / PER_PAGE + 1).padStart(2, '0')}.png`);
      await page.screenshot({ path, fullPage: true });
      console.log(path);
    }
  } finally {
    await browser.close();
  }
}

function cellHtml(
  key: string,
  label: string,
  shares: { essential: { region: string; share: number }[]; spillover: { region: string; share: number }[] },
  pictures: readonly string[],
  problems: number,
): string {
  const list = (rows: { region: string; share: number }[]) =>
    rows
      .filter((r) => r.share >= 0.05)
      .map((r) => `${r.region} ${Math.round(100 * r.share)}`)
      .join(', ') || 'none';
  const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`).join('');
  return `<figure><div>${images}</div><figcaption><b>${key}</b> ${label}${problems > 0 ? ` <i>${problems} to mend</i>` : ''}
    <p><u>essential</u> ${list(shares.essential)}</p><p><u>spillover</u> ${list(shares.spillover)}</p></figcaption></figure>`;
}

function pageHtml(cells: readonly string[]): string {
  return `<style>
    body { margin: 12px; background: #fbf8f3; color: #23201c; font: 14px/1.3 Inter, system-ui, sans-serif;
      display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); align-items: start; align-content: start; gap: 12px; }
    figure { margin: 0; padding: 8px; background: #fffdf9; border-radius: 12px; }
    figure div { display: flex; gap: 4px; justify-content: center; } img { width: calc(50% - 2px); border-radius: 6px; }
    p { margin: 2px 0; font-size: 12px; color: #6d655b; } u { text-decoration: none; color: #cf2348; } i { color: #cf2348; }
  </style>${cells.join('')}`;
}

await main();
