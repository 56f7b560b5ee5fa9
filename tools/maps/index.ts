/**
 * Draws the model's skin with its regions and its landmarks, one sheet per view, as SVG into docs/maps:
 * `npx tsx tools/maps/index.ts` after `npm run model`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSurface } from '#atlas/geodesic-mesh.ts';
import type { Landmark } from '#atlas/landmarks.ts';
import { type Crop, encodePng, frameOf, rasterise, type View } from '../build-patterns/sheet-raster.ts';
import { readSkin } from '../build-patterns/skin.ts';
import { regionColour, shadeOf } from './colours.ts';

const FOLDER = 'docs/maps';
/** A landmark this far behind the skin in front of it (metres) is not seen. */
const HIDDEN = 0.006;

/** A sheet: from where, around which place (metres) and how many mm a pixel. */
interface Sheet extends View {
  name: string;
  middle: [number, number, number];
  scale: number;
  width: number;
  height: number;
}

const body = { middle: [0, 0.87, 0], scale: 1.6, width: 520, height: 1110 } as const;
const head = { middle: [0, 1.6, 0], scale: 0.36, width: 760, height: 800 } as const;
const hand = { middle: [0.28, 0.79, 0.05], scale: 0.28, width: 640, height: 800 } as const;
const foot = { middle: [0.1, 0.05, 0.02], scale: 0.36, width: 640, height: 860 } as const;
const SHEETS = [
  { name: 'front', azimuth: 0, elevation: 0, ...body },
  { name: 'back', azimuth: 180, elevation: 0, ...body },
  { name: 'left', azimuth: 90, elevation: 0, ...body },
  { name: 'head-front', azimuth: 15, elevation: 0, ...head },
  { name: 'head-left', azimuth: 90, elevation: 0, ...head },
  { name: 'head-back', azimuth: 150, elevation: 0, ...head },
  { name: 'hand-palm', azimuth: 0, elevation: 0, ...hand },
  { name: 'hand-back', azimuth: 180, elevation: 10, ...hand },
  { name: 'foot-top', azimuth: 0, elevation: 75, ...foot },
  { name: 'foot-sole', azimuth: 0, elevation: -80, ...foot },
  { name: 'foot-inside', azimuth: -80, elevation: 10, ...foot, height: 420 },
  { name: 'foot-outside', azimuth: 80, elevation: 10, ...foot, height: 420 },
].map((sheet): Sheet => ({ ...sheet, middle: [...sheet.middle], scale: sheet.scale / 1000 }));

const skin = await readSkin('public/models/body.glb');
const landmarks = JSON.parse(readFileSync('public/data/landmarks.json', 'utf8')) as Landmark[];
const surface = toSurface(skin);
const tags = [...new Set(skin.regions.map((label) => label.replace(/\.(left|right)$/, '')))];
const tagOf = skin.regions.map((label) => tags.indexOf(label.replace(/\.(left|right)$/, '')));

function draw(sheet: Sheet): void {
  const { width, height, scale } = sheet;
  const frame = frameOf(sheet);
  const dot = (p: ArrayLike<number>, d: ArrayLike<number>) =>
    [0, 1, 2].reduce((sum, axis) => sum + (p[axis] as number) * (d[axis] as number), 0);
  const crop: Crop = {
    x: dot(sheet.middle, frame.right),
    y: dot(sheet.middle, frame.up),
    scale,
    width,
    height,
  };
  const { face, u, v, depth } = rasterise(surface, frame, crop);

  const plain = new Uint8Array(3 * width * height).fill(255);
  const coloured = plain.slice();
  const places = tags.map(() => ({ x: 0, y: 0, pixels: 0 }));
  for (const [at, f] of face.entries()) {
    if (f < 0) continue;
    const weights = [u[at] as number, v[at] as number, 1 - (u[at] as number) - (v[at] as number)];
    const corners = [0, 1, 2].map((i) => skin.indices[3 * f + i] as number);
    const facing = corners.reduce(
      (sum, vertex, i) =>
        sum + (weights[i] as number) * dot(skin.normals.subarray(3 * vertex, 3 * vertex + 3), frame.towards),
      0,
    );
    const nearest = corners[weights.indexOf(Math.max(...weights))] as number;
    const tag = tagOf[skin.region[nearest] as number] as number;
    plain.set(shadeOf([226, 205, 188], facing), 3 * at);
    coloured.set(shadeOf(regionColour(tag), facing), 3 * at);
    const place = places[tag] as (typeof places)[number];
    place.x += at % width;
    place.y += Math.floor(at / width);
    place.pixels++;
  }

  const regionNames = places.flatMap(({ x, y, pixels }, tag) =>
    pixels > 60 ? [text(x / pixels, y / pixels, (tags[tag] as string).replaceAll('_', ' '), 'middle')] : [],
  );
  const seen = landmarks.flatMap(({ id, position }) => {
    const x = (dot(position, frame.right) - crop.x) / scale + width / 2;
    const y = height / 2 - (dot(position, frame.up) - crop.y) / scale;
    if (x < 0 || y < 0 || x >= width || y >= height) return [];
    const front = depth[Math.floor(y) * width + Math.floor(x)] as number;
    if (front - dot(position, frame.towards) > HIDDEN) return [];
    return [`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.6"/>${text(x + 3, y + 2, id, 'start')}`];
  });
  write(`regions-${sheet.name}`, sheet, coloured, regionNames);
  write(`landmarks-${sheet.name}`, sheet, plain, seen);
}

function text(x: number, y: number, words: string, anchor: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
}

/** An SVG with the picture below and the marks above it. */
function write(name: string, { width, height }: Sheet, rgb: Uint8Array, marks: string[]): void {
  const png = encodePng({ width, height, rgb }).toString('base64');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${2 * width}">`,
    '<style>text{font:5.5px sans-serif;fill:#23201c}circle{fill:#cf2348}</style>',
    `<image width="${width}" height="${height}" href="data:image/png;base64,${png}"/>`,
    ...marks,
    '</svg>',
  ];
  writeFileSync(join(FOLDER, `${name}.svg`), `${svg.join('\n')}\n`);
  console.log(`${name}: ${marks.length} names`);
}

mkdirSync(FOLDER, { recursive: true });
for (const sheet of SHEETS) draw(sheet);
